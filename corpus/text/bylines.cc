#include "corpus/text/bylines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kLongest = 160;

// What opens a byline; "from" and "par" open sentences too, so only a
// person or an office may follow.
struct Opening {
  std::string_view words;
  bool only_person = false;
};
constexpr auto kOpenings = std::to_array<Opening>({
    {"by ", false},         {"by: ", false},
    {"written by ", false}, {"story by ", false},
    {"posted by ", false},  {"reported by ", false},
    {"report by ", false},  {"words by ", false},
    {"words: ", true},      {"published by ", false},
    {"author: ", false},    {"authors: ", false},
    {"byline: ", false},    {"reporter: ", false},
    {"text: ", true},       {"tekst: ", true},
    {"from ", true},        {"von ", true},
    {"par ", true},         {"por ", true},
    {"автор: ", false},     {"текст: ", true},
    {"автор ", true},       {"autor: ", false},
    {"di ", true},          {"af ", true},
});

constexpr auto kOffices = std::to_array<std::string_view>(
    {"correspondent", "reporter", "editor", "writer", "staff", "bureau", "desk", "board",
     "columnist", "analyst", "contributor", "redaktion", "newsroom", "корреспондент"});

// Words beside the date of a date line, besides those for an update.
constexpr auto kDateWords = std::to_array<std::string_view>({"published",
                                                             "posted",
                                                             "date",
                                                             "on",
                                                             "at",
                                                             "first",
                                                             "created",
                                                             "issued",
                                                             "last",
                                                             "changed",
                                                             "edition",
                                                             "the",
                                                             "in",
                                                             "local",
                                                             "time",
                                                             "added",
                                                             "of",
                                                             "print",
                                                             "online",
                                                             "min",
                                                             "mins",
                                                             "minute",
                                                             "minutes",
                                                             "read",
                                                             "publié",
                                                             "le",
                                                             "mis",
                                                             "à",
                                                             "jour",
                                                             "am",
                                                             "pm",
                                                             "uhr",
                                                             "um",
                                                             "stand",
                                                             "vom",
                                                             "erschienen",
                                                             "veröffentlicht",
                                                             "datum",
                                                             "опубликовано",
                                                             "дата",
                                                             "в",
                                                             "от",
                                                             "года",
                                                             "опубліковано",
                                                             "opublikowano",
                                                             "data",
                                                             "publicado",
                                                             "actualizado",
                                                             "el",
                                                             "il",
                                                             "den",
                                                             "et",
                                                             "and",
                                                             "since",
                                                             "a.m",
                                                             "p.m",
                                                             "upd",
                                                             "issue",
                                                             "vol",
                                                             "no",
                                                             "day"});

constexpr auto kUpdateWords = std::to_array<std::string_view>(
    {"updated", "modified", "amended", "edited", "aktualisiert", "обновлено", "оновлено",
     "aktualizacja", "modifié"});

std::string_view without_marks(std::string_view text) {
  constexpr std::string_view kMarks = " ,.;:|/*_()[]-";
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    const CodePoint first = code_point_at(text, 0);
    constexpr std::u32string_view kOthers = U"·•–—►▪●";
    if (kMarks.find(text.front()) != std::string_view::npos ||
        kOthers.find(first.value) != std::u32string_view::npos) {
      text.remove_prefix(first.length);
    } else if (kMarks.find(text.back()) != std::string_view::npos ||
               kOthers.find(last.value) != std::u32string_view::npos) {
      text.remove_suffix(last.length);
    } else {
      break;
    }
  }
  return text;
}

bool has_office(std::string_view text) {
  const std::string low = lowered(text);
  const auto words = words_of(low);
  return std::any_of(words.begin(), words.end(), [](std::string_view word) {
    return contains(kOffices, without_marks(word));
  });
}

bool ends_with_initial(std::string_view text) {
  const std::string_view word = text.substr(text.rfind(' ') + 1);
  return word == "Jr." || word == "Sr." || length_of(word) <= 2;
}

