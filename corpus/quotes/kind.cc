#include "corpus/quotes/kind.h"

#include "corpus/quotes/wording.h"

namespace lede {
namespace {

constexpr int kMostTitleWords = 9;
// So many words that begin like a sentence are speech even if nobody is named.
constexpr int kSpeechWords = 8;
constexpr int kMostProgrammeNames = 3;

// "on NBC's", "on the Fox News Channel programme"
bool is_broadcast(const Sentence& s, int place) {
  int i = place - 1;
  if (i >= 0 && s[i].kind == UnitKind::Owner) {
    --i;
  }
  int names = 0;
  while (i >= 0 && s[i].is_word() && s[i].capital && names <= kMostProgrammeNames) {
    if (s[i].is(WordClass::Broadcaster)) {
      return true;
    }
    ++names;
    --i;
  }
  if (i >= 0 && s[i].is(WordClass::Definite)) {
    --i;
  }
  return i >= 0 && names <= kMostProgrammeNames && s[i].is(WordClass::OnAir);
}

bool stands_before_title(const Sentence& s, int place) {
  if (place == 0) {
    return false;
  }
  const Unit& before = s[place - 1];
  if (!before.is_comma() && before.kind != UnitKind::Owner &&
      !before.is(WordClass::BeforeTitle)) {
    return false;
  }
  for (int i = place - 1; i >= 0 && i >= place - 3; --i) {
    if (s[i].is(WordClass::SayPlainly)) {
      return false;
    }
  }
  return true;
}

bool is_own_clause(Rule rule) {
  return rule == Rule::After || rule == Rule::AfterInverted ||
         rule == Rule::AfterApposition;
}

}  // namespace

QuoteKind kind_of(const Sentence& sentence, int place, std::string_view words,
                  const Attribution& attribution) {
  const int count = count_words(words, kMostTitleWords + 1);
  const Rule rule = attribution.credit ? attribution.credit->rule : Rule::None;
  if (count >= 2 && count <= kMostTitleWords && is_title_case(words) &&
      (is_broadcast(sentence, place) ||
       (!is_own_clause(rule) && stands_before_title(sentence, place)))) {
    return QuoteKind::Title;
  }
  if (attribution.credit || (count >= kSpeechWords && is_sentence(words))) {
    return QuoteKind::Direct;
  }
  return QuoteKind::Scare;
}

QuoteKind kind_of(std::string_view words) {
  return is_sentence(words) ? QuoteKind::Direct : QuoteKind::Scare;
}

}  // namespace lede
