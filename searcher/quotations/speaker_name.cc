// The last word that is asked for decides: a surname, where there are several.
#include "searcher/quotations/speaker_name.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "schema/error.h"

namespace lede {
namespace {

using Words = std::vector<std::string>;

// Said before a name, and no part of it.
constexpr std::array<std::string_view, 31> kTitles{
    "mr",       "mrs",     "ms",       "miss", "dr",    "prof",       "professor",
    "sir",      "lord",    "lady",     "dame", "the",   "president",  "prime",
    "minister", "sen",     "senator",  "gov",  "mayor", "chancellor", "judge",
    "justice",  "general", "governor", "gen",  "king",  "secretary",  "pope",
    "herr",     "frau",    "queen"};

Words words_in(const std::string& text, Analyzer& analyzer) {
  Words words;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Word) {
      words.emplace_back(analyzer.word(token.word));
    }
  }
  return words;
}

bool has_initial(const Words& words, const std::string& letter) {
  return letter.size() == 1 &&
         std::any_of(words.begin(), words.end(),
                     [&letter](const auto& word) { return word.starts_with(letter); });
}

}  // namespace

std::vector<std::string> words_of_name(const std::string& name, Analyzer& analyzer) {
  Words words = words_in(name, analyzer);
  if (words.empty() && !name.empty()) {
    throw Error("there is no name in '" + name + "'", "give a surname or a full name");
  }
  const auto is_title = [](const std::string& word) {
    return std::find(kTitles.begin(), kTitles.end(), word) != kTitles.end();
  };
  while (words.size() > 1 && is_title(words.front())) {
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
  return full.size() == 1 ||
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
