// Words that look like grammar and are parts of names: the small words of "Ursula von der
// Leyen", the article of "al-Assad", "WHO".
#include <algorithm>
#include <array>

#include "corpus/characters.h"
#include "corpus/quotes/units.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr WordClasses kFirstNames = WordClass::MaleName | WordClass::FemaleName;
constexpr WordClasses kGrammar = WordClass::Auxiliary | WordClass::Pronoun |
                                 WordClass::Conjunction | WordClass::Preposition |
                                 WordClass::Determiner | WordClass::Of;

bool is_capital_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

bool is_in_capitals(std::string_view word) {
  return word.size() >= 2 && std::all_of(word.begin(), word.end(), is_capital_letter);
}

// Of the Arabic article that a hyphen ties to a name, in bytes; 0 if there is none.
std::size_t article_size(std::string_view raw) {
  constexpr auto kArticles = std::to_array<std::string_view>(
      {"al", "el", "Al", "El", "ad", "an", "ar", "as", "ash", "at", "az"});
  if (raw.size() < 5 || (raw[2] != '-' && raw[3] != '-')) {
    return 0;
  }
  const std::size_t hyphen = raw.find('-');
  return hyphen + 1 < raw.size() && is_capital_letter(raw[hyphen + 1]) &&
                 std::find(kArticles.begin(), kArticles.end(), raw.substr(0, hyphen)) !=
                     kArticles.end()
             ? hyphen
             : 0;
}

}  // namespace

void UnitReader::mend_name(Unit& unit, std::vector<Unit>& before) {
  if (const std::size_t article = article_size(raw(unit)); article > 0) {
    unit.word.remove_prefix(std::min(article, unit.word.size() - 1));
    unit.capital = true;
    unit.classes = {};
  }
  if (unit.capital) {
    mend_surname(unit, before);
  }
  if (before.empty()) {
    return;
  }
  if (unit.is(WordClass::Quantifier) && before.back().is_word() &&
      before.back().word == "number") {
    unit.classes = {};  // "world number one Ida Holm"
  }
  if (!unit.capital) {
    return;
  }
  if (before.back().is_sign(")") && !unit.is(WordClass::Day | WordClass::Title)) {
    drop_bracketed_nickname(before);
  }
  if (before.back().is(WordClass::NameParticle)) {
    tie_particles(unit, before);
  }
}

// "Ann Long", "Tom Judge": surnames that are other words as well. Once an article has one
// behind a first name, it is a name where it can be one.
void UnitReader::mend_surname(Unit& unit, const std::vector<Unit>& before) {
  constexpr WordClasses kOthers =
      kGrammar | WordClass::Title | WordClass::Epithet | WordClass::NoName;
  constexpr WordClasses kVerbs =
      WordClass::Say | WordClass::Describe | WordClass::PastTense | WordClass::Auxiliary;
  if (!unit.is(kOthers) || unit.is(WordClass::Nation | WordClass::Day)) {
    return;
  }
  const Token* next = next_ < tokens_.size() ? &tokens_[next_] : nullptr;
  const bool goes_on = next != nullptr && next->begin == unit.end + 1 &&
                       is_upper(code_point_at(text_, next->begin).value);
  const bool inside = !before.empty() && before.back().is_word();
  if (inside && !goes_on && before.back().capital && before.back().is(kFirstNames) &&
      before.back().end + 1 == unit.begin) {
    surnames_.insert(unit.word);
    unit.classes = {};
    return;
  }
  const bool in_phrase = inside && before.back().is(WordClass::Determiner);
  const bool verb_next = next != nullptr && words_.classes_of(next->word).any(kVerbs);
  if (!surnames_.empty() && surnames_.contains(unit.word) &&
      ((inside && !in_phrase) || verb_next)) {
    unit.classes = {};
  }
}

// "WHO" and "IS" among words in small letters.
bool UnitReader::is_name_in_capitals(const Unit& unit,
                                     const std::vector<Unit>& before) const {
  if (!unit.capital || !unit.is(kGrammar) || !is_in_capitals(raw(unit)) ||
      next_ >= tokens_.size()) {
    return false;
  }
  const Token& next = tokens_[next_];
  const bool shouted =
      is_in_capitals(text_.substr(next.begin, next.end - next.begin)) ||
      (!before.empty() && before.back().is_word() && is_in_capitals(raw(before.back())));
  return !shouted;
}

// "Ned (Bull) Price": the nickname stands in the way.
void UnitReader::drop_bracketed_nickname(std::vector<Unit>& before) const {
  constexpr std::size_t kSize = 3;
  if (before.size() <= kSize) {
    return;
  }
  const auto opening = before.end() - kSize;
  const Unit& name = opening[-1];
  const Unit& nickname = opening[1];
  const bool can_go_on = !words_.language().nouns_are_capitalised || name.is(kFirstNames);
  if (opening->is_sign("(") && nickname.is_word() && nickname.capital &&
      !is_in_capitals(raw(nickname)) && name.is_word() && name.capital && can_go_on &&
      !name.is(WordClass::Title | WordClass::Day)) {
    before.erase(opening, before.end());
  }
}

// The particles in front of a capitalised word become parts of a name, if a name stands
// in front of them, or if the article has the surname so.
void UnitReader::tie_particles(const Unit& unit, std::vector<Unit>& before) {
  const bool nouns_are_capitalised = words_.language().nouns_are_capitalised;
  if (unit.is(WordClass::Day) || is_in_capitals(raw(unit)) ||
      (nouns_are_capitalised && unit.is(WordClass::Role | WordClass::Title))) {
    return;
  }
  std::size_t first = before.size();
  while (first > 0 && before[first - 1].is(WordClass::NameParticle)) {
    --first;
  }
  const bool behind_name =
      first > 0 && begins_tied_name(before[first - 1], before[first]);
  if (!behind_name && !surnames_.contains(unit.word)) {
    return;
  }
  for (std::size_t i = first; i < before.size(); ++i) {
    before[i].capital = true;
    before[i].classes = WordClass::TiedParticle;
  }
  surnames_.insert(unit.word);
}

bool UnitReader::begins_tied_name(const Unit& unit, const Unit& particle) const {
  if (!unit.is_word() || !unit.capital) {
    return false;
  }
  const bool first_name = unit.is(kFirstNames) || is_compound_first_name(unit);
  if (particle.capital) {
    return first_name;  // not "Rev. Al Moor"
  }
  if (!words_.language().nouns_are_capitalised) {
    return !unit.is(kGrammar | WordClass::Day);
  }
  // "Anna zu Beginn" is no name.
  return particle.is(WordClass::Preposition)
             ? is_compound_first_name(unit)
             : first_name || unit.is(WordClass::Mr | WordClass::Mrs);
}

// Karl-Theodor
bool UnitReader::is_compound_first_name(const Unit& unit) const {
  const std::size_t hyphen = raw(unit).find('-');
  return hyphen != std::string_view::npos &&
         words_.classes_of(unit.word.substr(0, hyphen)).any(kFirstNames);
}

}  // namespace lede
