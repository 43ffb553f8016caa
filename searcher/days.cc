// Reading days.
#include "searcher/days.h"

#include "schema/date.h"

namespace lede {

std::optional<Days> parse_days(std::string_view text) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    const auto range = parse_period(text);
    return range ? std::optional(Days{range->first, range->last}) : std::nullopt;
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  const auto first = parse_period(from);
  const auto last = parse_period(to);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last) ||
      (first && last && last->last < first->first)) {
    return std::nullopt;
  }
  Days days;
  if (first) {
    days.first = first->first;
  }
  if (last) {
    days.last = last->last;
  }
  return days;
}

Days days_before(const Days& days) {
  using std::chrono::sys_days;
  return Days{std::nullopt, sys_days(days.first.value()) - std::chrono::days(1)};
}

}  // namespace lede
