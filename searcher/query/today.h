// Which day it is, for queries such as date:yesterday.
#pragma once

#include <chrono>
#include <string>

namespace lede {

struct Today {
  std::chrono::year_month_day day;
  std::string zone;  // "UTC+02:00"; "LEDE_TODAY" where that states the day
};

// By the local clock, or $LEDE_TODAY (YYYY-MM-DD) where it is set: for scripts whose
// answers must not change overnight. The same for the whole run. Throws Error if the
// variable is no day.
const Today& today();

}  // namespace lede
