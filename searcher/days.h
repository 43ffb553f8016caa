// Days as people write them in a query or after --since.
#pragma once

#include <chrono>
#include <optional>
#include <string_view>

#include "searcher/query.h"

namespace lede {

// "2020", "2020-02", "2020-02-14", "2019..2020-02-14", "2019..", "..2020"; nullopt for
// text that names no days and for a range that ends before it starts.
std::optional<Days> parse_days(std::string_view text);

// The days up to the one before these start.
Days days_before(const Days& days);

}  // namespace lede
