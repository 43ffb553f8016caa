#include "corpus/quotes/credit.h"

#include <array>

#include "corpus/quotes/name.h"

namespace lede {
namespace {

struct RuleFacts {
  Rule rule;
  std::string_view name;
  float confidence;
};

// Measured on English news; where a rule decided too few to tell, the figure is a guess
// on the low side.
constexpr std::array kRules = std::to_array<RuleFacts>({
    {Rule::None, "none", 0},
    {Rule::After, "after", 0.98F},
    {Rule::AfterInverted, "after-inverted", 0.98F},
    {Rule::AfterApposition, "after-apposition", 0.95F},
    {Rule::AfterAnyVerb, "after-any-verb", 0.60F},
    {Rule::AfterUnread, "after-unread", 0.40F},
    {Rule::AccordingTo, "according-to", 0.96F},
    {Rule::QuotedAs, "quoted-as", 0.90F},
    {Rule::DashCredit, "dash-credit", 0.95F},
    {Rule::Before, "before", 0.92F},
    {Rule::Participle, "participle", 0.88F},
    {Rule::OwnerOfWords, "owner-of-words", 0.74F},
    {Rule::Colon, "colon", 0.48F},
    {Rule::Trailing, "trailing", 0.95F},
    {Rule::Continued, "continued", 0.67F},
    {Rule::SameSentence, "same-sentence", 0.67F},
    {Rule::SameParagraph, "same-paragraph", 0.98F},
    {Rule::Fragment, "fragment", 0.70F},
    {Rule::ReportedBefore, "reported-before", 0.82F},
    {Rule::SubjectHere, "subject-here", 0.67F},
    {Rule::SubjectBefore, "subject-before", 0.79F},
    {Rule::NextParagraph, "next-paragraph", 0.82F},
    {Rule::FarParagraph, "far-paragraph", 0.33F},
});

constexpr const RuleFacts& facts(Rule rule) {
  return kRules[static_cast<std::size_t>(rule)];
}

constexpr bool in_order() {
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    if (static_cast<std::size_t>(kRules[i].rule) != i) {
      return false;
    }
  }
  return true;
}
static_assert(in_order());

// "her aide, Jake Sullivan,": the name in apposition to a phrase that has none.
std::optional<NounPhrase> apposed_name(const Sentence& s, NounPhrase phrase, int cue) {
  constexpr int kMostWords = 5;
  const int comma = phrase.last + 1;
  const int first = phrase.last + 2;
  if (first >= s.size() || !s[comma].is_comma() || !s[first].is_word() ||
      !s[first].capital || s[first].is(WordClass::Determiner) || cue == comma ||
      s.is_pronoun(phrase) || name_in(s, phrase)) {
    return std::nullopt;
  }
  const auto apposed = s.phrase_starting(first, s.size());
  if (!apposed) {
    return std::nullopt;
  }
  const auto name = name_in(s, *apposed);
  return name && name->words <= kMostWords ? apposed : std::nullopt;
}

}  // namespace

std::string_view name_of(Rule rule) {
  return facts(rule).name;
}

float confidence_of(Rule rule) {
  return facts(rule).confidence;
}

Credit make_credit(const Sentence& s, NounPhrase phrase, int cue, RuleUse use) {
  const auto number = [&s](int i) { return s.offset() + static_cast<std::uint32_t>(i); };
  Credit credit;
  credit.first = number(phrase.first);
  credit.last = number(phrase.last);
  credit.rule = use.rule;
  credit.tie = use.tie;
  if (cue != kNoCue) {
    credit.cue = number(cue);
  }
  if (const auto name = apposed_name(s, phrase, cue)) {
    credit.apposed_first = number(name->first);
    credit.apposed_last = number(name->last);
  }
  return credit;
}

}  // namespace lede
