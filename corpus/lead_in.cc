#include "corpus/lead_in.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/characters.h"
#include "corpus/news_names.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// In lower case. Those that end in a colon or a space lead in whatever follows.
constexpr auto kLeadIns = std::to_array<std::string_view>(
    {"by ",       "by:",        "written by ",  "posted by ",    "words by ",
     "story by ", "report by ", "reported by ", "published by ", "author:",
     "authors:",  "byline:",    "reporter:",    "words:",        "text:",
     "autor:",    "autorin:",   "autoren:",     "autora:",       "autore:",
     "autori:",   "auteur:",    "auteur ",      "auteurs:",      "texte:",
     "texto:",    "testo:",     "tekst:",       "auteur(s):",    "författare:",
     "автор:",    "автор ",     "авторы:",      "автори:",       "текст:",
     "بقلم:",     "بقلم ",      "الكاتب:",      "लेखक:",          "著者：",
     "著者:",     "作者：",     "作者:",        "執筆：",        "撰文：",
     "記者：",    "记者：",     "记者:",        "文：",          "文／",
     "文/",       "文=",        "文＝",         "글: "});

// What are words of names, too; see is_led_in().
constexpr auto kPrepositions = std::to_array<std::string_view>(
    {"von ", "von: ", "par ", "por ", "di ", "door ", "af ", "av ", "od "});

// Such a word before an agency or before a name of its own: "Von Anna Lehn", and not "Von
// Trapp" or "Von der Lehn".
bool is_led_in(std::string_view name) {
  const std::string_view first = name.substr(0, name.find_first_of(",/|"));
  return is_agency(first) ||
         (words_of(first).size() > 1 && is_upper(first_character(name)));
}

// "ByAnn Lee", "Byby Ann Lee", as templates put it together.
bool is_glued(std::string_view text) {
  constexpr std::size_t kBy = 2;
  if (!text.starts_with("By") && !text.starts_with("by")) {
    return false;
  }
  const std::string_view rest = text.substr(kBy);
  if (lowered(rest.substr(0, kBy + 1)) == "by" && rest.size() > kBy) {
    return true;
  }
  const std::size_t first = rest.empty() ? 0 : code_point_at(rest, 0).length;
  return first < rest.size() && is_upper(code_point_at(rest, 0).value) &&
         is_lower(code_point_at(rest, first).value);
}

// The bytes that lead in; 0 for none. They are as many in capitals.
std::size_t size_of_lead_in(std::string_view text) {
  const std::string low = lowered(beginning(text, 40)) + ' ';
  const auto opens = [&low](std::string_view one) { return low.starts_with(one); };
  const auto* sure = std::find_if(kLeadIns.begin(), kLeadIns.end(), opens);
  if (sure != kLeadIns.end()) {
    return sure->size();
  }
  const auto* maybe = std::find_if(kPrepositions.begin(), kPrepositions.end(), opens);
  if (maybe != kPrepositions.end() && maybe->size() < text.size() &&
      is_led_in(trimmed(text.substr(maybe->size())))) {
    return maybe->size();
  }
  return is_glued(text) ? 2 : 0;
}

}  // namespace

std::string_view without_lead_in(std::string_view byline) {
  std::string_view text = trimmed(byline);
  while (const std::size_t size = size_of_lead_in(text)) {
    text = trimmed(text.substr(std::min(size, text.size())));
  }
  return text;
}

}  // namespace lede