// What stands after "by": names, with little else.
bool names_somebody(std::string_view text) {
  const auto words = words_of(text);
  if (words.empty() || words.size() > 16 || text.find(':') != std::string_view::npos ||
      (ends_sentence(text) && !ends_with_initial(text))) {
    return false;
  }
  const bool first = is_upper(first_character(words.front()));
  if (!first) {
    return words.size() <= 6 && has_office(text);  // "by our own correspondent"
  }
  if (words.size() == 1) {
    return true;
  }
  const bool second = is_upper(first_character(words[1])) || words[1] == "and" ||
                      is_name("X " + std::string(words[1]) + " X", 3);
  return second || has_office(text) || words.front().ends_with(',');
}

// The text up to a bar or bullet that separates the name from the rest of its line.
std::string_view before_separator(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view mark : {" | ", " • ", " · ", " — ", " – ", " / "}) {
    end = std::min(end, text.find(mark));
  }
  return text.substr(0, end);
}

// The bytes of the opening of a byline; 0 where there is none.
const Opening* opening_of(std::string_view low) {
  const auto* found = std::find_if(
      kOpenings.begin(), kOpenings.end(),
      [low](const Opening& opening) { return low.starts_with(opening.words); });
  return found == kOpenings.end() ? nullptr : found;
}

// The words outside the date, and whether they speak of an update.
struct Beside {
  std::string text;
  bool updated = false;
  bool published = false;
};

Beside beside_of(std::string_view text) {
  Beside beside;
  for (const std::string_view word : words_of(text)) {
    const std::string low = lowered(without_marks(word));
    const bool number = !low.empty() && is_ascii_digit(low.front());
    const bool updated = contains(kUpdateWords, low);
    beside.updated = beside.updated || updated;
    beside.published = beside.published || low == "published" || low == "posted";
    if (!number && !updated && !low.empty() && !contains(kDateWords, low)) {
      beside.text += beside.text.empty() ? "" : " ";
      beside.text += word;
    }
  }
  beside.text = std::string(without_marks(beside.text));
  return beside;
}

}  // namespace

std::optional<std::string> byline_of(std::string_view text) {
  text = without_marks(trimmed(text.substr(0, text.size())));
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  const std::string low = lowered(text);
  if (low == "by") {
    return "";
  }
  const Opening* opening = opening_of(low);
  // Lower case keeps the number of bytes in what an opening has before its name.
  if (opening == nullptr || text.size() <= opening->words.size()) {
    return std::nullopt;
  }
  std::string_view name = text.substr(opening->words.size());
  if (const auto date = find_date(name)) {
    std::string_view before = without_marks(name.substr(0, date->begin));
    if (before.ends_with(" on")) {
      before = without_marks(before.substr(0, before.size() - 3));
    }
    name = before;
  }
  name = without_marks(before_separator(name));
  if (ends_with_initial(text) && text.ends_with('.')) {
    name = text.substr(opening->words.size());
  }
  const std::string_view person = name.substr(0, name.find(','));
  const bool sure = !opening->only_person || is_person(person) || is_office(name);
  if (!names_somebody(name) || !sure) {
    return std::nullopt;
  }
  return squeezed(name);
}

bool is_person_with_office(std::string_view text) {
  const std::size_t comma = text.find_first_of(",|");
  return text.size() <= kLongest && comma != std::string_view::npos &&
         is_person(trimmed(text.substr(0, comma))) && has_office(text.substr(comma)) &&
         !ends_sentence(text) && words_of(text).size() <= 10;
}

bool is_office(std::string_view text) {
  return text.size() <= 60 && words_of(text).size() <= 5 && has_office(text) &&
         !ends_sentence(text);
}

std::optional<DateLine> date_line_of(std::string_view text) {
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  const auto found = find_date(text);
  if (!found) {
    return std::nullopt;
  }
  const Beside before = beside_of(text.substr(0, found->begin));
  std::string_view rest = text.substr(found->end);
  while (const auto another = find_date(rest)) {  // "Published ..., updated ..."
    rest = rest.substr(another->end);
  }
  const Beside after = beside_of(rest);
  DateLine line{found->date, before.updated && !before.published, before.text};
  if (!after.text.empty()) {
    line.beside += line.beside.empty() ? after.text : " " + after.text;
  }
  const bool one_side = before.text.empty() || after.text.empty();
  const bool somebody = is_name(line.beside, 6) || byline_of(line.beside) ||
                        is_person_with_office(line.beside);
  if (!line.beside.empty() && (!one_side || !somebody || ends_sentence(text))) {
    return std::nullopt;
  }
  return line;
}

}  // namespace lede
