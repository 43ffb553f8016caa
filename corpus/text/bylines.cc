#include "corpus/text/bylines.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <vector>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/news_names.h"
#include "corpus/phrase_list.h"
#include "corpus/stated_dates.h"
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
                                                             "publiée",
                                                             "le",
                                                             "mis",
                                                             "mise",
                                                             "à",
                                                             "jour",
                                                             "am",
                                                             "pm",
                                                             "uhr",
                                                             "um",
                                                             "stand",
                                                             "vom",
                                                             "zuletzt",
                                                             "erschienen",
                                                             "veröffentlicht",
                                                             "datum",
                                                             "опубликовано",
                                                             "дата",
                                                             "публикации",
                                                             "обращения",
                                                             "доступа",
                                                             "звернення",
                                                             "dostępu",
                                                             "в",
                                                             "от",
                                                             "года",
                                                             "г",
                                                             "опубліковано",
                                                             "opublikowano",
                                                             "godz",
                                                             "data",
                                                             "publicado",
                                                             "publicada",
                                                             "em",
                                                             "às",
                                                             "el",
                                                             "las",
                                                             "a",
                                                             "la",
                                                             "h",
                                                             "hrs",
                                                             "il",
                                                             "alle",
                                                             "ore",
                                                             "pubblicato",
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
                                                             "day",
                                                             "yayınlanma",
                                                             "giriş",
                                                             "tarihi",
                                                             "نشر",
                                                             "تاريخ",
                                                             "النشر"});

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

// The words outside the dates that are not of a date line.
std::string beside_of(std::string_view text) {
  std::string beside;
  for (const std::string_view word : words_of(text)) {
    const std::string low = lowered(without_marks(word));
    const bool number = !low.empty() && is_ascii_digit(low.front());
    if (!number && !low.empty() && !contains(kDateWords, low) && !is_update_word(low) &&
        !is_retrieval_word(low)) {
      beside += beside.empty() ? "" : " ";
      beside += word;
    }
  }
  return std::string(without_marks(beside));
}

// Without what says how long ago the text was changed: "Atualizado há 2 horas".
std::string_view before_update(std::string_view text) {
  constexpr std::size_t kMostWords = 6;
  const auto words = words_of(text);
  const auto update = std::find_if(words.begin(), words.end(), [](std::string_view word) {
    return is_update_word(lowered(without_marks(word)));
  });
  const bool is_short = words.end() - update <= static_cast<std::ptrdiff_t>(kMostWords);
  return update == words.end() || !is_short
             ? text
             : text.substr(0, static_cast<std::size_t>(update->data() - text.data()));
}

}  // namespace

std::optional<std::string> byline_of(std::string_view text, NumberOrder order) {
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
  if (const auto date = find_any_date(name, order)) {
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

std::optional<DateLine> date_line_of(std::string_view text, NumberOrder order) {
  if (text.size() > kLongest) {
    return std::nullopt;
  }
  const auto stated = stated_dates(text, order);
  if (!stated) {
    return std::nullopt;
  }
  const std::string before = beside_of(text.substr(0, stated->begin));
  const std::string after = beside_of(before_update(text.substr(stated->end)));
  DateLine line{stated->published, stated->updated, before};
  if (!after.empty()) {
    line.beside += line.beside.empty() ? after : " " + after;
  }
  const bool one_side = before.empty() || after.empty();
  const bool somebody = is_name(line.beside, 6) || byline_of(line.beside) ||
                        is_person_with_office(line.beside);
  if (!line.beside.empty() && (!one_side || !somebody || ends_sentence(text))) {
    return std::nullopt;
  }
  return line;
}

}  // namespace lede
