// Counts by a fact in the formats of results, and as bars for people.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/facets/facet_counts.h"
#include "searcher/output/format.h"
#include "searcher/output/terminal.h"

namespace lede {

struct FacetResults {
  std::string text;  // of the query, as typed
  Facet by = Facet::Source;
  FacetsFound found = {};
  std::size_t values = 0;  // different ones, shown or not
  std::size_t shown = 0;
  double seconds = 0;
};

std::string to_json(const FacetResults& results);
std::string to_jsonl(const FacetResults& results);
std::string to_rows(const FacetResults& results, Format format);  // with header
std::string to_text(const FacetResults& results, const Terminal& terminal);

}  // namespace lede
