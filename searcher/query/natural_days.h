// Days in words: "yesterday", "last week", "March 2020".
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "searcher/query/query.h"

namespace lede {

// No such text has more words.
inline constexpr std::size_t kMaxDayWords = 4;

// The days that English words mean, in any case, seen from a day:
//
//   today, yesterday, friday         the latest that is not to come; friday: before today
//   this week, last month            the whole of it; weeks begin on Monday
//   last 7 days, past two weeks      so many back, today included
//   3 days ago, 2 months ago         that day, the whole of that month
//   march, march 2020, Q1 2020       without a year the latest that has begun
//   14 feb 2020, February 14th       that day; without a year the latest not to come
//
// nullopt for other text. Days::relative is set where the day matters.
std::optional<Days> natural_days(std::string_view text,
                                 std::chrono::year_month_day today);

}  // namespace lede
