#include "corpus/quotes/kind.h"

#include "corpus/quotes/wording.h"

namespace lede {
namespace {

constexpr int kMostTitleWords = 9;
constexpr int kMostMediumWords = 4;
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

// A verb of saying not far to the left of a place, with no other clause between.
bool has_verb_near(const Sentence& s, int place) {
  constexpr int kFarthest = 6;
  for (int i = place; i >= 0 && place - i < kFarthest; --i) {
    if (s.is_quotation(i) || !s[i].is_word()) {
      return false;
    }
    if (s[i].is(WordClass::Say)) {
      return true;
    }
  }
  return false;
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

// "his book", "the newspaper", "author of": only a title comes next.
bool stands_behind_work(const Sentence& s, int place, int words) {
  // A single word can be what somebody calls the book, unless all nouns have capitals.
  if (words == 1 && !s.language().nouns_are_capitalised) {
    return false;
  }
  if (place > 0 && s[place - 1].is(WordClass::Work)) {
    return true;
  }
  return place > 1 && s[place - 1].is(WordClass::Of) &&
         s[place - 2].is(WordClass::Author);
}

// Where the name of a paper stands without a noun: laut „Spiegel“, sagte er dem
// „Spiegel“, in der „Tagesschau“ sagte er, zitiert die „Welt“.
bool stands_like_medium(const Sentence& s, int place) {
  if (!s.language().verb_before_subject || place == 0) {
    return false;
  }
  const bool article = s[place - 1].is(WordClass::Determiner | WordClass::Dative);
  const int before = article ? place - 2 : place - 1;
  if (before >= 0 && s[before].is(WordClass::AccordingTo)) {
    return true;
  }
  const bool says_behind = place + 1 < s.size() && s[place + 1].is(WordClass::Say);
  const bool preposition =
      before >= 0 && s[before].is(WordClass::Preposition | WordClass::Of);
  if (preposition || !article) {
    const int in = article ? before : place - 1;
    return says_behind && s[in].is(WordClass::At);
  }
  if (before >= 0 && s[before].is(WordClass::Quote)) {
    return true;
  }
  const bool hearer = s[place - 1].is(WordClass::Dative | WordClass::Definite);
  return hearer && (says_behind || has_verb_near(s, before));
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
  const bool cased = count <= kMostTitleWords && is_title_case(words);
  if (cased && count >= 2 &&
      (is_broadcast(sentence, place) ||
       (!is_own_clause(rule) && stands_before_title(sentence, place)))) {
    return QuoteKind::Title;
  }
  const char sign = sentence[place].sign;
  if (cased && sign != '.' && sign != '!' &&
      (stands_behind_work(sentence, place, count) ||
       (count <= kMostMediumWords && stands_like_medium(sentence, place)))) {
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
