// English that is written in more than one way, as style guides differ: contractions and
// numbers.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "schema/analysis.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// The words of texts in one spelling, for comparison: "isn't 12k" is "is not 12
// thousand"; of numbers see numerals.h. Where a contraction can stand for several
// ("he's"), the likelier.
class Spelling {
 public:
  // analyzer: that of the texts; it must outlive this.
  explicit Spelling(const Analyzer& analyzer) : analyzer_(analyzer) {}

  // Each word has the place of what it is written as: both "do" and "not" that of
  // "don't". The ids are known here alone.
  WordStream spelt(const WordedText& text);

  std::string_view word(WordId id) const { return words_[id]; }

 private:
  WordId id_of(std::string_view word);

  const Analyzer& analyzer_;
  std::unordered_map<std::string, WordId> ids_;
  std::vector<std::string_view> words_;
};

}  // namespace lede
