// Dates as pages and feeds write them, beyond the RFC 3339 of schema/date.h:
//
//   September 11, 2020                      Feb. 7, 2020 4:11 p.m. EST
//   Tuesday, 11 August 2020, 13:52          11. August 2020, 13.52 Uhr
//   Tue, 11 Aug 2020 13:52:00 +0200         11 августа 2020 г. в 13:52
//   2020-08-11T13:55:29.106Z                20200811
//   09/13/2020, 13/09/2020                  11.08.2020 (the day first, as points have it)
//
// A date without a year, with a year of two digits, or that the calendar does not have is
// none; 09/11/2020 may be two dates and is none either. A zone is kept where its offset
// is stated or its name has one: EST has, ET has not.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "schema/date.h"

namespace lede {

// What 09/11/2020 means, where something else tells: the other dates of a text, or its
// language. See day_order.h.
enum class NumberOrder : std::uint8_t { Unknown, DayFirst, MonthFirst };

// A date in a text, with the bytes that state it: weekday, time and zone included.
struct FoundDate {
  Date date;
  std::size_t begin = 0;
  std::size_t end = 0;
  bool is_undecided = false;  // it may be two dates, and `date` says nothing
};

// The first date in a short text: of a longer one the first 200 bytes are looked at.
std::optional<FoundDate> find_date(std::string_view text,
                                   NumberOrder order = NumberOrder::Unknown);

// The first date, also one that is undecided.
std::optional<FoundDate> find_any_date(std::string_view text, NumberOrder order);

// A value that is a date, perhaps with words around it ("Published on 11 August 2020").
std::optional<Date> read_date(std::string_view text,
                              NumberOrder order = NumberOrder::Unknown);

// Seconds or milliseconds since 1970, as feeds have them; 1980 to 2100.
std::optional<Date> date_of_epoch(std::string_view digits);

}  // namespace lede
