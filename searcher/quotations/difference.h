// How a claim differs from what is stored, what turns its sense first.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/quotations/alignment.h"
#include "searcher/quotations/spelling.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// In the order of their weight.
enum class Weight : std::uint8_t {
  Negation,
  Number,
  Name,
  Quantifier,
  Wording,
  Spelling,  // the same words, written otherwise: "isn't" and "is not", "12" and "twelve"
};
std::string_view name_of(Weight weight);

// "not", "never", "nobody" and such. word: folded.
bool is_negation(std::string_view word);

// Words [begin, end) as they stand in a text, with brackets around them, in one line.
std::string text_between(const WordedText& text, std::size_t begin, std::size_t end);

struct Difference {
  Edit edit = Edit::Changed;
  Weight weight = Weight::Wording;
  std::string yours;   // as it stands there; empty if it is left out
  std::string theirs;  // empty if it was added
};

// The heaviest first; equal ones stay in their order.
void sort_by_weight(std::vector<Difference>& differences);

// The heaviest first, of texts in one spelling that are aligned. Words that are only
// written together or apart are no difference, but numbers are, and words that so become
// others: "not able" and "notable".
std::vector<Difference> differences_of(const Alignment& alignment,
                                       const WordedText& yours, const WordedText& theirs,
                                       const Spelling& spelling);

}  // namespace lede
