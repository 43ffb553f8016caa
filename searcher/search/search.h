// Running a query: the articles that match, best first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/article.h"
#include "searcher/search/open_index.h"

namespace lede {

// How much repetition of a word counts, and how much a long article is held against it;
// see Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond",
// 2009. Chosen by experiment: tests/ranking/README.md.
inline constexpr double kBm25K1 = 1.6;
inline constexpr double kBm25B = 0.65;
inline constexpr double kBm25K3 = 1;  // repetition in the query
// Shorter articles count as this, of the mean.
inline constexpr double kBm25MinLength = 0.3;

enum class Sort : std::uint8_t {
  Relevance,
  Newest,  // articles without a date last, in both
  Oldest,
};

struct SearchRequest {
  Xapian::Query query;
  Sort sort = Sort::Relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;
  std::size_t counted = 10'000;  // up to here the total is exact, at some cost
  // Of the best kAgedArticles, one that is so many days older than another counts half;
  // those without a date count as the oldest of them.
  std::optional<double> half_life_days = std::nullopt;
};

inline constexpr std::size_t kAgedArticles = 1'000;

// The weights that all searches rank by.
Xapian::BM25Weight ranking_weight();

struct Hit {
  std::size_t rank = 0;  // from 1
  double score = 0;
  Article article;
  Xapian::docid document = 0;  // in OpenIndex::articles
  double lost = 0;             // of the score, to the article's age
};

struct SearchResult {
  std::vector<Hit> hits;
  std::size_t total = 0;
  bool estimated = false;  // total is an estimate
};

// Throws Xapian::Error.
SearchResult search(const OpenIndex& index, const SearchRequest& request);

// The term that the articles with that identifier have, and few others.
std::string id_term(const std::string& id);

// The articles with that identifier, exactly, in the order of the index.
std::vector<Article> articles_with_id(const OpenIndex& index, const std::string& id);

// The articles in a file, or in the members of an archive file, in the order of the
// index; no more than so many. path: absolute.
std::vector<Article> articles_in_file(const OpenIndex& index, const std::string& path,
                                      std::size_t limit);

}  // namespace lede
