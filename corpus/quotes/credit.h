// A credit: the place in a text that says who said a quotation, and by which rule it was
// found.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "corpus/quotes/sentence.h"

namespace lede {

enum class Rule : std::uint8_t {
  None,             // nobody is said to have said it
  After,            // "Q," X said
  AfterInverted,    // "Q," said X
  AfterApposition,  // "Q," X, who ..., said
  AfterAnyVerb,     // "Q," X lamented: a verb in no list
  AfterUnread,      // "Q," <words that no rule reads> said
  AccordingTo,      // "Q," according to X
  QuotedAs,         // "Q," the agency quoted X as saying
  DashCredit,       // "Q" - X
  Before,           // X said "Q"
  Participle,       // X left, saying "Q"
  OwnerOfWords,     // X's claim of \"Q\"
  Colon,            // X on the weather: "Q"
  Trailing,         // it was "Q" and so on, X said
  Continued,        // the quotation goes on from the paragraph before
  SameSentence,     // by the speaker of another quotation in the sentence
  SameParagraph,
  Fragment,        // the same for a part of a sentence
  ReportedBefore,  // by the speaker whom the sentence before reports
  SubjectHere,     // by the person whom its own sentence is about
  SubjectBefore,   // by the person whom the sentence before is about
  NextParagraph,   // by the speaker in the paragraph before
  FarParagraph,    // or in an earlier one
};

// For inspection: "after-inverted".
std::string_view name_of(Rule rule);

// The measured share of right speakers among the quotations that the rule decided.
float confidence_of(Rule rule);

// How closely the words are tied to the quotation: between two credits the closer wins.
enum class Tie : std::uint8_t { Touching, SameClause, Loose };

inline constexpr std::uint32_t kNoUnit = 0xFFFFFFFF;

// Numbers are those of units in the whole text, and include the last.
struct Credit {
  std::uint32_t first = 0;  // of the words that name the speaker
  std::uint32_t last = 0;
  std::uint32_t cue = kNoUnit;  // the verb
  // A name beside a description, as in "her aide, Jake Sullivan,": or kNoUnit.
  std::uint32_t apposed_first = kNoUnit;
  std::uint32_t apposed_last = kNoUnit;
  Rule rule = Rule::None;
  Tie tie = Tie::Loose;
};

// A rule with its tie, to be given with the places it has found.
struct RuleUse {
  Rule rule = Rule::None;
  Tie tie = Tie::Loose;
};

inline constexpr int kNoCue = -1;

// The credit that a phrase and a verb (or kNoCue) of one sentence make.
Credit make_credit(const Sentence& sentence, NounPhrase phrase, int cue, RuleUse use);

// The credit of the quotation at a place by the words behind it, up to end.
std::optional<Credit> credit_after(const Sentence& sentence, int quotation, int end);

// By words behind it that must name the speaker, though no rule reads them: the words as
// they stand. An earlier speaker is not the one.
std::optional<Credit> credit_unread(const Sentence& sentence, int quotation, int end);

// By the words in front of it.
std::optional<Credit> credit_before(const Sentence& sentence, int quotation);

// By the end of the sentence: "..., X said." quotation: -1 for the sentence as a whole.
std::optional<Credit> credit_trailing(const Sentence& sentence, int quotation);

// Whom a sentence without a quotation reports: "X said that ...".
std::optional<Credit> credit_of_report(const Sentence& sentence);

}  // namespace lede
