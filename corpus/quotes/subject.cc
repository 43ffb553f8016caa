#include "corpus/quotes/subject.h"

#include <algorithm>
#include <vector>

namespace lede {
namespace {

// How far back an insertion between subject and verb may begin.
constexpr int kLongestInsertion = 40;

bool is_break(const Unit& unit) {
  return unit.is_sign(",-");
}

// Does a new clause begin behind the comma at a place: a subject, then a verb or more of
// it?
bool clause_begins_behind(const Sentence& s, int comma, int end) {
  const auto phrase = s.phrase_starting(comma + 1, end);
  if (!phrase || phrase->first > comma + 3 || !s.can_speak(*phrase)) {
    return false;
  }
  const int verb = phrase->last + 1;
  if (verb >= end) {
    return true;
  }
  const Unit& unit = s[verb];
  return is_verb(unit) || unit.is_sign(",(-") ||
         (unit.is_word() && !unit.capital &&
          !unit.is(WordClass::Preposition | WordClass::Coordinator));
}

// "At a rally in Salem, Ohio, Smith said": what stands between the commas is no subject,
// for a name and its verb come next.
bool is_place_name(const Sentence& s, int comma, int end) {
  const auto phrase = s.phrase_starting(comma + 1, end);
  const int second = phrase ? phrase->last + 1 : end;
  if (second + 1 >= end || !s[second].is_comma() || !s[second + 1].capital) {
    return false;
  }
  const auto next = s.phrase_starting(second + 1, end);
  return next && next->last + 1 < end && s.can_speak(*next) && is_verb(s[next->last + 1]);
}

bool begins_with_adverbial(const Sentence& s, int first) {
  const Unit& unit = s[first];
  if (unit.is(WordClass::Pronoun)) {
    return false;
  }
  return unit.is(WordClass::Preposition | WordClass::Subordinator) ||
         (unit.is(WordClass::EndsInIng | WordClass::EndsInEd) && !s.is_name_word(first));
}

// Where the main clause begins: behind the comma of what stands in front of it.
int main_clause(const Sentence& s, int end, int floor) {
  int first = floor;
  while (first < end && !s[first].is_word()) {
    ++first;
  }
  if (first == end || !begins_with_adverbial(s, first)) {
    return floor;
  }
  for (int i = first + 1; i < end; ++i) {
    if (s[i].is_comma() && clause_begins_behind(s, i, end) && !is_place_name(s, i, end)) {
      return i + 1;
    }
  }
  return floor;
}

// "the aide of Jane Smith who said": the name, not the aide.
NounPhrase antecedent(const Sentence& s, NounPhrase phrase) {
  int first = phrase.last;
  while (first >= phrase.first && s[first].is_word() && s[first].capital) {
    --first;
  }
  const bool name_behind_preposition =
      first < phrase.last && first >= phrase.first &&
      s[first].is(WordClass::Of | WordClass::By | WordClass::At);
  return name_behind_preposition ? NounPhrase{first + 1, phrase.last} : phrase;
}

// The subject in front of an insertion between commas or dashes that ends at a place.
std::optional<NounPhrase> subject_before_insertion(const Sentence& s, int closing,
                                                   int floor) {
  std::vector<NounPhrase> found;  // nearest first
  for (int i = closing - 1; i >= floor && closing - i < kLongestInsertion; --i) {
    if (s.is_quotation(i)) {
      break;
    }
    if (is_break(s[i])) {
      if (const auto phrase = s.phrase_ending(i - 1, floor)) {
        found.push_back(*phrase);
      }
    }
  }
  const auto begins_clause = [&](NounPhrase phrase) {
    const int before = phrase.first - 1;
    return before < floor || s.is_quotation(before) || s[before].is_sign(",-:;") ||
           s[before].is(WordClass::Conjunction);
  };
  const auto farthest = std::find_if(
      found.rbegin(), found.rend(),
      [&](NounPhrase phrase) { return begins_clause(phrase) && s.can_speak(phrase); });
  if (farthest != found.rend()) {
    return *farthest;
  }
  const auto nearest = std::find_if(
      found.begin(), found.end(), [&](NounPhrase phrase) { return s.can_speak(phrase); });
  if (nearest != found.end()) {
    return *nearest;
  }
  return clause_subject(s, closing, floor);
}

// "X did this and said": the subject of the verb before the "and".
std::optional<NounPhrase> shared_subject(const Sentence& s, int conjunction, int floor) {
  for (int i = conjunction - 1; i > floor; --i) {
    if (s.is_quotation(i) || s[i].is_sign(";")) {
      break;
    }
    if (!is_verb(s[i]) || is_auxiliary(s[i]) || s[i].is(WordClass::EndsInIng)) {
      continue;
    }
    const int before = s.before_adverbs(i - 1, floor);
    if (before < floor) {
      break;
    }
    if (s[before].is(WordClass::Coordinator | WordClass::To) || s[before].is_comma()) {
      continue;
    }
    const auto phrase = s.phrase_ending(before, floor);
    if (!phrase || s[phrase->first].is(WordClass::Relative)) {
      continue;
    }
    const bool object = phrase->first - 1 >= floor &&
                        s[phrase->first - 1].is(WordClass::Preposition | WordClass::Of |
                                                WordClass::Relative);
    if (s.can_speak(*phrase) && !object) {
      return phrase;
    }
    break;
  }
  return clause_subject(s, conjunction, floor);
}

// "Smith on Friday said"
std::optional<NounPhrase> subject_before_day(const Sentence& s, int day, int floor) {
  int before = day - 1;
  if (before >= floor && s[before].is(WordClass::Preposition)) {
    --before;
  }
  const auto phrase = s.phrase_ending(before, floor);
  return phrase ? phrase : clause_subject(s, day, floor);
}

// Does the word before end have a subject, as far as lists and endings tell? "filed by"
// has none, nor has a participle in front of a comma.
bool is_finite_verb(const Sentence& s, int i, int end) {
  const Unit& unit = s[i];
  if (!unit.is_word() || unit.capital ||
      unit.is(WordClass::EndsInIng | WordClass::SayOrNoun)) {
    return false;
  }
  if (unit.is(WordClass::EndsInEd) && i + 1 < end &&
      (s[i + 1].is(WordClass::By) || s[i + 1].is_comma())) {
    return false;
  }
  return unit.is(WordClass::Say | WordClass::Describe | WordClass::PastTense) ||
         (unit.is(WordClass::EndsInEd) && !unit.is(WordClass::Role));
}

}  // namespace

std::optional<NounPhrase> subject_of(const Sentence& s, int verb, int floor) {
  const int last = s.before_adverbs(verb - 1, floor);
  if (last < floor) {
    return std::nullopt;
  }
  const Unit& unit = s[last];
  if (unit.is(WordClass::To)) {
    return clause_subject(s, last, floor);
  }
  if (unit.is(WordClass::Relative) && last > floor) {
    const int before = s[last - 1].is_comma() ? last - 2 : last - 1;
    const auto phrase = s.phrase_ending(before, floor);
    return phrase ? std::optional(antecedent(s, *phrase)) : std::nullopt;
  }
  if (is_break(unit)) {
    return subject_before_insertion(s, last, floor);
  }
  if (unit.is(WordClass::Coordinator)) {
    return shared_subject(s, last, floor);
  }
  if (unit.is(WordClass::Day) && unit.capital) {
    return subject_before_day(s, last, floor);
  }
  const auto phrase = s.phrase_ending(last, floor);
  if (!phrase) {
    return clause_subject(s, last, floor);
  }
  const int before = phrase->first - 1;
  const bool object = before >= floor && s[before].is(WordClass::Preposition) &&
                      !s[before].is(WordClass::After);
  if (object) {
    if (const auto main = clause_subject(s, before, floor)) {
      return main;
    }
  }
  return phrase;
}

std::optional<NounPhrase> nearest_subject(const Sentence& s, int end, int floor) {
  for (int i = end - 1; i > floor && !s[i].is_sign(";"); --i) {
    if (!is_finite_verb(s, i, end)) {
      continue;
    }
    const auto phrase = s.phrase_ending(s.before_adverbs(i - 1, floor), floor);
    if (!phrase || !s.can_speak(*phrase) || s[phrase->first].is(WordClass::Relative)) {
      continue;
    }
    const int before = phrase->first - 1;
    const bool inside =
        before >= floor &&
        (s[before].is(WordClass::Preposition | WordClass::Of) ||
         (s[before].is(WordClass::Conjunction) && !s[before].is(WordClass::Coordinator)));
    if (!inside) {
      return phrase;
    }
  }
  return clause_subject(s, end, floor);
}

std::optional<NounPhrase> clause_subject(const Sentence& s, int end, int floor) {
  for (int i = main_clause(s, end, floor); i < end;) {
    const Unit& unit = s[i];
    const bool preposition =
        unit.is(WordClass::Preposition | WordClass::Of) && !unit.is(WordClass::After);
    if (!preposition && !fits_phrase(unit) && !unit.is(WordClass::Pronoun)) {
      ++i;
      continue;
    }
    const auto phrase = s.phrase_starting(preposition ? i + 1 : i, end);
    if (phrase && !preposition && s.can_speak(*phrase)) {
      return phrase;
    }
    i = phrase ? phrase->last + 1 : i + 1;
  }
  return std::nullopt;
}

}  // namespace lede
