// From what is typed to the tree that is searched: the one road of all commands that take
// a query.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "searcher/names/spellings.h"
#include "searcher/query/bounds.h"
#include "searcher/query/query.h"
#include "searcher/search/open_index.h"

namespace lede {

struct QueryRequest {
  std::string_view text = {};
  std::vector<Query> besides = {};  // must be too; spelled as the text is
  Bounds bounds = {};
  bool all = false;     // every clause is required
  bool exact = false;   // words as typed: no other forms, no spellings of names
  bool strict = false;  // throw SyntaxError instead of repairing
};

struct ReadQuery {
  Query query;                    // what is asked for, of everything if it is nothing
  bool asks_for_nothing = false;  // neither the text nor what is besides has a word
  std::vector<std::string> warnings = {};
};

// Throws Xapian::Error, and SyntaxError if it is strict.
ReadQuery read_query(QueryRequest request, Spellings& spellings);

// For one query: complaints about a person's own aliases are among the warnings.
ReadQuery read_query(QueryRequest request, const OpenIndex& index, Analyzer& analyzer);

}  // namespace lede
