// Measures as text and as JSON.
#include "searcher/output/evaluation.h"

#include <fmt/core.h>

#include "searcher/output/article_json.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

Measures mean_of(const Evaluation& evaluation) {
  std::vector<Measures> all;
  for (const MeasuredQuery& query : evaluation.queries) {
    all.push_back(query.measures);
  }
  return mean_of(all);
}

Json json_of(const Measures& measures) {
  return {{"MAP", measures.map}, {"nDCG@10", measures.ndcg_10},
          {"P@5", measures.p_5}, {"P@10", measures.p_10},
          {"MRR", measures.mrr}, {"R@100", measures.r_100}};
}

}  // namespace

std::string to_text(const Evaluation& evaluation) {
  const Measures mean = mean_of(evaluation);
  return fmt::format(
      "queries  {}\nMAP      {:.4f}\nnDCG@10  {:.4f}\nP@5      {:.4f}\nP@10     {:.4f}\n"
      "MRR      {:.4f}\nR@100    {:.4f}\n",
      evaluation.queries.size(), mean.map, mean.ndcg_10, mean.p_5, mean.p_10, mean.mrr,
      mean.r_100);
}

std::string to_json(const Evaluation& evaluation) {
  Json json{{"queries", evaluation.queries.size()}};
  json.update(json_of(mean_of(evaluation)));
  Json each = Json::array();
  for (const MeasuredQuery& query : evaluation.queries) {
    Json one{{"query", query.id}};
    one.update(json_of(query.measures));
    each.push_back(std::move(one));
  }
  json["each"] = std::move(each);
  json["unjudged"] = evaluation.unjudged;
  return versioned_line(json);
}

}  // namespace lede
