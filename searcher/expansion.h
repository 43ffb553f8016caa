// What a pattern stands for: words of the index's own vocabulary. All words are folded;
// the prefix is that of the terms of the field.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"

namespace lede {

inline constexpr std::size_t kMaxExpansion = 100;           // words for one pattern
inline constexpr std::size_t kMaxScannedTerms = 2'000'000;  // terms looked at for one

struct Expansion {
  std::vector<std::string> words;  // the most frequent first
  std::size_t found = 0;           // above words.size() where the bound cut
  bool all_seen = true;            // false: the vocabulary was too large to look at all
};

// The words that a pattern with * (any letters) and ? (one letter) matches.
Expansion expand_wildcard(const Xapian::Database& database, std::string_view prefix,
                          std::string_view pattern);

// The words that are at most so many edits away: letters put in, left out, changed, or
// swapped with their neighbour (optimal string alignment; Damerau 1964).
struct FuzzyWord {
  std::string word;
  unsigned edits = 1;
};
Expansion expand_fuzzy(const Xapian::Database& database, std::string_view prefix,
                       const FuzzyWord& fuzzy);

// The words that have this stem. Those whose first letters are not the stem's (dying,
// die) are missed.
Expansion expand_stem(const Xapian::Database& database, std::string_view prefix,
                      std::string_view stem, Analyzer& analyzer);

// Whether a text matches a pattern as above.
bool matches_wildcard(std::string_view pattern, std::string_view text);

// The edits between two texts, or limit + 1 if there are more.
unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit);

}  // namespace lede
