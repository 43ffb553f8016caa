// The last word that is asked for decides: a surname, where there are several.
#include "searcher/quotations/speaker_name.h"

#include <algorithm>
#include <array>

#include "schema/error.h"

namespace lede {
namespace {

using Words = std::vector<std::string>;

// Said before a name, and no part of it; some are surnames too, so only at the beginning.
constexpr auto kTitles = std::to_array<std::string_view>(
    {"mr",       "mrs",     "ms",       "miss", "dr",    "prof",       "professor",
     "sir",      "lord",    "lady",     "dame", "the",   "president",  "prime",
     "minister", "sen",     "senator",  "gov",  "mayor", "chancellor", "judge",
     "justice",  "general", "governor", "gen",  "king",  "secretary",  "pope",
     "herr",     "frau",    "queen"});

// Before a name with all that is before them: "Kremlin spokesman".
constexpr auto kRoles = std::to_array<std::string_view>(
    {"spokesman",   "spokeswoman", "spokesperson", "leader",     "chairman",
     "chairwoman",  "director",    "commissioner", "ambassador", "envoy",
     "prosecutor",  "councillor",  "councilman",   "adviser",    "advisor",
     "president",   "minister",    "secretary",    "senator",    "chancellor",
     "congressman", "detective",   "analyst",      "economist",  "lawyer",
     "attorney",    "officer",     "sprecher",     "sprecherin", "prasident",
     "ministerin",  "prasidentin"});

// Small words within names.
constexpr auto kParticles = std::to_array<std::string_view>(
    {"al", "bin", "da",  "das", "de", "del", "della", "den", "der", "di", "dos",
     "du", "el",  "ibn", "la",  "le", "of",  "ter",   "van", "von", "y",  "zu"});

template <typename Table>
bool has_word(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

Words words_in(const std::string& text, Analyzer& analyzer) {
  Words words;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Word) {
      words.emplace_back(analyzer.word(token.word));
    }
  }
  return words;
}

// The first of several words that is the name's own: behind small words, which describe
// ("president of the council Tusk"), and behind roles.
std::size_t begin_of_name(const std::string& name, Analyzer& analyzer) {
  std::size_t begin = 0;
  std::size_t count = 0;
  std::size_t described = 0;  // behind the last small word
  std::size_t role = 0;       // behind the last role
  for (const Token& token : analyzer.analyze(name)) {
    if (token.kind != TokenKind::Word) {
      continue;
    }
    const std::string_view word = analyzer.word(token.word);
    const bool is_small = name[token.begin] == word.front();
    begin = std::max({begin, role, is_small ? 0 : described});
    ++count;
    role = has_word(kRoles, word) ? count : role;
    described = is_small && !is_name_particle(word) ? count : described;
  }
  return begin;
}

bool has_initial(const Words& words, const std::string& letter) {
  return letter.size() == 1 &&
         std::any_of(words.begin(), words.end(),
                     [&letter](const auto& word) { return word.starts_with(letter); });
}

}  // namespace

bool is_name_particle(std::string_view word) {
  return has_word(kParticles, word);
}

std::vector<std::string> words_of_name(const std::string& name, Analyzer& analyzer) {
  // "Dmitry Peskov, the spokesman"
  std::string named = name.substr(0, name.find(','));
  Words words = words_in(named, analyzer);
  if (words.empty()) {
    named = name;
    words = words_in(named, analyzer);
  }
  if (words.empty() && !name.empty()) {
    throw Error("there is no name in '" + name + "'", "give a surname or a full name");
  }
  const auto begin = static_cast<std::ptrdiff_t>(begin_of_name(named, analyzer));
  words.erase(words.begin(), words.begin() + begin);
  while (words.size() > 1 && has_word(kTitles, words.front())) {
    words.erase(words.begin());
  }
  return words;
}

bool SpeakerNames::has(const Words& words, const std::string& word) const {
  return std::any_of(words.begin(), words.end(), [&](const std::string& other) {
    return spellings_.are_of_one_name(word, other);
  });
}

bool SpeakerNames::is_within(const Words& shorter, const Words& longer) const {
  return std::all_of(shorter.begin(), shorter.end(),
                     [&](const std::string& word) { return has(longer, word); });
}

bool SpeakerNames::is_said_by(const NamedSpeaker& speaker,
                              const std::vector<std::string>& asked) {
  if (asked.empty()) {
    return true;
  }
  const Words mention = words_in(speaker.mention.value_or(""), analyzer_);
  Words full = words_in(speaker.name.value_or(""), analyzer_);
  if (full.empty()) {
    full = mention;
  }
  if (!has(full, asked.back())) {
    return false;
  }
  return is_within(full, asked) ||
         std::all_of(asked.begin(), asked.end(), [&](const std::string& word) {
           return has(full, word) || has(mention, word) || has_initial(full, word);
         });
}

bool SpeakerNames::is_one_person(const std::string& a, const std::string& b) {
  const Words one = words_in(a, analyzer_);
  const Words other = words_in(b, analyzer_);
  return is_within(one, other) || is_within(other, one);
}

}  // namespace lede
