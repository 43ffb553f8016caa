// Works on tokens (numbers, words, symbols), so that order and punctuation are patterns
// of a few lines each.
#include "corpus/dates.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/date_tokens.h"
#include "corpus/phrase_list.h"
#include "schema/ascii.h"
#include "schema/month_names.h"
#include "schema/utf8.h"

namespace lede {
namespace {

using std::chrono::year_month_day;

constexpr std::size_t kLookedAt = 200;

// What may stand between a date and its time, on either side.
constexpr std::array<std::string_view, 15> kTimeWords{
    "at", "on", "t",       "um",   "a",  "в",    "о", "o",
    "om", "kl", "klockan", "godz", "as", "alle", "г"};
constexpr std::u32string_view kTimeSymbols = U",-–—|·•@(/";
constexpr std::array<std::string_view, 7> kOrdinals{"st", "nd", "rd", "th",
                                                    "er", "e",  "º"};
constexpr std::array<std::string_view, 6> kOfWords{"of", "de", "del", "d", "di", "den"};
constexpr std::array<std::string_view, 4> kYearWords{"г", "года", "року", "r"};

struct Day {
  year_month_day day;
  std::size_t end = 0;  // index of the token after it
};

struct Time {
  std::chrono::seconds time{};
  std::optional<std::chrono::minutes> zone;
  std::size_t end = 0;
};

// The patterns; every one looks at the tokens from an index on.
class DatePatterns {
 public:
  DatePatterns(std::string_view text, NumberOrder order)
      : tokens_(tokens_of(text)), order_(order) {}

  std::size_t size() const { return tokens_.size(); }

  std::optional<Day> day_at(std::size_t i) const {
    for (auto pattern : {&DatePatterns::year_first, &DatePatterns::numbers,
                         &DatePatterns::month_first, &DatePatterns::day_first}) {
      const auto found = (this->*pattern)(i);
      if (found && found->day.ok()) {
        return found;
      }
    }
    return std::nullopt;
  }

  // 09/11/2020, and nothing tells its order; the end is that of the number of the year.
  std::optional<std::size_t> undecided_at(std::size_t i) const {
    const bool may_be_two = are_numbers(i) && !numbers(i) && at(i).number > 0 &&
                            at(i + 2).number > 0 && at(i).number <= 12;
    return may_be_two ? std::optional(i + 5) : std::nullopt;
  }

  // Mon Aug 03 12:45:00 EDT 2015, as Unix and Java print a date: the time, with its zone,
  // before the year.
  std::optional<std::pair<Day, Time>> day_around_time(std::size_t i) const {
    const unsigned month = month_of(at(i).word);
    auto time = month != 0 && is_day_number(i + 1) ? time_at(i + 2) : std::nullopt;
    if (!time) {
      return std::nullopt;
    }
    std::size_t year = time->end;
    year += static_cast<std::size_t>(!at(year).word.empty());  // a zone we do not know
    const Day day = is_year(year) ? made(year, month, i + 1, year + 1) : Day{};
    if (!day.day.ok()) {
      return std::nullopt;
    }
    time->end = day.end;
    return std::pair(day, *time);
  }

  // A time at the index or behind what links it to a date.
  std::optional<Time> time_after(std::size_t i) const {
    for (std::size_t passed = 0; passed < 4; ++passed, ++i) {
      if (auto time = time_at(i)) {
        return time;
      }
      if (!is_link(i)) {
        break;
      }
    }
    return std::nullopt;
  }

  // A time that stands before a date, with the index where it begins.
  std::optional<std::pair<std::size_t, Time>> time_before(std::size_t date) const {
    constexpr std::size_t kFar = 12;
    for (std::size_t i = date > kFar ? date - kFar : 0; i < date; ++i) {
      const auto time = time_at(i);
      if (!time || time->end > date) {
        continue;
      }
      std::size_t j = time->end;
      while (j < date && (is_link(j) || is_weekday(at(j).word) || is_symbol(j, U')'))) {
        ++j;
      }
      if (j == date) {
        return std::pair(i, *time);
      }
    }
    return std::nullopt;
  }

  // Index of the first token of a date that may have its weekday before it.
  std::size_t with_weekday(std::size_t i) const {
    std::size_t begin = i;
    while (begin > 0 && (is_symbol(begin - 1, U',') || is_symbol(begin - 1, U'.'))) {
      --begin;
    }
    return begin > 0 && is_weekday(at(begin - 1).word) ? begin - 1 : i;
  }

  const DateToken& at(std::size_t i) const {
    static const DateToken end;
    return i < tokens_.size() ? tokens_[i] : end;
  }

