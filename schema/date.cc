#include "schema/date.h"

#include <fmt/core.h>

#include <charconv>
#include <cstdlib>

namespace lede {
namespace {

using std::chrono::day;
using std::chrono::minutes;
using std::chrono::month;
using std::chrono::seconds;
using std::chrono::year;
using std::chrono::year_month_day;

// Takes parts off the front of a text; every taker leaves the text alone when it fails.
class Cursor {
 public:
  explicit Cursor(std::string_view text) : text_(text) {}

  bool done() const { return text_.empty(); }

  bool take(char c) {
    if (text_.empty() || text_.front() != c) {
      return false;
    }
    text_.remove_prefix(1);
    return true;
  }

  bool take_any(std::string_view of) {
    if (text_.empty() || of.find(text_.front()) == std::string_view::npos) {
      return false;
    }
    text_.remove_prefix(1);
    return true;
  }

  // Exactly so many digits.
  std::optional<unsigned> digits(std::size_t count) {
    if (text_.size() < count) {
      return std::nullopt;
    }
    unsigned value = 0;
    const char* end = text_.data() + count;
    const auto parsed = std::from_chars(text_.data(), end, value);
    if (parsed.ec != std::errc() || parsed.ptr != end) {
      return std::nullopt;
    }
    text_.remove_prefix(count);
    return value;
  }

  void skip_digits() {
    while (!text_.empty() && text_.front() >= '0' && text_.front() <= '9') {
      text_.remove_prefix(1);
    }
  }

 private:
  std::string_view text_;
};

std::optional<year> take_year(Cursor& cursor) {
  const auto value = cursor.digits(4);
  if (!value || *value < 1000) {
    return std::nullopt;
  }
  return year{static_cast<int>(*value)};
}

std::optional<year_month_day> take_day(Cursor& cursor) {
  const auto y = take_year(cursor);
  if (!y || !cursor.take('-')) {
    return std::nullopt;
  }
  const auto m = cursor.digits(2);
  if (!m || !cursor.take('-')) {
    return std::nullopt;
  }
  const auto d = cursor.digits(2);
  if (!d) {
    return std::nullopt;
  }
  const year_month_day day_of_calendar{*y, month{*m}, day{*d}};
  return day_of_calendar.ok() ? std::optional(day_of_calendar) : std::nullopt;
}

std::optional<seconds> take_time(Cursor& cursor) {
  const auto h = cursor.digits(2);
  if (!h || *h > 23 || !cursor.take(':')) {
    return std::nullopt;
  }
  const auto m = cursor.digits(2);
  if (!m || *m > 59) {
    return std::nullopt;
  }
  unsigned s = 0;
  if (cursor.take(':')) {
    const auto given = cursor.digits(2);
    if (!given || *given > 60) {
      return std::nullopt;
    }
    s = *given == 60 ? 59 : *given;  // a leap second
    if (cursor.take_any(".,")) {
      cursor.skip_digits();
    }
  }
  return seconds{*h * 3600 + *m * 60 + s};
}

// False where there is something that is no zone.
bool take_zone(Cursor& cursor, std::optional<minutes>& zone) {
  if (cursor.done()) {
    return true;
  }
  if (cursor.take_any("Zz")) {
    zone = minutes{0};
    return cursor.done();
  }
  const bool west = cursor.take('-');
  if (!west && !cursor.take('+')) {
    return false;
  }
  const auto h = cursor.digits(2);
  cursor.take(':');
  const auto m = cursor.done() ? 0U : cursor.digits(2);
  if (!h || !m || *h > 18 || *m > 59 || !cursor.done()) {
    return false;
  }
  const auto offset = minutes{static_cast<int>(*h * 60 + *m)};
  zone = west ? -offset : offset;
  return true;
}

std::string day_text(const year_month_day& d, std::string_view separator) {
  return fmt::format("{:04}{}{:02}{}{:02}", static_cast<int>(d.year()), separator,
                     static_cast<unsigned>(d.month()), separator,
                     static_cast<unsigned>(d.day()));
}

std::string time_text(seconds time, std::string_view separator) {
  const auto total = time.count();
  return fmt::format("{:02}{}{:02}{}{:02}", total / 3600, separator, total / 60 % 60,
                     separator, total % 60);
}

}  // namespace

std::string to_string(const Date& date) {
  std::string text = day_text(date.day, "-");
  if (!date.time) {
    return text;
  }
  text += 'T' + time_text(*date.time, ":");
  if (date.zone) {
    const auto offset = date.zone->count();
    text += offset == 0 ? "Z"
                        : fmt::format("{}{:02}:{:02}", offset < 0 ? '-' : '+',
                                      std::abs(offset) / 60, std::abs(offset) % 60);
  }
  return text;
}

std::optional<Date> parse_iso_date(std::string_view text) {
  Cursor cursor(text);
  const auto d = take_day(cursor);
  if (!d) {
    return std::nullopt;
  }
  Date date{*d, std::nullopt, std::nullopt};
  if (cursor.done()) {
    return date;
  }
  if (!cursor.take_any("Tt ")) {
    return std::nullopt;
  }
  date.time = take_time(cursor);
  if (!date.time) {
    return std::nullopt;
  }
  cursor.take(' ');
  return take_zone(cursor, date.zone) ? std::optional(date) : std::nullopt;
}

std::string sortable(const Date& date) {
  const std::string text = day_text(date.day, "");
  return date.time ? text + time_text(*date.time, "") : text;
}

std::string to_string(const DateRange& range) {
  return day_text(range.first, "-") + ".." + day_text(range.last, "-");
}

std::optional<DateRange> parse_period(std::string_view text) {
  Cursor cursor(text);
  const auto y = take_year(cursor);
  if (!y) {
    return std::nullopt;
  }
  if (cursor.done()) {
    return DateRange{*y / 1 / 1, *y / 12 / 31};
  }
  const bool has_month = cursor.take('-');
  const auto m = has_month ? cursor.digits(2) : std::nullopt;
  if (!m || *m < 1 || *m > 12) {
    return std::nullopt;
  }
  if (cursor.done()) {
    const auto last = *y / month{*m} / std::chrono::last;
    return DateRange{*y / month{*m} / 1, year_month_day{last}};
  }
  const bool has_day = cursor.take('-');
  const auto d = has_day ? cursor.digits(2) : std::nullopt;
  if (!d || !cursor.done()) {
    return std::nullopt;
  }
  const year_month_day only{*y, month{*m}, day{*d}};
  return only.ok() ? std::optional(DateRange{only, only}) : std::nullopt;
}

}  // namespace lede
