#include "corpus/news_names.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr auto kAgencies = std::to_array<std::string_view>(
    {"aap",          "afp",           "agence france-presse",
     "anadolu",      "ani",           "ansa",
     "ap",           "apa",           "associated press",
     "belapan",      "belga",         "belta",
     "bloomberg",    "bns",           "canadian press",
     "ctk",          "dapd",          "deutsche presse-agentur",
     "dpa",          "dpa-afx",       "efe",
     "getty images", "ians",          "interfax",
     "itar-tass",    "kyodo",         "kyodo news",
     "lusa",         "news agencies", "ntb",
     "pa media",     "pap",           "press association",
     "pti",          "reuters",       "ria novosti",
     "ritzau",       "stt",           "tass",
     "tt",           "ukrinform",     "белапан",
     "белта",        "интерфакс",     "риа новости",
     "тасс",         "укринформ",     "интерфакс-украина",
     "upi",          "xinhua"});

constexpr auto kMediaWords = std::to_array<std::string_view>(
    {"agency",      "bbc",        "broadcasting",  "bulletin", "chronicle", "cnn",
     "corriere",    "courier",    "courrier",      "dagblad",  "daily",     "diario",
     "dispatch",    "dziennik",   "examiner",      "express",  "figaro",    "fm",
     "gazeta",      "gazette",    "gazzetta",      "globe",    "guardian",  "herald",
     "independent", "insider",    "journal",       "mail",     "media",     "messenger",
     "mirror",      "monde",      "monitor",       "network",  "news",      "newspaper",
     "newswire",    "nieuws",     "nyheter",       "observer", "online",    "post",
     "pravda",      "press",      "press-service", "presse",   "radio",     "record",
     "register",    "reporter",   "review",        "sentinel", "standard",  "star",
     "telegraph",   "television", "times",         "tribune",  "tv",        "tygodnik",
     "weekly",      "wyborcza",   "агентство",     "вести",    "вестник",   "газета",
     "журнал",      "известия",   "новости",       "правда",   "радио",     "телеканал"});

constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"a", "al", "and", "at", "bin", "da", "de", "del", "der", "di",  "do",  "dos", "du",
     "e", "el", "for", "in", "la",  "of", "on", "the", "van", "ter", "und", "von", "y"});

// German words, and ends of compounds: "Bote", "Hafenbote".
constexpr auto kMediaEndings = std::to_array<std::string_view>(
    {"zeitung", "bote", "blatt", "anzeiger", "nachrichten", "rundschau", "kurier"});

std::string_view without_punctuation(std::string_view word) {
  constexpr std::string_view kMarks = ".,!?:;()'\"";
  const std::size_t begin = word.find_first_not_of(kMarks);
  if (begin == std::string_view::npos) {
    return {};
  }
  return word.substr(begin, word.find_last_not_of(kMarks) - begin + 1);
}

// Letters, and the points, hyphens and apostrophes that names have; a comma ends none.
bool has_only_name_characters(std::string_view word) {
  constexpr std::u32string_view kOthers = U".-'’‘‐&!";
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint found = code_point_at(word, i);
    if (!is_letter(found.value) &&
        kOthers.find(found.value) == std::u32string_view::npos) {
      return false;
    }
    i += found.length;
  }
  return true;
}

}  // namespace

bool is_agency(std::string_view text) {
  std::string name = lowered(text);
  if (name.starts_with("the ")) {
    name.erase(0, 4);
  }
  return contains(kAgencies, name);
}

bool has_media_word(std::string_view text) {
  const std::string name = lowered(text);
  const std::vector<std::string_view> words = words_of(name);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    const std::string_view bare = without_punctuation(word);
    return contains(kMediaWords, bare) || ends_with_one(kMediaEndings, bare);
  });
}

bool is_name(std::string_view text, std::size_t max_words) {
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty() || words.size() > max_words || text.size() > 100) {
    return false;
  }
  bool any = false;
  for (const std::string_view word : words) {
    if (!has_only_name_characters(word)) {
      return false;
    }
    const bool capital = is_upper(first_character(word));
    if (!capital && !contains(kSmallWords, word) && word != "&") {
      return false;
    }
    any = any || capital;
  }
  const char32_t last = first_character(words.back());
  return any && is_upper(last);
}

bool is_person(std::string_view text) {
  constexpr auto kNotInNames =
      std::to_array<std::string_view>({"a", "and", "at", "for", "in", "of", "on", "the"});
  const std::string low = lowered(text);
  const auto words = words_of(low);
  return words.size() >= 2 && words.size() <= 5 && is_name(text, 5) &&
         !has_media_word(text) && !is_agency(text) &&
         std::none_of(words.begin(), words.end(),
                      [&](std::string_view word) { return contains(kNotInNames, word); });
}

}  // namespace lede
