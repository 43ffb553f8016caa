// All that a database says, as lines of text: two databases that say the same have the
// same lines.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace lede::test {

// Statistics, documents with data, values and lengths, terms with postings and positions,
// and the results of some queries with their scores. The seed chooses the queries.
std::vector<std::string> facts_of(const Xapian::Database& database, std::uint64_t seed);

// The first line that differs, from both; empty if none does.
std::string first_difference(const std::vector<std::string>& ours,
                             const std::vector<std::string>& theirs);

}  // namespace lede::test
