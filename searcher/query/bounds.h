// What options add to a query: days and a source.
#pragma once

#include <optional>
#include <string>

#include "searcher/query/query.h"

namespace lede {

struct Bounds {
  std::optional<Days> since;
  std::optional<Days> until;
  std::string source;  // empty: any
};

// The query, of articles within the bounds.
Query bounded(Query query, const Bounds& bounds);

}  // namespace lede
