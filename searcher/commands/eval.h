// `lede eval`: how good the ranking is, by people's judgments.
#pragma once

#include <optional>
#include <string>

#include "searcher/output/format.h"
#include "searcher/ranking/ranking.h"
#include "searcher/search/open_index.h"

namespace lede {

struct EvalCommand {
  IndexNames index;
  std::string queries;           // file of lines ID<TAB>QUERY; "-": standard input
  std::string qrels;             // file of judgments: see read_judgments()
  Format format = Format::Text;  // or Json
  Ranking ranking;
  std::optional<double> half_life_days;
};

// The exit status: 0 measured, 1 no query has a relevant article. Queries without a
// relevant article are left out and told; those that find nothing count as 0, as by
// trec_eval -c. Throws Error and Xapian::Error.
int run(const EvalCommand& command);

}  // namespace lede
