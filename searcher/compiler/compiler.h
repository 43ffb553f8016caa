// A query tree becomes what Xapian runs, with the index's own words and statistics, and
// what is to be seen in the articles that it finds.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "searcher/compiler/other_side.h"
#include "searcher/compiler/wanted.h"
#include "searcher/query/query.h"

namespace lede {

inline constexpr std::size_t kMaxLeaves = 500;  // words and phrases but those of any-ofs
inline constexpr std::size_t kMaxRanges = 50;   // of days

// other: what is asked about the fields that are not in the database; nullptr: nobody.
// Parts about such fields that are joined by AND are asked together. Throws
// Xapian::Error.
CompiledQuery compile_query(const Query& query, const Xapian::Database& database,
                            Analyzer& analyzer, OtherSide* other = nullptr);

}  // namespace lede
