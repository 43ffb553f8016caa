// The words beside a quotation.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// A text beside marks, with its words.
struct Beside {
  std::string_view text;
  WordStream words;
  std::vector<std::string_view> folded;

  Beside(std::string_view beside, Analyzer& analyzer);

  // What stands before a word, or behind the last.
  std::string_view joint(std::size_t at) const;

  template <typename Test>
  std::optional<std::size_t> first(Test is_wanted, std::size_t from = 0) const {
    for (std::size_t i = from; i < folded.size(); ++i) {
      if (is_wanted(folded[i])) {
        return i;
      }
    }
    return std::nullopt;
  }

  template <typename Test>
  std::optional<std::size_t> last(Test is_wanted) const {
    for (std::size_t i = folded.size(); i > 0; --i) {
      if (is_wanted(folded[i - 1])) {
        return i - 1;
      }
    }
    return std::nullopt;
  }
};

template <typename Table>
bool has_word(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

// "and", "but": what was said of the words before them holds no further.
bool is_turn(std::string_view word);

}  // namespace lede
