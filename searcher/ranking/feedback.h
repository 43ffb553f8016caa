// Words that tell some articles from all others: those of the best articles of a query
// widen it; those of an article find others like it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/query/query.h"
#include "searcher/search/open_index.h"

namespace lede {

inline constexpr std::size_t kFeedbackArticles = 3;
inline constexpr std::size_t kAddedWords = 25;

struct AddedWord {
  std::string word;   // folded, the most frequent form of its stem there
  double weight = 0;  // against 1 of a word that was typed
};

// At most `count` words of the articles, the most telling first, with weights up to 1:
// the Bose-Einstein model Bo1 (Amati, "Probability models for information retrieval based
// on divergence from randomness", 2003). Stopwords, numbers and words of fewer than three
// letters, but for Chinese, Japanese and Korean ones, are left out. Throws Xapian::Error.
std::vector<AddedWord> telling_words(const std::vector<Article>& articles,
                                     const Xapian::Database& database, Analyzer& analyzer,
                                     std::size_t count);

// How many different words an article has that may tell it from others, whether the
// archive has them or not; at most 200.
std::size_t count_of_telling_words(const Article& article, Analyzer& analyzer);

// What the best articles of a query add to it; of its own words too, which then count
// more. Throws Xapian::Error and Error.
std::vector<AddedWord> feedback(const Xapian::Query& compiled, const OpenIndex& index,
                                Analyzer& analyzer);

// The query with these words. Where any of its words will do, these will do too; what it
// requires stays required, and they only raise.
Query with_words(Query query, const std::vector<AddedWord>& words);

}  // namespace lede
