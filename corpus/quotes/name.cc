#include "corpus/quotes/name.h"

#include <algorithm>

#include "corpus/quotes/offices.h"
#include "schema/ascii.h"

namespace lede {
namespace {

constexpr int kMostTitledCapitals = 3;

int capitals_behind(const Sentence& s, int at, int last) {
  int count = 0;
  for (int i = at + 1; i <= last; ++i) {
    count += s[i].is_word() && s[i].capital ? 1 : 0;
  }
  return count;
}

// "Secretary of State John Kerry": the "of" belongs to the title.
bool belongs_to_title(const Sentence& s, int preposition, NounPhrase phrase) {
  const Unit& before = s[preposition - 1];
  if (!before.capital || !before.is(WordClass::Title)) {
    return false;
  }
  const int capitals = capitals_behind(s, preposition, phrase.last);
  return capitals >= kMostTitledCapitals ||
         (capitals == kMostTitledCapitals - 1 && s[preposition].is(WordClass::Of) &&
          s[preposition + 1].is(WordClass::Office));
}

// "Bank of Hale Governor Ann Moor", "Hale and Norby defender Ann Moor": names around the
// tie say of whom or what she is governor or defender.
bool belongs_to_role(const Sentence& s, int tie, NounPhrase phrase) {
  const bool tied = s[tie - 1].is_word() && s[tie - 1].capital && s[tie + 1].is_word() &&
                    s[tie + 1].capital;
  if (!tied || (s[tie].is(WordClass::And) && s[tie + 1].is(WordClass::Nation))) {
    return false;
  }
  int role = tie + 2;
  while (role < phrase.last && s[role].is_word() && s[role].capital &&
         !s[role].is(WordClass::Title | WordClass::Nation)) {
    ++role;
  }
  if (role >= phrase.last || !s[role + 1].is_word() || !s[role + 1].capital) {
    return false;
  }
  const bool small = s[role].is(WordClass::Role) && !s[role].capital;
  return small || (!s[tie].is(WordClass::And) && s[role].is(WordClass::Title));
}

// Where the head of the phrase ends: before a preposition, an "and" or a parenthesis.
int head_end(const Sentence& s, NounPhrase phrase) {
  for (int i = phrase.first + 1; i <= phrase.last; ++i) {
    const Unit& unit = s[i];
    if (unit.is_sign("(")) {
      return i;
    }
    if (unit.is(WordClass::And | WordClass::Of | WordClass::At) &&
        !belongs_to_title(s, i, phrase) && !belongs_to_role(s, i, phrase)) {
      return i;
    }
  }
  return phrase.last + 1;
}

bool begins_name(const Unit& unit) {
  return unit.is_word() && unit.capital &&
         !unit.is(WordClass::Determiner | WordClass::Pronoun | WordClass::Day |
                  WordClass::Conjunction | WordClass::Preposition | WordClass::Of |
                  WordClass::Auxiliary | WordClass::NoName);
}

// "Replied Stephen": a verb that begins a sentence.
bool is_verb_before_name(std::span<const Unit> units) {
  const Unit& unit = units.front();
  return units.size() > 1 && unit.is(WordClass::Say) && unit.is(WordClass::EndsInEd) &&
         !unit.is(WordClass::MaleName | WordClass::FemaleName);
}

// The place of the first word that is no particle: of "von der Leyen" the last.
std::size_t behind_particles(std::span<const Unit> units, std::size_t first) {
  while (first + 1 < units.size() && units[first].is(WordClass::TiedParticle)) {
    ++first;
  }
  return first;
}

bool is_small_title(const Unit& unit) {
  return !unit.capital && unit.is(WordClass::Role | WordClass::Title);
}

constexpr WordClasses kTrade = WordClass::Role | WordClass::Title | WordClass::Epithet;

// Units from first up to end.
struct UnitRange {
  std::size_t first = 0;
  std::size_t end = 0;
};

bool is_description_word(const Unit& unit) {
  return unit.is_word() && fits_phrase(unit) && !unit.is(WordClass::Pronoun) &&
         !unit.is(WordClass::Determiner);
}

// "deputy Foreign Minister Ann Moor": the words in front of the name.
std::string_view office_before(std::string_view text, std::span<const Unit> units,
                               std::size_t first, const Name& name) {
  constexpr std::size_t kMostWords = 5;
  if (!name.titled && (first == 0 || !is_small_title(units[first - 1]))) {
    return {};
  }
  std::size_t begin = first;
  while (begin > 0 && first - begin < kMostWords &&
         is_description_word(units[begin - 1])) {
    --begin;
  }
  const std::uint32_t at = units[begin].begin;
  return text.substr(at, name.begin - at);
}

// "a senior teacher" at the place behind the comma of "Ann Moor, a senior teacher at
// ...".
std::string_view office_behind(std::string_view text, std::span<const Unit> units,
                               std::size_t at) {
  constexpr std::size_t kMostWords = 6;
  constexpr WordClasses kTies =
      WordClass::Of | WordClass::At | WordClass::Preposition | WordClass::Relative;
  const std::size_t first = at;
  while (at < units.size() && at - first < kMostWords &&
         (is_description_word(units[at]) ||
          (at == first && units[at].is(WordClass::Determiner)))) {
    ++at;
  }
  const bool closed =
      at == units.size() || units[at].is_sign(",.;") || units[at].is(kTies);
  if (at == first || !closed || !units[at - 1].is(kTrade) ||
      (!units[first].is(WordClass::Determiner) && units[first].capital &&
       !units[first].is(kTrade))) {
    return {};
  }
  return text.substr(units[first].begin, units[at - 1].end - units[first].begin);
}

void add_introduction(std::string_view text, std::span<const Unit> units, UnitRange range,
                      Name& name) {
  name.office = office_before(text, units, range.first, name);
  std::size_t comma = range.end;
  const auto has_comma = [&] {
    return comma + 1 < units.size() && units[comma].is_comma();
  };
  if (has_comma() && units[comma + 1].word.size() == 2 &&
      is_ascii_digit(units[comma + 1].word[0])) {
    name.age = units[comma + 1].word;
    comma += 2;
  }
  if (has_comma()) {
    name.apposition = office_behind(text, units, comma + 1);
  }
}

// "Striker Tom King", "Chief Executive King": the trade of who is named behind it. With
// one word behind it, it might be a name itself.
bool is_role_of(std::span<const Unit> units, std::size_t i, std::size_t last) {
  const Unit& unit = units[i];
  if (!unit.is(WordClass::Role) || unit.is(WordClass::MaleName | WordClass::FemaleName) ||
      !units[i + 1].is_word() || units[i + 1].is(WordClass::NameParticle)) {
    return false;
  }
  const bool behind_title = i > 0 && units[i - 1].is(WordClass::Title);
  return (last - i >= 2 || behind_title) && !is_body(unit.word);
}

}  // namespace

Name clean_name(std::string_view text, std::span<const Unit> units) {
  if (is_verb_before_name(units)) {
    units = units.subspan(1);
  }
  std::size_t first = 0;
  std::size_t last = units.size() - 1;
  while (last > 0 && (units[last].is(WordClass::NameSuffix) || units[last].is_comma())) {
    --last;  // before titles: "Ann King Jr."
  }
  Name name;
  for (std::size_t i = last; i-- > 0;) {
    if (units[i].is(WordClass::Title) || is_role_of(units, i, last)) {
      first = i + 1;
      break;
    }
  }
  for (std::size_t i = 0; i < last; ++i) {
    for (const WordClass c : {WordClass::Mr, WordClass::Mrs}) {
      if (units[i].is(c)) {
        name.courtesy = c;
      }
    }
  }
  while (first < last && units[first].is(WordClass::Nation | WordClass::Auxiliary |
                                         WordClass::Preposition | WordClass::Conjunction |
                                         WordClass::Of | WordClass::NoName)) {
    ++first;
  }
  name.titled = first > 0;
  if (name.titled) {
    name.title = units[first - 1].word;
    name.title_classes = units[first - 1].classes;
    name.outer_title = units.front().word;
  }
  name.begin = units[first].begin;
  name.raw = text.substr(name.begin, units[last].end - name.begin);
  const std::size_t first_word = behind_particles(units, first);
  name.first = units[first_word].word;
  name.last = units[last].word;
  name.first_classes = units[first_word].classes;
  name.last_classes = units[last].classes;
  name.has_first_name = std::any_of(
      units.begin() + static_cast<std::ptrdiff_t>(first),
      units.begin() + static_cast<std::ptrdiff_t>(last), [](const Unit& unit) {
        return unit.is(WordClass::MaleName | WordClass::FemaleName);
      });
  const auto words = std::count_if(
      units.begin() + static_cast<std::ptrdiff_t>(first),
      units.begin() + static_cast<std::ptrdiff_t>(last + 1), [](const Unit& unit) {
        return unit.is_word() && !unit.is(WordClass::TiedParticle);
      });
  name.words = static_cast<std::uint8_t>(std::min<std::ptrdiff_t>(words, 255));
  return name;
}

std::optional<Name> name_in(const Sentence& s, NounPhrase phrase) {
  const int end = head_end(s, phrase);
  int first = end;  // of the run of capitals that ends the phrase
  for (int i = phrase.first; i < end; ++i) {
    const Unit& unit = s[i];
    const bool inside =
        first < i &&
        (unit.is(WordClass::NameParticle) || unit.is_sign("&") ||
         (unit.is_comma() && i + 1 < end && s[i + 1].is(WordClass::NameSuffix)));
    if (unit.is_word() && unit.capital && !unit.is(WordClass::Determiner)) {
      first = std::min(first, i);
    } else if (!inside) {
      first = end;
    }
  }
  if (first == end) {
    return std::nullopt;
  }
  const Name name = clean_name(s.text(), s.units(first, end));
  const WordClasses no_name = s.language().nouns_are_capitalised
                                  ? WordClass::Role | WordClass::Title
                                  : WordClasses(WordClass::Epithet);
  return name.words == 1 && name.last_classes.any(no_name) ? std::nullopt
                                                           : std::optional(name);
}

void collect_names(std::string_view text, std::span<const Unit> units,
                   std::vector<Name>& out) {
  for (std::size_t i = 0; i < units.size();) {
    if (!begins_name(units[i])) {
      ++i;
      continue;
    }
    std::size_t end = i + 1;
    while (end < units.size() && units[end].is_word() && units[end].capital &&
           !units[end].is(WordClass::Day)) {
      ++end;
    }
    out.push_back(clean_name(text, units.subspan(i, end - i)));
    if (i > 0 && !out.back().titled && is_small_title(units[i - 1])) {
      out.back().title = out.back().outer_title = units[i - 1].word;
      out.back().title_classes = units[i - 1].classes;
      if (i > 1 && units[i - 2].is(WordClass::Nation)) {
        out.back().outer_title = units[i - 2].word;
      }
    }
    add_introduction(text, units, {i, end}, out.back());
    i = end;
  }
}

}  // namespace lede
