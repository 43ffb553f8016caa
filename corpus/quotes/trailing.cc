// Credits at the end of a sentence, and of sentences without a quotation.
#include "corpus/quotes/credit.h"
#include "corpus/quotes/source.h"
#include "corpus/quotes/subject.h"
#include "corpus/quotes/verb_first.h"

namespace lede {
namespace {

constexpr RuleUse kTrailing{Rule::Trailing, Tie::SameClause};

bool is_plain_verb(const Unit& unit) {
  return unit.is(WordClass::Say) &&
         !unit.is(WordClass::SayElsewhere | WordClass::EndsInIng);
}

// ", said X" or ", X said" behind the comma or dash at a place.
std::optional<Credit> credit_behind_break(const Sentence& s, int at) {
  if (at + 1 >= s.size()) {
    return std::nullopt;
  }
  if (is_plain_verb(s[at + 1])) {
    const auto phrase = phrase_behind_verb(s, at + 1, s.size());
    if (phrase && s.can_speak(*phrase)) {
      return make_credit(s, *phrase, at + 1, kTrailing);
    }
  }
  const auto phrase = s.phrase_starting(at + 1, s.size());
  if (!phrase || !s.can_speak(*phrase)) {
    return std::nullopt;
  }
  const int verb = s.behind_adverbs(phrase->last + 1, s.size());
  if (verb >= s.size() || !is_plain_verb(s[verb])) {
    return std::nullopt;
  }
  const bool inserted = verb + 1 < s.size() && s[verb + 1].is_comma();  // ", he said, "
  for (int i = verb + 1; i < s.size() && !inserted; ++i) {
    if (s.is_quotation(i)) {
      return std::nullopt;
    }
  }
  const bool opens_clause =
      verb + 1 < s.size() && s[verb + 1].is(WordClass::That | WordClass::Subject);
  return opens_clause ? std::nullopt
                      : std::optional(make_credit(s, *phrase, verb, kTrailing));
}

}  // namespace

std::optional<Credit> credit_trailing(const Sentence& s, int quotation) {
  for (int i = quotation + 1; i < s.size(); ++i) {
    if (const auto phrase = source_at(s, i, s.size())) {
      return make_credit(s, *phrase, i, kTrailing);
    }
    if (s[i].is_sign(",-")) {
      if (const auto credit = credit_behind_break(s, i)) {
        return credit;
      }
    }
  }
  return std::nullopt;
}

std::optional<Credit> credit_of_report(const Sentence& s) {
  if (auto credit = credit_trailing(s, -1)) {
    credit->rule = Rule::ReportedBefore;
    return credit;
  }
  for (int i = s.size() - 1; i >= 0; --i) {
    const bool noun = i > 0 && s[i - 1].is(WordClass::Determiner);
    if (!s[i].is(WordClass::SayPlainly) || s[i].is(WordClass::EndsInIng) || noun) {
      continue;
    }
    const auto phrase = subject_of(s, i, 0);
    if (phrase && s.can_speak(*phrase)) {
      return make_credit(s, *phrase, i, {Rule::ReportedBefore, Tie::SameClause});
    }
  }
  return std::nullopt;
}

}  // namespace lede
