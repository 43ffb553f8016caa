// `lede facets`: what a query finds, counted by source, month, year, speaker, language or
// section.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "searcher/facets/facet_counts.h"
#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/search/open_index.h"

namespace lede {

struct FacetsCommand {
  IndexNames index;
  FacetRequest request;
  // Of the values the most frequent; nullopt: kFacetLimit, but months and years all.
  std::optional<std::size_t> limit;
  Format format = Format::Text;  // any but Trec and Paths
  ColorChoice color = ColorChoice::Auto;
};
inline constexpr std::size_t kFacetLimit = 20;

// The exit status: 0 found, 1 nothing found. Throws Error and Xapian::Error.
int run(const FacetsCommand& command);

}  // namespace lede
