// Why an article has the score that it has, and what was done to find it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "schema/field.h"
#include "searcher/compiler/other_side.h"
#include "searcher/search/open_index.h"
#include "searcher/search/search.h"

namespace lede {

// What the words of one field add to a part of the score.
struct FieldShare {
  FieldId field = FieldId::Body;
  std::size_t count = 0;  // how often they stand there
  double score = 0;
};

// A part of the query that adds to the score of an article.
struct ExplainedPart {
  std::string shown;               // as it was typed
  std::vector<std::string> stems;  // what it ranks by
  double score = 0;
  Xapian::doccount articles = 0;   // that have its stem; 0 where it has several
  std::vector<FieldShare> fields;  // they add up to the score; empty: not of words
};

// The parts that add to the score of each hit, the largest first: together they are its
// score. Throws Xapian::Error.
std::vector<std::vector<ExplainedPart>> explain(const OpenIndex& index,
                                                const std::vector<ScoredPart>& parts,
                                                const std::vector<Hit>& hits,
                                                Analyzer& analyzer);

// What a search was made of.
struct Work {
  std::vector<ExpandedWord> expanded;
  std::size_t segments = 0;
  std::size_t articles = 0;                                // in them
  std::vector<std::pair<std::string_view, double>> steps;  // in order, with seconds
};

}  // namespace lede
