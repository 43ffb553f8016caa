// A query tree becomes what Xapian runs, with the index's own words and statistics, and
// what is to be seen in the articles that it finds.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "searcher/query.h"
#include "searcher/wanted.h"

namespace lede {

inline constexpr std::size_t kMaxLeaves = 500;  // words and phrases but those of any-ofs
inline constexpr std::size_t kMaxRanges = 50;   // of days

struct CompiledQuery {
  Xapian::Query query;
  std::vector<Wanted> wanted;  // in the order of the query; nothing that it excludes
  std::vector<std::string> warnings;
};

// Throws Xapian::Error.
CompiledQuery compile_query(const Query& query, const Xapian::Database& database,
                            Analyzer& analyzer);

}  // namespace lede
