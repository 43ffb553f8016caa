#include "corpus/quotes/source.h"

namespace lede {
namespace {

// "nach Angaben", "nach den Worten"
bool is_behind_after(const Sentence& s, int noun) {
  return (noun > 0 && s[noun - 1].is(WordClass::After)) ||
         (noun > 1 && s[noun - 2].is(WordClass::After) &&
          s[noun - 1].is(WordClass::Determiner));
}

std::optional<NounPhrase> phrase_at(const Sentence& s, int at, int end) {
  return at < end ? s.phrase_starting(at, end) : std::nullopt;
}

// "seinen Angaben zufolge": who he is; "der Polizei zufolge": the police.
std::optional<NounPhrase> source_before(const Sentence& s, int cue) {
  const auto phrase = s.phrase_ending(cue - 1, 0);
  if (!phrase || !s[phrase->last].is(WordClass::SourceNoun)) {
    return phrase;
  }
  return s[phrase->first].is(WordClass::Possessive)
             ? std::optional(NounPhrase{phrase->first, phrase->first})
             : std::nullopt;
}

}  // namespace

bool is_source_cue(const Sentence& s, int cue) {
  const Unit& unit = s[cue];
  return unit.is(WordClass::AccordingTo) || (cue > 0 && unit.is(WordClass::Behind)) ||
         (unit.is(WordClass::SourceNoun) && is_behind_after(s, cue));
}

std::optional<NounPhrase> source_at(const Sentence& s, int cue, int end) {
  if (!is_source_cue(s, cue)) {
    return std::nullopt;
  }
  const Unit& unit = s[cue];
  if (unit.is(WordClass::Behind)) {
    return source_before(s, cue);
  }
  if (unit.is(WordClass::SourceNoun) && s[cue - 1].is(WordClass::Possessive)) {
    return NounPhrase{cue - 1, cue - 1};  // "nach seinen Worten"
  }
  const bool tied = cue + 1 < end && s[cue + 1].is(WordClass::To);
  return phrase_at(s, tied ? cue + 2 : cue + 1, end);
}

}  // namespace lede