 private:
  bool is_symbol(std::size_t i, char32_t symbol) const {
    return at(i).type == TokenType::Symbol && at(i).symbol == symbol;
  }

  bool is_link(std::size_t i) const {
    const DateToken& token = at(i);
    return (token.type == TokenType::Word && contains(kTimeWords, token.word)) ||
           (token.type == TokenType::Symbol &&
            kTimeSymbols.find(token.symbol) != std::u32string_view::npos);
  }

  bool is_number(std::size_t i, std::size_t digits) const {
    return at(i).type == TokenType::Number && at(i).length() == digits;
  }

  bool is_day_number(std::size_t i) const { return is_number(i, 1) || is_number(i, 2); }

  // A number of four digits that is a year and no part of a longer number.
  bool is_year(std::size_t i) const { return is_number(i, 4) && at(i).number >= 1000; }

  Day made(std::size_t y, unsigned m, std::size_t d, std::size_t end) const {
    return {year_month_day{std::chrono::year{static_cast<int>(at(y).number)},
                           std::chrono::month{m}, std::chrono::day{at(d).number}},
            end};
  }

  // The separator between two numbers: the same twice, without white space.
  bool are_separated_by(std::size_t i, char32_t symbol) const {
    return is_symbol(i + 1, symbol) && is_symbol(i + 3, symbol) && !at(i + 1).spaced &&
           !at(i + 3).spaced;
  }

  // 2020-08-11, 2020/08/11, 2020.08.11, 2020年8月11日
  std::optional<Day> year_first(std::size_t i) const {
    const bool cjk = at(i + 1).word == "年" && at(i + 3).word == "月";
    if (!is_year(i) || !is_day_number(i + 2) || !is_day_number(i + 4) ||
        !(cjk || are_separated_by(i, U'-') || are_separated_by(i, U'/') ||
          are_separated_by(i, U'.'))) {
      return std::nullopt;
    }
    return made(i, at(i + 2).number, i + 4, i + 5 + static_cast<std::size_t>(cjk));
  }

  bool are_numbers(std::size_t i) const {
    return is_day_number(i) && is_day_number(i + 2) && is_year(i + 4) &&
           (are_separated_by(i, U'.') || are_separated_by(i, U'/') ||
            are_separated_by(i, U'-'));
  }

  // 13/09/2020, 09/13/2020, 13-09-2020; 11.08.2020 always has the day first.
  std::optional<Day> numbers(std::size_t i) const {
    if (!are_numbers(i)) {
      return std::nullopt;
    }
    const unsigned first = at(i).number;
    const unsigned second = at(i + 2).number;
    const bool day_first = are_separated_by(i, U'.') || first > 12 || first == second;
    if (day_first || (second <= 12 && order_ == NumberOrder::DayFirst)) {
      return made(i + 4, second, i, i + 5);
    }
    if (second > 12 || order_ == NumberOrder::MonthFirst) {
      return made(i + 4, first, i + 2, i + 5);
    }
    return std::nullopt;
  }

  // September 11, 2020; Feb. 7th 2020; Aug-11-2020
  std::optional<Day> month_first(std::size_t i) const {
    const unsigned month = month_of(at(i).word);
    if (month == 0) {
      return std::nullopt;
    }
    std::size_t j = i + 1;
    j += static_cast<std::size_t>(is_symbol(j, U'.') || is_symbol(j, U'-'));
    const std::size_t day = j;
    if (!is_day_number(day)) {
      return std::nullopt;
    }
    ++j;
    j += static_cast<std::size_t>(contains(kOrdinals, at(j).word));
    j += static_cast<std::size_t>(is_symbol(j, U',') || is_symbol(j, U'-'));
    return is_year(j) ? std::optional(made(j, month, day, j + 1)) : std::nullopt;
  }

  // 11 September 2020; 11. August 2020; 1er août 2020; 11 de agosto de 2020; 11-Aug-2020
  std::optional<Day> day_first(std::size_t i) const {
    if (!is_day_number(i)) {
      return std::nullopt;
    }
    std::size_t j = i + 1;
    j += static_cast<std::size_t>(is_symbol(j, U'.') || is_symbol(j, U'-') ||
                                  is_symbol(j, U'/') || contains(kOrdinals, at(j).word));
    j += static_cast<std::size_t>(contains(kOfWords, at(j).word));
    const unsigned month = month_of(at(j).word);
    if (month == 0) {
      return std::nullopt;
    }
    ++j;
    j += static_cast<std::size_t>(is_symbol(j, U'.'));
    j += static_cast<std::size_t>(is_symbol(j, U',') || is_symbol(j, U'-') ||
                                  is_symbol(j, U'/') || contains(kOfWords, at(j).word));
    if (!is_year(j)) {
      return std::nullopt;
    }
    const bool year_word = contains(kYearWords, at(j + 1).word);
    const bool point = year_word && is_symbol(j + 2, U'.');
    return made(
        j, month, i,
        j + 1 + static_cast<std::size_t>(year_word) + static_cast<std::size_t>(point));
  }

