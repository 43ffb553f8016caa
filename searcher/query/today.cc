// Asking the clock.
#include "searcher/query/today.h"

#include <fmt/core.h>

#include <cstdlib>
#include <ctime>

#include "schema/date.h"
#include "schema/error.h"

namespace lede {
namespace {

Today stated(const std::string& text) {
  const auto days = parse_period(text);
  if (!days || days->first != days->last) {
    throw Error("LEDE_TODAY is no day: '" + text + "'", "write it as 2020-02-14");
  }
  return {days->first, "LEDE_TODAY"};
}

Today by_the_clock() {
  const std::time_t now = std::time(nullptr);
  std::tm local{};
  localtime_r(&now, &local);
  const long minutes = std::abs(local.tm_gmtoff) / 60;
  constexpr int kFirstYear = 1900;
  return {
      std::chrono::year(local.tm_year + kFirstYear) / (local.tm_mon + 1) / local.tm_mday,
      minutes == 0 ? "UTC"
                   : fmt::format("UTC{}{:02}:{:02}", local.tm_gmtoff < 0 ? '-' : '+',
                                 minutes / 60, minutes % 60)};
}

}  // namespace

const Today& today() {
  const char* variable = std::getenv("LEDE_TODAY");
  static const Today day = variable != nullptr ? stated(variable) : by_the_clock();
  return day;
}

}  // namespace lede
