// Reading days in words: each form is a function that is asked in turn.
#include "searcher/query/natural_days.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string>
#include <vector>

#include "schema/ascii.h"

namespace lede {
namespace {

using std::chrono::day;
using std::chrono::days;
using std::chrono::month;
using std::chrono::months;
using std::chrono::sys_days;
using std::chrono::year;
using std::chrono::year_month;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::array<std::string_view, 12> kMonths{
    "january", "february", "march",     "april",   "may",      "june",
    "july",    "august",   "september", "october", "november", "december"};
constexpr std::array<std::string_view, 7> kWeekdays{
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr std::array<std::string_view, 12> kNumbers{"one",  "two", "three",  "four",
                                                    "five", "six", "seven",  "eight",
                                                    "nine", "ten", "eleven", "twelve"};

using Words = std::vector<std::string>;

// In lower case, without punctuation, "the" and "of".
Words words_of(std::string_view text) {
  Words words;
  bool inside = false;
  for (const char c : text) {
    const bool kept = is_ascii_letter(c) || is_ascii_digit(c);
    if (kept && !inside) {
      words.emplace_back();
    }
    if (kept) {
      words.back() += ascii_lower(c);
    }
    inside = kept;
  }
  std::erase_if(words,
                [](const std::string& word) { return word == "the" || word == "of"; });
  return words;
}

// The place of a name in a table, also by its first three letters or more.
template <typename Table>
std::optional<unsigned> place_in(const Table& table, std::string_view name) {
  constexpr std::size_t kShortest = 3;
  for (unsigned i = 0; i < table.size(); ++i) {
    if (name.size() >= kShortest && table[i].starts_with(name)) {
      return i;
    }
  }
  return std::nullopt;
}

std::optional<int> number(std::string_view word) {
  int value = 0;
  const auto [end, error] =
      std::from_chars(word.data(), word.data() + word.size(), value);
  const bool whole = error == std::errc() && end == word.data() + word.size();
  return whole && value > 0 && value < 10'000 ? std::optional(value) : std::nullopt;
}

std::optional<int> count(const std::string& word) {
  const auto* const named = std::find(kNumbers.begin(), kNumbers.end(), word);
  if (named != kNumbers.end()) {
    return static_cast<int>(named - kNumbers.begin()) + 1;
  }
  return word == "a" || word == "an" ? std::optional(1) : number(word);
}

// "14", "14th".
std::optional<int> day_number(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  const auto value = number(word);
  return value && *value <= 31 ? value : std::nullopt;
}

Days span(sys_days first, sys_days last, bool relative) {
  return Days{year_month_day(first), year_month_day(last), relative};
}

Days months_from(year_month first, int length, bool relative) {
  const year_month last = first + months(length - 1);
  return span(sys_days(first / day(1)), sys_days(last / std::chrono::last), relative);
}

std::string_view without_plural(std::string_view unit) {
  return unit.ends_with('s') ? unit.substr(0, unit.size() - 1) : unit;
}

// The day, week, month or year that contains today, or one so many before it.
std::optional<Days> unit_before(std::string_view unit, year_month_day today, int before) {
  constexpr int kWeek = 7;
  if (unit == "day") {
    const sys_days then = sys_days(today) - days(before);
    return span(then, then, true);
  }
  if (unit == "week") {
    const auto into_week = days(std::chrono::weekday(sys_days(today)).iso_encoding() - 1);
    const sys_days monday = sys_days(today) - into_week - days(kWeek * before);
    return span(monday, monday + days(kWeek - 1), true);
  }
  if (unit == "month") {
    return months_from({today.year() / today.month() - months(before)}, 1, true);
  }
  if (unit == "year") {
    return months_from((today.year() - years(before)) / month(1), 12, true);
  }
  return std::nullopt;
}

// So many units back, today included: a month back from 11 March begins on 12 February.
std::optional<Days> units_back(std::string_view unit, year_month_day today, int count) {
  constexpr int kWeek = 7;
  const sys_days now(today);
  if (unit == "day" || unit == "week") {
    return span(now - days(count * (unit == "day" ? 1 : kWeek) - 1), now, true);
  }
  if (unit != "month" && unit != "year") {
    return std::nullopt;
  }
  year_month_day then = today - months(unit == "month" ? count : count * 12);
  if (!then.ok()) {
    then = then.year() / then.month() / std::chrono::last;
  }
  return span(sys_days(then) + days(1), now, true);
}

std::optional<Days> latest_weekday(unsigned weekday, year_month_day today) {
  constexpr days kWeek(7);
  const sys_days now(today);
  const auto back = std::chrono::weekday(now) - std::chrono::weekday(weekday);
  const sys_days then = now - (back == days(0) ? kWeek : back);
  return span(then, then, true);
}

std::optional<Days> one_word(const std::string& word, year_month_day today) {
  if (word == "today" || word == "yesterday") {
    return unit_before("day", today, word == "today" ? 0 : 1);
  }
  const auto weekday = place_in(kWeekdays, word);
  return weekday ? latest_weekday(*weekday, today) : std::nullopt;
}

// "past week", "last friday", "this month".
std::optional<Days> two_words(const Words& words, year_month_day today) {
  if (words[0] == "past") {
    return units_back(words[1], today, 1);
  }
  if (words[0] != "last" && words[0] != "this") {
    return std::nullopt;
  }
  const bool last = words[0] == "last";
  const auto weekday = last ? place_in(kWeekdays, words[1]) : std::nullopt;
  return weekday ? latest_weekday(*weekday, today)
                 : unit_before(words[1], today, last ? 1 : 0);
}

// "last 7 days", "3 days ago".
std::optional<Days> three_words(const Words& words, year_month_day today) {
  const bool last = words[0] == "last" || words[0] == "past";
  if (last && count(words[1])) {
    return units_back(without_plural(words[2]), today, *count(words[1]));
  }
  if (words[2] == "ago" && count(words[0])) {
    return unit_before(without_plural(words[1]), today, *count(words[0]));
  }
  return std::nullopt;
}

std::optional<Days> from_today(const Words& words, year_month_day today) {
  switch (words.size()) {
    case 1:
      return one_word(words[0], today);
    case 2:
      return two_words(words, today);
    case 3:
      return three_words(words, today);
    default:
      return std::nullopt;
  }
}

// Without a year it is this one's, or last one's if it has not begun yet.
year year_of(std::optional<year> stated, month first, year_month_day today) {
  return stated.value_or(first <= today.month() ? today.year() : today.year() - years(1));
}

// Without a year the latest that is not to come.
std::optional<Days> one_day(std::optional<year> stated, std::chrono::month_day wanted,
                            year_month_day today) {
  constexpr years kLongest(8);  // from one 29 February to the next, around 1900
  const year last = stated.value_or(today.year());
  for (year when = last; when >= (stated ? last : last - kLongest); --when) {
    const year_month_day only = when / wanted;
    if (only.ok() && (stated || only <= today)) {
      return span(sys_days(only), sys_days(only), !stated);
    }
  }
  return std::nullopt;
}

// A month or a quarter, perhaps with a day and a year, in any order.
std::optional<Days> on_the_calendar(const Words& words, year_month_day today) {
  constexpr unsigned kQuarter = 3;
  std::optional<month> first;
  int length = 1;  // months
  std::optional<int> day_of_month;
  std::optional<year> stated;
  for (const std::string& word : words) {
    const auto named = place_in(kMonths, word);
    const bool quarter =
        word.size() == 2 && word[0] == 'q' && word[1] >= '1' && word[1] <= '4';
    if (named && !first) {
      first = month(*named + 1);
    } else if (quarter && !first) {
      first = month(static_cast<unsigned>(word[1] - '1') * kQuarter + 1);
      length = kQuarter;
    } else if (const auto value = number(word); value && *value >= 1000 && !stated) {
      stated = year(*value);
    } else if (day_number(word) && !day_of_month) {
      day_of_month = day_number(word);
    } else {
      return std::nullopt;
    }
  }
  if (!first || (day_of_month && length > 1)) {
    return std::nullopt;
  }
  if (!day_of_month) {
    return months_from(year_of(stated, *first, today) / *first, length, !stated);
  }
  return one_day(stated, *first / day(static_cast<unsigned>(*day_of_month)), today);
}

}  // namespace

std::optional<Days> natural_days(std::string_view text, year_month_day today) {
  const Words words = words_of(text);
  if (words.empty() || words.size() > kMaxDayWords) {
    return std::nullopt;
  }
  auto found = from_today(words, today);
  if (!found) {
    found = on_the_calendar(words, today);
  }
  constexpr year kFirstYear(1000);  // as of schema/date.h
  return found && found->first->year() >= kFirstYear ? found : std::nullopt;
}

}  // namespace lede
