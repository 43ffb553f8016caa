// A line a value: name, count, bar. Months and years without anything are lines too, so
// that the bars are a picture of time.
#include "searcher/output/counts.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <vector>

#include "schema/printable.h"
#include "searcher/output/article_json.h"
#include "searcher/output/rows.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

constexpr int kMonthsOfYear = 12;
// A longer stretch without anything is one line.
constexpr int kMaxEmptyPeriods = 12;

Json json_of(const FacetCount& count) {
  return {{"value", fact(count.value)}, {"count", count.count}};
}

// Months or years since year 0; for values that are such.
int period_of(std::string_view value, Facet by) {
  int year = 0;
  int month = 1;
  std::from_chars(value.data(), value.data() + value.size(), year);
  if (const std::size_t dash = value.find('-'); dash != std::string_view::npos) {
    std::from_chars(value.data() + dash + 1, value.data() + value.size(), month);
  }
  return by == Facet::Year ? year : year * kMonthsOfYear + month - 1;
}

std::string name_of_period(int period, Facet by) {
  return by == Facet::Year ? fmt::format("{:04}", period)
                           : fmt::format("{:04}-{:02}", period / kMonthsOfYear,
                                         period % kMonthsOfYear + 1);
}

struct Line {
  std::string name;
  std::size_t count = 0;
  bool is_gap = false;   // stands for many periods without anything
  bool is_rest = false;  // those without the fact: no bar, so that the others fill theirs
};

void add_empty_periods(std::vector<Line>& lines, int from, int to, Facet by) {
  if (to - from > kMaxEmptyPeriods) {
    lines.push_back({.name = "⋮", .is_gap = true});
    return;
  }
  for (int period = from; period < to; ++period) {
    lines.push_back({.name = name_of_period(period, by)});
  }
}

// A limit takes months away, so what is missing then is not empty.
std::vector<Line> lines_of(const FacetResults& results) {
  const bool fills = (results.by == Facet::Month || results.by == Facet::Year) &&
                     results.shown == results.values;
  std::vector<Line> lines;
  int next = 0;  // period
  for (const FacetCount& count : results.found.counts) {
    if (fills && count.value) {
      const int period = period_of(*count.value, results.by);
      if (!lines.empty()) {
        add_empty_periods(lines, next, period, results.by);
      }
      next = period + 1;
    }
    lines.push_back({.name = printable_line(count.value.value_or("(none)")),
                     .count = count.count,
                     .is_rest = !count.value});
  }
  return lines;
}

// In eighths of a cell; what is there at all can be seen.
std::string bar(std::size_t count, std::size_t most, std::size_t width) {
  static constexpr std::array<std::string_view, 8> kParts{"",  "▏", "▎", "▍",
                                                          "▌", "▋", "▊", "▉"};
  if (count == 0 || most == 0) {
    return {};
  }
  const std::size_t eighths =
      std::max<std::size_t>(1, count * width * kParts.size() / most);
  std::string out;
  for (std::size_t i = 0; i < eighths / kParts.size(); ++i) {
    out += "█";
  }
  return out + std::string(kParts.at(eighths % kParts.size()));
}

struct Columns {
  std::size_t name = 0;
  std::size_t number = 0;
  std::size_t bar = 0;
  std::size_t most = 0;  // the longest bar's
};

Columns columns_of(const std::vector<Line>& lines, const Terminal& terminal) {
  Columns columns;
  for (const Line& line : lines) {
    columns.name = std::max(columns.name, cells_of(line.name));
    columns.number =
        std::max(columns.number, line.is_gap ? 1 : std::to_string(line.count).size());
    columns.most = std::max(columns.most, line.is_rest ? 0 : line.count);
  }
  columns.name = std::min(columns.name, terminal.width / 2);
  constexpr std::size_t kBetween = 2;
  const std::size_t used = columns.name + columns.number + 2 * kBetween;
  columns.bar = terminal.width > used ? terminal.width - used : 1;
  return columns;
}

std::string text_of(const Line& line, const Columns& columns, const Terminal& terminal) {
  const std::string name = shortened(line.name, columns.name);
  std::string out = name;
  if (!line.is_gap) {
    out.append(columns.name - cells_of(name), ' ');
    out += fmt::format("  {:>{}}", line.count, columns.number);
    const std::string filled =
        line.is_rest ? "" : bar(line.count, columns.most, columns.bar);
    out += filled.empty() ? "" : "  " + styled(terminal, Style::Bar, filled);
  }
  return out + '\n';
}

}  // namespace

std::string to_json(const FacetResults& results) {
  Json counts = Json::array();
  for (const FacetCount& count : results.found.counts) {
    counts.push_back(json_of(count));
  }
  Json query{{"text", results.text}, {"read_as", results.found.read_as}};
  if (!results.found.days.empty()) {
    query["days"] = results.found.days;
  }
  return versioned_line({{"query", std::move(query)},
                         {"by", name_of(results.by)},
                         {"total", results.found.total},
                         {"values", results.values},
                         {"counts", std::move(counts)},
                         {"suggestion", fact(results.found.suggestion)},
                         {"warnings", results.found.warnings},
                         {"seconds", results.seconds}});
}

std::string to_jsonl(const FacetResults& results) {
  std::string out;
  for (const FacetCount& count : results.found.counts) {
    out += versioned_line(json_of(count));
  }
  return out;
}

std::string to_rows(const FacetResults& results, Format format) {
  std::string out = header_row(format, {"value", "count"});
  for (const FacetCount& count : results.found.counts) {
    out += row(format, {cell_of(count.value), fmt::format("{}", count.count)});
  }
  return out;
}

std::string to_text(const FacetResults& results, const Terminal& terminal) {
  const std::vector<Line> lines = lines_of(results);
  const Columns columns = columns_of(lines, terminal);
  std::string out;
  for (const Line& line : lines) {
    out += text_of(line, columns, terminal);
  }
  return out;
}

}  // namespace lede
