// Dates as articles state them: a calendar day, perhaps a time of day, perhaps its zone.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace lede {

// A stated date. The day and the time are local to the stated zone and never converted:
// an article dated the 11th is found under the 11th.
struct Date {
  std::chrono::year_month_day day;
  std::optional<std::chrono::seconds>
      time;  // since midnight; nullopt: only the day is known
  std::optional<std::chrono::minutes> zone;  // offset from UTC; only with a time

  friend bool operator==(const Date&, const Date&) = default;
};

// "2020-09-11", "2020-08-11T13:55:29", "2020-08-11T13:55:29+02:00" or "...Z" (RFC 3339).
std::string to_string(const Date& date);

// Reads the forms above, also with a space for the T, without seconds, with a fraction,
// with "+0200". Years 1000 to 9999. nullopt for anything else and for days that do not
// exist.
std::optional<Date> parse_iso_date(std::string_view text);

// The value slot of a date: "YYYYMMDD" or "YYYYMMDDhhmmss"; byte order is time order.
std::string sortable(const Date& date);

// The days from first to last, both included.
struct DateRange {
  std::chrono::year_month_day first;
  std::chrono::year_month_day last;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

// "2020-02-01..2020-02-29".
std::string to_string(const DateRange& range);

// The range of days that "2020", "2020-02" or "2020-02-14" means; nullopt for other text.
std::optional<DateRange> parse_period(std::string_view text);

}  // namespace lede