  // 4:11 p.m. EST, 13:52, 13:55:29.106Z, 13.52 Uhr, 13h52, 4 p.m.
  std::optional<Time> time_at(std::size_t i) const {
    if (!is_day_number(i)) {
      return std::nullopt;
    }
    unsigned hour = at(i).number;
    unsigned minute = 0;
    unsigned second = 0;
    std::size_t j = i + 1;
    const bool colon = is_symbol(j, U':') && is_number(j + 1, 2);
    const bool other = (is_symbol(j, U'.') || at(j).word == "h") && is_number(j + 1, 2);
    if (colon || other) {
      minute = at(j + 1).number;
      j += 2;
    }
    if (colon && is_symbol(j, U':') && is_number(j + 1, 2)) {
      second = at(j + 1).number;
      j += 2;
      const bool fraction = (is_symbol(j, U'.') || is_symbol(j, U',')) &&
                            at(j + 1).type == TokenType::Number && !at(j + 1).spaced;
      j += fraction ? 2 : 0;
    }
    const std::size_t after = half_of_day(j, hour);
    const bool said = after > j || at(i + 1).word == "h" || at(j).word == "uhr" ||
                      (other && is_zone(j));
    if ((!colon && !said) || hour > 23 || minute > 59 || second > 60) {
      return std::nullopt;
    }
    j = after + static_cast<std::size_t>(at(after).word == "uhr");
    Time time{
        std::chrono::seconds{hour * 3600 + minute * 60 + std::min(second, 59U)}, {}, j};
    take_zone(time);
    return time;
  }

  // Reads "p.m." at j into the hour; the index behind it. An hour that cannot be one of
  // twelve becomes 24, which is none.
  std::size_t half_of_day(std::size_t j, unsigned& hour) const {
    const bool short_form = at(j).word == "am" || at(j).word == "pm";
    const bool long_form = (at(j).word == "a" || at(j).word == "p") &&
                           is_symbol(j + 1, U'.') && at(j + 2).word == "m";
    if (!short_form && !long_form) {
      return j;
    }
    if (hour < 1 || hour > 12) {
      hour = 24;
    } else {
      hour = hour % 12 + (at(j).word.starts_with('p') ? 12U : 0U);
    }
    const std::size_t end = j + (long_form ? 3 : 1);
    return end + static_cast<std::size_t>(is_symbol(end, U'.'));
  }

  bool is_zone(std::size_t j) const {
    return contains(kVagueZones, at(j).word) ||
           std::any_of(kZoneNames.begin(), kZoneNames.end(),
                       [&](const ZoneName& zone) { return at(j).word == zone.name; });
  }

  void take_zone(Time& time) const {
    std::size_t j = time.end;
    const bool bracket = is_symbol(j, U'(');
    j += static_cast<std::size_t>(bracket);
    const auto* name =
        std::find_if(kZoneNames.begin(), kZoneNames.end(),
                     [&](const ZoneName& zone) { return at(j).word == zone.name; });
    const bool named = name != kZoneNames.end();
    if (named) {
      time.zone = std::chrono::minutes{name->minutes};
      time.end = ++j;
    } else if (contains(kVagueZones, at(j).word)) {
      time.end = j + 1;
    }
    const auto offset = offset_at(j, named);
    if (offset) {
      time.zone = offset->first;
      time.end = j = offset->second;
    }
    time.end += static_cast<std::size_t>(bracket && time.zone && is_symbol(j, U')'));
  }

  // +0200, +02:00; behind a name also +2.
  std::optional<std::pair<std::chrono::minutes, std::size_t>> offset_at(
      std::size_t j, bool named) const {
    const bool minus = is_symbol(j, U'-') || is_symbol(j, U'−');
    const bool sign = minus || is_symbol(j, U'+');
    if (!sign || at(j + 1).spaced || at(j + 1).type != TokenType::Number) {
      return std::nullopt;
    }
    unsigned hours = at(j + 1).number;
    unsigned minutes = 0;
    std::size_t end = j + 2;
    if (is_number(j + 1, 4)) {
      minutes = hours % 100;
      hours /= 100;
    } else if (is_symbol(j + 2, U':') && is_number(j + 3, 2)) {
      minutes = at(j + 3).number;
      end = j + 4;
    } else if (!named) {
      return std::nullopt;
    }
    if (hours > 14 || minutes > 59) {
      return std::nullopt;
    }
    const int offset = static_cast<int>(hours * 60 + minutes);
    return std::pair(std::chrono::minutes{minus ? -offset : offset}, end);
  }

