// English only, and no word that is also a name: who (WHO), may, will and us (U.S.) stay.
#include "searcher/vocabulary/stopwords.h"

#include <algorithm>
#include <array>

namespace lede {
namespace {

constexpr std::array<std::string_view, 62> kStopwords{
    "a",    "about", "after", "an",    "and",   "are",   "as",    "at",    "be",
    "been", "but",   "by",    "did",   "do",    "does",  "for",   "from",  "had",
    "has",  "have",  "he",    "her",   "him",   "his",   "how",   "i",     "if",
    "in",   "into",  "is",    "it",    "its",   "my",    "no",    "not",   "of",
    "on",   "or",    "our",   "she",   "so",    "that",  "the",   "their", "them",
    "then", "there", "these", "they",  "this",  "those", "to",    "was",   "we",
    "were", "what",  "when",  "where", "which", "with",  "would", "you"};
static_assert(std::is_sorted(kStopwords.begin(), kStopwords.end()));

}  // namespace

bool is_stopword(std::string_view word) {
  return std::binary_search(kStopwords.begin(), kStopwords.end(), word);
}

}  // namespace lede
