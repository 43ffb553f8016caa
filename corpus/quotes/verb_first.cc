#include "corpus/quotes/verb_first.h"

#include <algorithm>

namespace lede {
namespace {

constexpr int kFarthest = 12;
constexpr WordClasses kGrammar = WordClass::Auxiliary | WordClass::Pronoun |
                                 WordClass::Conjunction | WordClass::Preposition |
                                 WordClass::Determiner | WordClass::Of;

// Behind one adverbial or hearer that begins at a place; the place itself if none does.
int behind_adverbial(const Sentence& s, int at, int end) {
  const Unit& unit = s[at];
  if (unit.is(WordClass::Dative) ||
      (unit.is(WordClass::Preposition) && at + 1 < end && s[at + 1].is_word())) {
    const bool preposition = !unit.is(WordClass::Dative);
    const int first = preposition ? at + 1 : at;
    if (first < end && s[first].is(WordClass::Day)) {
      return first + 1;
    }
    const auto phrase = s.phrase_starting(first, end);
    return phrase && !(unit.is(WordClass::Dative) && phrase->is_one_word())
               ? phrase->last + 1
               : at;
  }
  const bool adverb =
      !unit.capital && unit.is(WordClass::Auxiliary) && !unit.is(WordClass::Be);
  return adverb || unit.is(WordClass::Day) ? at + 1 : at;
}

bool is_participle(const Unit& unit) {
  if (!unit.is_word() || unit.capital) {
    return false;
  }
  const bool regular = unit.word.starts_with("ge") &&
                       (unit.word.ends_with('t') || unit.word.ends_with("en"));
  return regular || unit.word.ends_with("iert") || unit.is(WordClass::Say);
}

}  // namespace

std::optional<NounPhrase> phrase_behind_verb(const Sentence& s, int verb, int end) {
  int at = verb + 1;
  if (s.language().verb_before_subject) {
    const int limit = std::min(end, at + kFarthest);
    while (at < limit) {
      const int behind = behind_adverbial(s, at, limit);
      if (behind == at) {
        break;
      }
      at = behind;
    }
  }
  const auto phrase = s.phrase_starting(at, end);
  return phrase || at == verb + 1 ? phrase : s.phrase_starting(verb + 1, end);
}

bool could_be_verb_first(const Sentence& s, int at, int end) {
  if (!s.language().verb_before_subject || at + 1 >= end || !s[at].is_word() ||
      s[at].capital) {
    return false;
  }
  const Unit& unit = s[at];
  if (unit.is(WordClass::Describe)) {
    return true;
  }
  const bool reflexive = s[at + 1].word == "sich";
  if (unit.is(kGrammar)) {
    return reflexive && unit.is(WordClass::Be);  // "ist sich X sicher"
  }
  return unit.word.size() > 3 && (unit.word.ends_with('t') || unit.word.ends_with("te") ||
                                  unit.word.ends_with("ten"));
}

int participle_behind(const Sentence& s, int auxiliary, int end) {
  const int limit = std::min(end, auxiliary + kFarthest);
  for (int i = auxiliary + 2; i < limit && !s.is_quotation(i); ++i) {
    if (s[i].is_sign(".;:")) {
      break;
    }
    if (is_participle(s[i])) {
      return i;
    }
  }
  return -1;
}

}  // namespace lede
