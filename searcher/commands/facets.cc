// From a query's text to printed counts.
#include "searcher/commands/facets.h"

#include <fmt/core.h>

#include <algorithm>
#include <chrono>
#include <vector>

#include "searcher/output/counts.h"
#include "searcher/output/formatted.h"
#include "searcher/output/query_notes.h"
#include "searcher/output/standard_streams.h"

namespace lede {
namespace {

// The most frequent so many, in the order that they have, and those without the fact.
std::vector<FacetCount> most_frequent(const std::vector<FacetCount>& counts,
                                      std::size_t limit) {
  std::vector<std::size_t> kept;
  for (std::size_t i = 0; i < counts.size() && counts[i].value; ++i) {
    kept.push_back(i);
  }
  std::stable_sort(kept.begin(), kept.end(), [&counts](std::size_t a, std::size_t b) {
    return counts[a].count > counts[b].count;
  });
  kept.resize(std::min(kept.size(), limit));
  std::sort(kept.begin(), kept.end());
  std::vector<FacetCount> out;
  out.reserve(kept.size() + 1);
  for (const std::size_t i : kept) {
    out.push_back(counts[i]);
  }
  if (!counts.empty() && !counts.back().value) {
    out.push_back(counts.back());
  }
  return out;
}

bool is_of_time(Facet facet) {
  return facet == Facet::Month || facet == Facet::Year;
}

FacetResults answer(const FacetsCommand& command) {
  const auto start = std::chrono::steady_clock::now();
  const OpenIndex index = open_index(command.index);
  Analyzer analyzer(index.languages);
  FacetResults results{.text = command.request.text,
                       .by = command.request.by,
                       .found = count_facets(index, command.request, analyzer)};
  std::vector<FacetCount>& counts = results.found.counts;
  const bool has_without = !counts.empty() && !counts.back().value;
  results.values = counts.size() - (has_without ? 1 : 0);
  counts = most_frequent(
      counts, command.limit.value_or(is_of_time(command.request.by) ? results.values
                                                                    : kFacetLimit));
  results.shown = counts.size() - (has_without ? 1 : 0);
  results.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return results;
}

}  // namespace

int run(const FacetsCommand& command) {
  const FacetResults results = answer(command);
  print(formatted(results, command.format, command.color), command.format);
  const int status = results.found.total == 0 ? kNothingFound : 0;
  if (command.format == Format::Json) {
    return status;
  }
  say({.warnings = results.found.warnings,
       .read_as = results.found.read_as,
       .days = results.found.days,
       .suggestion = results.found.suggestion},
      command.format);
  if (status == kNothingFound) {
    say("nothing found");
  } else if (command.format == Format::Text && results.shown < results.values) {
    say(fmt::format("the {} most frequent of {}; --limit N shows more", results.shown,
                    results.values));
  }
  return status;
}

}  // namespace lede
