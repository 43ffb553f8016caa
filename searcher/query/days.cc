// Reading days and telling them.
#include "searcher/query/days.h"

#include <fmt/core.h>

#include "schema/date.h"
#include "searcher/query/leaves.h"
#include "searcher/query/natural_days.h"

namespace lede {
namespace {

std::optional<Days> one_period(std::string_view text, std::chrono::year_month_day today) {
  if (const auto range = parse_period(text)) {
    return Days{range->first, range->last};
  }
  return natural_days(text, today);
}

std::string told(const Days& days) {
  const auto day = [](const std::optional<std::chrono::year_month_day>& value) {
    return value ? to_string(Date{*value, {}, {}}) : std::string();
  };
  return days.first && days.first == days.last
             ? day(days.first)
             : fmt::format("{}..{}", day(days.first), day(days.last));
}

}  // namespace

std::optional<Days> parse_days(std::string_view text, std::chrono::year_month_day today) {
  const std::size_t dots = text.find("..");
  if (dots == std::string_view::npos) {
    return one_period(text, today);
  }
  const std::string_view from = text.substr(0, dots);
  const std::string_view to = text.substr(dots + 2);
  const auto first = one_period(from, today);
  const auto last = one_period(to, today);
  if ((!first && !from.empty()) || (!last && !to.empty()) || (!first && !last) ||
      (first && last && *last->last < *first->first)) {
    return std::nullopt;
  }
  return Days{first ? first->first : std::nullopt, last ? last->last : std::nullopt,
              (first && first->relative) || (last && last->relative)};
}

Days days_before(const Days& days) {
  using std::chrono::sys_days;
  return Days{std::nullopt, sys_days(days.first.value()) - std::chrono::days(1),
              days.relative};
}

std::string days_read(const Query& query, const Today& today) {
  std::string out;
  bool relative = false;
  for_each_leaf(query, [&](const Days& days) {
    out += (out.empty() ? "" : ", ") + told(days);
    relative = relative || days.relative;
  });
  return relative ? fmt::format("{} (today is {}, {})", out,
                                to_string(Date{today.day, {}, {}}), today.zone)
                  : out;
}

}  // namespace lede
