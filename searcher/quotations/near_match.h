// The place of a text that is nearest to a claim.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "schema/analysis.h"
#include "searcher/passages/sentences.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/difference.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

struct NearMatch {
  Span place;
  std::vector<Difference> differences;  // empty: the same words in another spelling
  std::size_t edits = 0;                // words that differ
  std::size_t changes = 0;              // the same; words left out in a row as one
  std::size_t longest_gap = 0;          // words left out in a row
  bool lacks_sentence = false;          // all words of one of the claim's
};

// nullopt if the text has nothing near it. text: as of compared_words().
std::optional<NearMatch> near_match(const Claim& claim, const WordedText& text,
                                    Analyzer& analyzer);

}  // namespace lede
