// The measures of a ranking, printed.
#pragma once

#include <string>
#include <vector>

#include "searcher/ranking/evaluation.h"

namespace lede {

struct MeasuredQuery {
  std::string id;
  Measures measures;
};

struct Evaluation {
  std::vector<MeasuredQuery> queries;
  std::vector<std::string> unjudged;  // queries without a relevant article
};

// The means, to four decimals.
std::string to_text(const Evaluation& evaluation);

// One object: the means, and the measures of each query.
std::string to_json(const Evaluation& evaluation);

}  // namespace lede
