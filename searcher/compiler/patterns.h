// Words with wildcards or edits, within bounds for a whole query: what they stand for is
// looked up in the vocabulary of the index.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "searcher/compiler/other_side.h"
#include "searcher/query/query.h"

namespace lede {

inline constexpr std::size_t kMaxPatterns = 5;              // of a query
inline constexpr std::size_t kMaxExpansion = 100;           // words that one stands for
inline constexpr std::size_t kMaxScannedTerms = 2'000'000;  // looked at for a query

struct PatternBounds {
  std::size_t words = kMaxExpansion;
  // Articles that have the words, counted for each; the first is kept at any number.
  // Where positions are compared each costs much more than in a plain any-of.
  std::size_t postings = 4'000'000;
};

class Patterns {
 public:
  Patterns(const Xapian::Database& database, Analyzer& analyzer)
      : database_(database), analyzer_(analyzer) {}

  // The folded words that a word with WordForm::Wildcard or Fuzzy stands for, the most
  // frequent first; nullopt when the query has too many such words.
  std::optional<std::vector<std::string>> expand(const Word& word,
                                                 const PatternBounds& bounds);

  // The folded words with one of these stems in that field.
  std::vector<std::string> words_with_stems(FieldId field,
                                            const std::vector<std::string>& stems);

  // What was looked up.
  std::vector<ExpandedWord> take_expanded() { return std::move(expanded_); }

  // What was cut short, for the user.
  std::vector<std::string> take_warnings() { return std::move(warnings_); }

 private:
  std::size_t scannable() const { return kMaxScannedTerms - scanned_; }

  const Xapian::Database& database_;
  Analyzer& analyzer_;
  std::size_t patterns_ = 0;
  std::size_t scanned_ = 0;
  std::vector<ExpandedWord> expanded_;
  std::vector<std::string> warnings_;
};

}  // namespace lede
