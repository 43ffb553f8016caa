// The words of an any-of: each once, and of too many those that say the most.
#pragma once

#include <cstddef>
#include <vector>

#include <xapian.h>

#include "searcher/compiler/leaf_compiler.h"

namespace lede {

inline constexpr std::size_t kMaxAlternatives = 500;

struct Alternative {
  Leaf leaf;
  Xapian::termcount times = 1;  // how often it was asked for
  std::size_t place = 0;        // of what it wants among all that is wanted
};

// Leaves out stopwords, unless they are all that is asked for.
void drop_stopwords(std::vector<Alternative>& words, bool has_others);

// Of more than kMaxAlternatives words, or words that together cost more than max_cost,
// the rarest that the index has, in their order. Some are kept at any cost.
void keep_rarest(std::vector<Alternative>& words, double max_cost);

}  // namespace lede
