// Looking for words in the vocabulary of an index. All words are folded.
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"

namespace lede {

// Where and how far to look.
struct VocabularyWalk {
  const Xapian::Database& database;
  std::string_view prefix;    // of the terms of the field
  std::size_t max_words = 0;  // to be kept
  std::size_t max_seen = 0;   // to be looked at
};

struct Expansion {
  std::vector<std::string> words;             // the most frequent first
  std::vector<Xapian::doccount> frequencies;  // of the words: articles that have them
  std::size_t found = 0;                      // above words.size() where max_words cut
  std::size_t seen = 0;
  bool all_seen = true;  // false: max_seen ended the walk
};

// The words that begin with `start` and are wanted.
Expansion words_starting(const VocabularyWalk& walk, std::string_view start,
                         const std::function<bool(std::string_view)>& wanted);

// The words that a pattern with * (any letters) and ? (one letter) matches.
Expansion expand_wildcard(const VocabularyWalk& walk, std::string_view pattern);

// The words that are at most so many edits away: letters put in, left out, changed, or
// swapped with their neighbour (optimal string alignment; Damerau 1964).
Expansion expand_fuzzy(const VocabularyWalk& walk, std::string_view word, unsigned edits);

// The words that have this stem in a language of the index. Those whose first letters are
// not the stem's (dying, die) are missed.
Expansion expand_stem(const VocabularyWalk& walk, std::string_view stem,
                      Analyzer& analyzer);

// Whether a text matches a pattern as above.
bool matches_wildcard(std::string_view pattern, std::string_view text);

}  // namespace lede
