// Counting what a query finds by a fact: exactly, over all segments, without what was
// replaced or removed.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "searcher/query/bounds.h"
#include "searcher/search/open_index.h"

namespace lede {

enum class Facet : std::uint8_t { Source, Month, Year, Speaker, Language, Section };
std::string_view name_of(Facet facet);

struct FacetRequest {
  std::string text = {};  // of the query; empty: everything
  Bounds bounds = {};
  bool all = false;
  bool strict = false;
  Facet by = Facet::Source;
};

struct FacetCount {
  // As it is written most often; "2020-02" or "2020". nullopt: those without the fact.
  std::optional<std::string> value;
  std::size_t count = 0;

  friend bool operator==(const FacetCount&, const FacetCount&) = default;
};

struct FacetsFound {
  // Months and years by time, others by count; those without the fact are last.
  std::vector<FacetCount> counts;
  std::size_t total = 0;  // of all counts: articles; quotations where it is by speaker
  std::string read_as;    // the tree of the query
  std::string days;       // as of days_read()
  std::optional<std::string> suggestion;
  std::vector<std::string> warnings;
};

// Of quotations are counted those that match, as `lede speakers` does. Throws
// Xapian::Error, and Error, SyntaxError if it is strict.
FacetsFound count_facets(const OpenIndex& index, const FacetRequest& request,
                         Analyzer& analyzer);

}  // namespace lede
