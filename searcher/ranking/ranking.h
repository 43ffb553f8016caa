// What a person may change of the ranking, and queries ranked so.
#pragma once

#include <vector>

#include "schema/analysis.h"
#include "schema/field.h"
#include "searcher/compiler/compiler.h"
#include "searcher/query/query.h"
#include "searcher/search/open_index.h"

namespace lede {

struct FieldWeight {
  FieldId field = FieldId::Headline;
  double weight = 0;  // from 0 up
};

struct Ranking {
  // Adds words of the best articles.
  bool expand = false;
  // An article that has a word of the query in such a field is raised once by so many
  // times the word's rarity, beside what the index gives for it.
  std::vector<FieldWeight> weights;
};

struct RankedQuery {
  Query query;  // with the words that were added
  CompiledQuery compiled;
};

// Throws Xapian::Error.
RankedQuery rank_query(Query query, const Ranking& ranking, const OpenIndex& index,
                       Analyzer& analyzer);

}  // namespace lede