  std::vector<DateToken> tokens_;
  NumberOrder order_;
};

// Most lines have no date: a look for four digits spares them the rest.
bool has_year(std::string_view text) {
  std::size_t digits = 0;
  for (const char c : text) {
    digits = is_ascii_digit(c) ? digits + 1 : 0;
    if (digits == 4) {
      return true;
    }
  }
  return false;
}

// YYYYMMDD, perhaps with hhmmss, or so as ISO has it: YYYYMMDDThhmmssZ.
std::optional<Date> compact_date(std::string_view value) {
  std::string text(value);
  const bool is_utc = text.size() == 16 && text[8] == 'T' && text.ends_with('Z');
  if (is_utc) {
    text.erase(15).erase(8, 1);
  }
  if ((text.size() != 8 && text.size() != 14) ||
      !std::all_of(text.begin(), text.end(), is_ascii_digit)) {
    return std::nullopt;
  }
  std::string iso = text.substr(0, 4);
  iso.append("-").append(text, 4, 2).append("-").append(text, 6, 2);
  if (text.size() == 14) {
    iso.append("T").append(text, 8, 2).append(":").append(text, 10, 2);
    iso.append(":").append(text, 12, 2).append(is_utc ? "Z" : "");
  }
  return parse_iso_date(iso);
}

// A date at the i-th token, with its time, if there is one.
std::optional<FoundDate> date_at(const DatePatterns& patterns, std::size_t i) {
  auto day = patterns.day_at(i);
  const auto around = day ? std::nullopt : patterns.day_around_time(i);
  if (!day && !around) {
    return std::nullopt;
  }
  day = around ? around->first : day;
  FoundDate found{{day->day, {}, {}}, 0, 0};
  std::size_t begin = patterns.with_weekday(i);
  std::size_t end = day->end;
  std::optional<Time> time = around ? around->second : patterns.time_after(end);
  if (time) {
    end = time->end;
  } else if (const auto before = patterns.time_before(begin)) {
    begin = before->first;
    time = before->second;
  }
  if (time) {
    found.date.time = time->time;
    found.date.zone = time->zone;
  }
  found.begin = patterns.at(begin).begin;
  found.end = patterns.at(end - 1).end;
  return found;
}

std::optional<FoundDate> find(std::string_view text, NumberOrder order,
                              bool with_undecided) {
  if (!has_year(text.substr(0, kLookedAt))) {
    return std::nullopt;
  }
  const DatePatterns patterns(utf8_prefix(text, kLookedAt), order);
  for (std::size_t i = 0; i < patterns.size(); ++i) {
    if (auto found = date_at(patterns, i)) {
      return found;
    }
    const auto end = with_undecided ? patterns.undecided_at(i) : std::nullopt;
    if (end) {
      const auto time = patterns.time_after(*end);
      return FoundDate{{},
                       patterns.at(patterns.with_weekday(i)).begin,
                       patterns.at((time ? time->end : *end) - 1).end,
                       true};
    }
  }
  return std::nullopt;
}

}  // namespace

std::optional<FoundDate> find_date(std::string_view text, NumberOrder order) {
  return find(text, order, false);
}

std::optional<FoundDate> find_any_date(std::string_view text, NumberOrder order) {
  return find(text, order, true);
}

std::optional<Date> read_date(std::string_view text, NumberOrder order) {
  text = trimmed(text);
  if (auto date = parse_iso_date(text)) {
    return date;
  }
  if (auto date = compact_date(text)) {
    return date;
  }
  const auto found = find_date(text, order);
  return found ? std::optional(found->date) : std::nullopt;
}

std::optional<Date> date_of_epoch(std::string_view digits) {
  constexpr std::int64_t kYear1980 = 315'532'800;
  constexpr std::int64_t kYear2100 = 4'102'444'800;
  std::int64_t value = 0;
  const char* end = digits.data() + digits.size();
  const auto parsed = std::from_chars(digits.data(), end, value);
  const bool whole = parsed.ptr == end || *parsed.ptr == '.';
  if (parsed.ec != std::errc() || !whole) {
    return std::nullopt;
  }
  if (value >= kYear1980 * 1000) {
    value /= 1000;
  }
  if (value < kYear1980 || value >= kYear2100) {
    return std::nullopt;
  }
  const std::chrono::sys_seconds moment{std::chrono::seconds{value}};
  const auto midnight = std::chrono::floor<std::chrono::days>(moment);
  return Date{year_month_day{midnight}, moment - midnight, std::chrono::minutes{0}};
}

}  // namespace lede
