// Credits by words that no rule reads: "Q," k.d. lang said.
#include <algorithm>

#include "corpus/quotes/credit.h"

namespace lede {
namespace {

constexpr int kMostWords = 9;
constexpr RuleUse kUse{Rule::AfterUnread, Tie::Loose};

bool is_plain_verb(const Unit& unit) {
  return unit.is(WordClass::Say) && !unit.capital &&
         !unit.is(WordClass::SayElsewhere | WordClass::EndsInIng);
}

bool ends_words(const Sentence& s, int i) {
  return s.is_quotation(i) || s[i].is_sign(".!?;:~");
}

// The words from a place on, up to a sign.
std::optional<Credit> inverted(const Sentence& s, int verb, int end) {
  int last = verb;
  while (last + 1 < end && last - verb < kMostWords && !ends_words(s, last + 1) &&
         !s[last + 1].is_sign(",-")) {
    ++last;
  }
  const bool whole =
      last - verb < kMostWords && (last > verb + 1 || (last > verb && s[last].capital));
  return whole ? std::optional(make_credit(s, {verb + 1, last}, verb, kUse))
               : std::nullopt;
}

}  // namespace

std::optional<Credit> credit_unread(const Sentence& s, int quotation, int end) {
  int start = quotation + 1;
  while (start < end && s[start].is_sign(",-")) {
    ++start;
  }
  const char sign = s[quotation].sign;
  const bool separated =
      start > quotation + 1 ||
      (sign != 0 && std::string_view(",?!").find(sign) != std::string_view::npos);
  if (start >= end || !separated || !s[start].is_word() ||
      s[start].is(WordClass::Conjunction | WordClass::Preposition | WordClass::Of) ||
      (!s[start].capital && is_auxiliary(s[start]))) {
    return std::nullopt;
  }
  if (is_plain_verb(s[start])) {
    return inverted(s, start, end);
  }
  for (int i = start + 1; i < std::min(end, start + kMostWords) && !ends_words(s, i);
       ++i) {
    if (is_plain_verb(s[i]) && !s[i - 1].is(WordClass::Determiner | WordClass::Be)) {
      const int last = s[i - 1].is_word() ? i - 1 : i - 2;
      if (last <= start && !s[start].capital) {
        return std::nullopt;
      }
      return make_credit(s, {start, std::max(start, last)}, i, kUse);
    }
  }
  return std::nullopt;
}

}  // namespace lede
