#include "corpus/quotes/sentence.h"

#include <algorithm>

#include "corpus/characters.h"
#include "schema/ascii.h"

namespace lede {
namespace {

// A question or exclamation in marks ends the sentence unless a verb of saying is so
// near.
constexpr std::size_t kNearVerb = 10;

constexpr int kMostLowerWords = 7;

// What has so many units is no sentence; cutting it keeps the time of all rules linear.
constexpr std::uint32_t kLongestSentence = 400;

bool joins_names(const Unit& unit) {
  return unit.is(WordClass::And) || unit.is_sign("&");
}

bool begins_sentence(const Unit& unit) {
  return unit.kind == UnitKind::Quotation || unit.capital || unit.is_sign("(*") ||
         (unit.is_word() && !unit.word.empty() && is_ascii_digit(unit.word.front()));
}

// "Hannity pressed.": any verb that ends the clause.
bool is_short_clause_end(std::span<const Unit> units, std::size_t i) {
  return !units[i].capital && units[i].is(WordClass::Describe | WordClass::EndsInEd) &&
         units[i - 1].is_word() && units[i - 1].capital && i + 1 < units.size() &&
         units[i + 1].is_sign(".,");
}

bool has_near_verb(std::span<const Unit> units) {
  for (std::size_t i = 0; i < std::min(units.size(), kNearVerb); ++i) {
    if (i < 2 && units[i].is_sign(".!?")) {
      return false;
    }
    if (units[i].is(WordClass::Say) || (i > 0 && is_short_clause_end(units, i))) {
      return true;
    }
  }
  return false;
}

// Does a sentence end between a quotation and what follows it?
bool ends_at_quotation(std::span<const Unit> units, std::size_t i) {
  const char last = units[i].sign;
  const Unit& next = units[i + 1];
  if (std::string_view(".!?~").find(last) == std::string_view::npos) {
    return false;
  }
  if (next.kind == UnitKind::Quotation) {
    return true;
  }
  return next.capital && (last == '.' || !has_near_verb(units.subspan(i + 1)));
}

bool ends_sentence(std::span<const Unit> units, std::size_t i) {
  const Unit& unit = units[i];
  const Unit& next = units[i + 1];
  if (unit.is_sign(".!?~")) {
    return begins_sentence(next) && next.begin > unit.end;
  }
  if (unit.kind == UnitKind::Quotation) {
    return ends_at_quotation(units, i);
  }
  // "in the U.S. He said": the point of the acronym is the full stop as well.
  return unit.is(WordClass::Acronym) && unit.sign == '.' && next.capital &&
         next.is(WordClass::Determiner | WordClass::Pronoun);
}

}  // namespace

bool fits_phrase(const Unit& unit) {
  if (unit.kind == UnitKind::Owner) {
    return true;
  }
  if (!unit.is_word() ||
      unit.is(WordClass::Preposition | WordClass::Conjunction | WordClass::Auxiliary |
              WordClass::Of | WordClass::Contraction)) {
    return false;
  }
  return unit.capital ? !unit.is(WordClass::Day)
                      : !unit.is(WordClass::Say | WordClass::Describe);
}

bool is_auxiliary(const Unit& unit) {
  return unit.is(WordClass::Auxiliary);
}

bool is_adverb(const Unit& unit) {
  return unit.is(WordClass::EndsInLy) && !unit.capital;
}

bool is_verb(const Unit& unit) {
  return unit.is_word() && !unit.capital &&
         (unit.is(WordClass::Say | WordClass::Describe | WordClass::Auxiliary |
                  WordClass::PastTense) ||
          (unit.is(WordClass::EndsInEd) && !unit.is(WordClass::Role)));
}

Sentence::Sentence(const SentenceContext& context, SentenceRange range)
    : context_(context),
      units_(context.units.subspan(range.first, range.end - range.first)),
      offset_(range.first) {
  const auto place_of = [&](UnitKind kind) {
    const auto found =
        std::find_if(units_.begin(), units_.end(),
                     [kind](const Unit& unit) { return unit.kind == kind; });
    return static_cast<int>(found - units_.begin());
  };
  first_word_ = place_of(UnitKind::Word);
  first_quotation_ = place_of(UnitKind::Quotation);
}

bool Sentence::is_name_word(int i) const {
  const Unit& unit = (*this)[i];
  if (!unit.is_word() || !unit.capital) {
    return false;
  }
  if (has_words_before(i) || context_.capitals->contains(unit.word)) {
    return true;
  }
  if (first_quotation_ < i && !unit.is(WordClass::Determiner | WordClass::Preposition |
                                       WordClass::Conjunction | WordClass::Pronoun)) {
    return true;
  }
  if (i + 1 >= size() || !(*this)[i + 1].is_word()) {
    return false;
  }
  const Unit& next = (*this)[i + 1];
  if (next.capital) {
    return !next.is(WordClass::Day);
  }
  // "Byrne went": a word of no class in front of a verb.
  return next.is(WordClass::SayPlainly) ||
         (unit.classes == WordClasses() &&
          next.is(WordClass::Say | WordClass::PastTense | WordClass::EndsInEd));
}

bool Sentence::is_pronoun(NounPhrase phrase) const {
  return phrase.is_one_word() && (*this)[phrase.first].is(WordClass::Pronoun);
}

bool Sentence::can_speak(NounPhrase phrase) const {
  if (is_pronoun(phrase)) {
    return (*this)[phrase.first].is(WordClass::Subject);
  }
  if (language().nouns_are_capitalised) {
    return can_speak_by_its_nouns(phrase);
  }
  for (int i = phrase.first; i <= phrase.last; ++i) {
    const Unit& unit = (*this)[i];
    if (unit.is(WordClass::Role) ||
        (!unit.is(WordClass::Determiner) && is_name_word(i))) {
      return true;
    }
  }
  return false;
}

// Where capitals tell no names: a role anywhere, or a name, which comes without an
// article and without adjectives, or behind a noun: "der Wirt Ole Tramm".
bool Sentence::can_speak_by_its_nouns(NounPhrase phrase) const {
  constexpr int kNounAndName = 3;
  if ((*this)[phrase.first].is(WordClass::Dative)) {
    return false;
  }
  int capitals = 0;  // up to the place, in a row
  for (int i = phrase.first; i <= phrase.last; ++i) {
    const Unit& unit = (*this)[i];
    const bool capital = unit.is_word() && unit.capital &&
                         !unit.is(WordClass::Determiner | WordClass::Day);
    capitals = capital ? capitals + 1 : 0;
    if (unit.is(WordClass::Role) || capitals == kNounAndName) {
      return true;
    }
  }
  const Unit& first = (*this)[phrase.first];
  return first.is_word() && first.capital &&
         !first.is(WordClass::Determiner | WordClass::Pronoun | WordClass::Day);
}

int Sentence::behind_adverbs(int at, int end) const {
  while (at < end && (is_auxiliary((*this)[at]) || is_adverb((*this)[at]))) {
    ++at;
  }
  return at;
}

int Sentence::before_adverbs(int at, int floor) const {
  while (at >= floor && (is_auxiliary((*this)[at]) || is_adverb((*this)[at]))) {
    --at;
  }
  return at;
}

int Sentence::behind_parenthesis(int at, int end) const {
  if (at >= end || !(*this)[at].is_sign("(")) {
    return at;
  }
  while (at < end && !(*this)[at].is_sign(")")) {
    ++at;
  }
  return at + 1;
}

int Sentence::opening_of(int closing, int floor) const {
  int at = closing;
  while (at > floor && !(*this)[at].is_sign("(")) {
    --at;
  }
  return at;
}

std::optional<NounPhrase> Sentence::phrase_ending(int last, int floor) const {
  if (last < floor) {
    return std::nullopt;
  }
  if ((*this)[last].is_sign(")")) {
    last = opening_of(last, floor) - 1;
    if (last < floor) {
      return std::nullopt;
    }
  }
  const Unit& end = (*this)[last];
  if (end.is(WordClass::Pronoun) && !end.is(WordClass::Quantifier)) {
    return NounPhrase{last, last};
  }
  // "Mayor Moor denied" ends with a verb.
  const bool verb = !end.capital && end.is(WordClass::EndsInEd) && last > floor &&
                    !end.is(WordClass::Role) && (*this)[last - 1].is_word() &&
                    (*this)[last - 1].capital;
  if (!fits_phrase(end) || verb) {
    return std::nullopt;
  }
  int first = last;
  while (const auto next = step_left(first, floor)) {
    first = *next;
  }
  while (first < last && (*this)[first].kind == UnitKind::Owner) {
    ++first;
  }
  return NounPhrase{first, last};
}

// Does the phrase that begins at a place take in the word before it?
bool Sentence::extends_left(int at, int floor) const {
  if (at - 1 < floor) {
    return false;
  }
  const Unit& before = (*this)[at - 1];
  if (before.is(WordClass::Pronoun) &&
      !before.is(WordClass::Determiner | WordClass::Quantifier)) {
    return false;
  }
  return !((*this)[at].is(WordClass::Determiner) && before.is_word());
}

// Where the phrase begins with one more word, or more with a preposition between.
std::optional<int> Sentence::step_left(int at, int floor) const {
  if (at - 1 < floor) {
    return std::nullopt;
  }
  const Unit& unit = (*this)[at];
  const Unit& before = (*this)[at - 1];
  if (fits_phrase(before)) {
    return extends_left(at, floor) ? std::optional(at - 1) : std::nullopt;
  }
  if (at - 2 < floor) {
    return std::nullopt;
  }
  const Unit& head = (*this)[at - 2];
  const bool tied =
      (before.is(WordClass::Of) && fits_phrase(head) && !head.is(WordClass::Day)) ||
      (before.is(WordClass::At) && head.is(WordClass::Role) && unit.is_word()) ||
      (joins_names(before) && fits_phrase(head) && unit.capital && head.capital) ||
      (before.is_comma() && unit.is(WordClass::NameSuffix));
  if (tied) {
    return at - 2;
  }
  if (before.is_sign(")")) {
    const int opening = opening_of(at - 1, floor);
    if (opening - 1 >= floor && at - 1 - opening < 8 &&
        fits_phrase((*this)[opening - 1])) {
      return opening - 1;
    }
  }
  return std::nullopt;
}

std::optional<NounPhrase> Sentence::phrase_starting(int first, int end) const {
  while (first < end && (*this)[first].is_sign(",:")) {
    ++first;
  }
  while (first < end &&
         ((*this)[first].is(WordClass::PhraseAdverb) || is_adverb((*this)[first]))) {
    ++first;
  }
  if (first >= end || !(*this)[first].is_word()) {
    return std::nullopt;
  }
  const Unit& start = (*this)[first];
  const bool begins_phrase = start.is(WordClass::Determiner) && first + 1 < end &&
                             fits_phrase((*this)[first + 1]) &&
                             !(*this)[first + 1].is(WordClass::Pronoun);
  if (start.is(WordClass::Pronoun) && !begins_phrase &&
      !start.is(WordClass::Quantifier)) {
    return NounPhrase{first, first};
  }
  if (!fits_phrase(start)) {
    return std::nullopt;
  }
  int last = first;
  int lower_words = 0;
  while (const auto next = step_right(last, end)) {
    const Unit& unit = (*this)[*next];
    lower_words += unit.is_word() && !unit.capital && *next == last + 1 ? 1 : 0;
    if (lower_words >= kMostLowerWords) {
      break;
    }
    last = *next;
  }
  while (last > first && (*this)[last].kind == UnitKind::Owner) {
    --last;
  }
  return NounPhrase{first, last};
}

// Does the phrase that ends at a place take in the word behind it, which would fit?
bool Sentence::extends_right(int at, int end) const {
  const Unit& unit = (*this)[at];
  const Unit& next = (*this)[at + 1];
  const bool owner = unit.kind == UnitKind::Owner;
  if (!owner && next.is(WordClass::Determiner | WordClass::Pronoun)) {
    return false;
  }
  if (!next.is_word() || next.capital) {
    return true;
  }
  const bool has_third = at + 2 < end && (*this)[at + 2].is_word();
  const bool third_role = has_third && (*this)[at + 2].is(WordClass::Role);
  const bool third_capital = has_third && (*this)[at + 2].capital;
  const bool role = next.is(WordClass::Role);
  if (unit.is_word() && unit.capital && !unit.is(WordClass::Determiner) && !role &&
      !third_role && !third_capital) {
    return false;
  }
  if (unit.is(WordClass::Role) && !unit.is(WordClass::Quantifier) && !role &&
      !third_role) {
    return false;
  }
  const bool adjective =
      unit.is(WordClass::Determiner | WordClass::Quantifier | WordClass::Possessive);
  return !next.is(WordClass::EndsInEd) || third_role || adjective;
}

std::optional<int> Sentence::step_right(int at, int end) const {
  if (at + 1 >= end) {
    return std::nullopt;
  }
  const Unit& unit = (*this)[at];
  const Unit& next = (*this)[at + 1];
  if (fits_phrase(next)) {
    return extends_right(at, end) ? std::optional(at + 1) : std::nullopt;
  }
  if (at + 2 >= end) {
    return std::nullopt;
  }
  const Unit& third = (*this)[at + 2];
  const bool tied =
      (next.is(WordClass::Of) && fits_phrase(third)) ||
      (next.is(WordClass::At) && unit.is(WordClass::Role) && fits_phrase(third)) ||
      (joins_names(next) && unit.capital && third.capital && fits_phrase(third)) ||
      (next.is_comma() && third.is(WordClass::NameSuffix));
  return tied ? std::optional(at + 2) : std::nullopt;
}

void split_sentences(const std::vector<Unit>& units, SentenceRange paragraph,
                     std::vector<SentenceRange>& out) {
  const std::span<const Unit> all(units.data(), paragraph.end);
  for (std::uint32_t i = paragraph.first; i < paragraph.end; ++i) {
    if (i + 1 == paragraph.end || i + 1 - paragraph.first == kLongestSentence ||
        ends_sentence(all, i)) {
      out.push_back({paragraph.first, i + 1, paragraph.paragraph});
      paragraph.first = i + 1;
    }
  }
}

}  // namespace lede
