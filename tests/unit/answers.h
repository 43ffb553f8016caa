// What an index answers, as values to compare with what another one does.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "searcher/facets/facet_counts.h"
#include "searcher/names/spellings.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/found_claim.h"
#include "searcher/quotations/quotation_search.h"
#include "searcher/ranking/explanation.h"
#include "searcher/ranking/ranking.h"

namespace lede::test {

using Scores = std::map<std::string, double>;

struct Found {
  std::size_t total = 0;
  Scores scores;
  std::string read_as;
};

// What has another score, or is in one only; what differs by no more than rounding is
// equal.
inline std::vector<std::string> differences(const Scores& a, const Scores& b) {
  std::vector<std::string> names;
  for (const auto& [name, score] : a) {
    const auto other = b.find(name);
    if (other == b.end() || std::abs(other->second - score) > 1e-9) {
      names.push_back(name);
    }
  }
  for (const auto& [name, score] : b) {
    if (a.count(name) == 0) {
      names.push_back(name);
    }
  }
  return names;
}

inline Found find(const OpenIndex& index, const std::string& text,
                  const Ranking& ranking) {
  Analyzer analyzer;
  Spellings spellings(index.articles, analyzer, index.folders);
  const RankedQuery ranked =
      rank_query(spellings.add_to(parse_query(text).query), ranking, index, analyzer);
  const SearchResult result =
      search(index, {.query = ranked.compiled.query, .limit = 1'000});
  Found found{result.total, {}, to_string(ranked.query)};
  const auto explained = explain(index, ranked.compiled.parts, result.hits, analyzer);
  for (std::size_t i = 0; i < result.hits.size(); ++i) {
    found.scores.emplace(result.hits[i].article.id, result.hits[i].score);
    for (const ExplainedPart& part : explained[i]) {
      found.scores.emplace(result.hits[i].article.id + '\n' + part.shown, part.score);
    }
  }
  return found;
}

inline Scores quotations(const OpenIndex& index, const std::string& text) {
  Analyzer analyzer;
  Scores scores;
  for (const QuotationHit& hit :
       search_quotations(index, read_request({.text = text}, index, analyzer).query,
                         analyzer, {.limit = 1'000})
           .hits) {
    scores.emplace(hit.article.id + ": " + hit.article.quotes.at(0).text, hit.score);
  }
  return scores;
}

using Rows = std::vector<std::tuple<std::string, std::size_t, std::size_t>>;

inline Rows speakers(const OpenIndex& index, const std::string& text) {
  Analyzer analyzer;
  Rows rows;
  for (const Speaker& speaker :
       count_speakers(index, read_request({.text = text}, index, analyzer).query,
                      analyzer)
           .speakers) {
    rows.emplace_back(speaker.name, speaker.quotations, speaker.articles);
  }
  return rows;
}

inline Rows facets(const OpenIndex& index, const std::string& text, Facet by) {
  Analyzer analyzer;
  const FacetsFound found = count_facets(index, {.text = text, .by = by}, analyzer);
  Rows rows{{"total", found.total, 0}};
  for (const FacetCount& count : found.counts) {
    rows.emplace_back(count.value.value_or("(none)"), count.count, 0);
  }
  return rows;
}

inline std::vector<std::string> places(const std::vector<FoundClaim>& matches) {
  std::vector<std::string> places;
  std::transform(matches.begin(), matches.end(), std::back_inserter(places),
                 [](const FoundClaim& match) { return match.article.id; });
  std::sort(places.begin(), places.end());
  return places;
}

}  // namespace lede::test
