// Days as people write them in a query or after --since.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "searcher/query/query.h"
#include "searcher/query/today.h"

namespace lede {

// "2020", "2020-02", "2020-02-14", "last week" and such (see natural_days.h), and ranges
// of them: "2019..2020-02-14", "2019..", "..yesterday"; nullopt for text that names no
// days and for a range that ends before it starts.
std::optional<Days> parse_days(std::string_view text, std::chrono::year_month_day today);

// The days up to the one before these start.
Days days_before(const Days& days);

// The days that a query asks for, to be told: "2020-03-02..2020-03-08 (today is
// 2020-03-11, UTC+01:00)". Empty if it asks for none.
std::string days_read(const Query& query, const Today& today);

}  // namespace lede
