// Numbers in figures as they stand in a text, with all that belongs to them: one word
// each, so that none is mistaken for another.
//
//   12 500, 12,500           12500       also with a no-break or thin space, or 12'500
//   10-15, 10–15, 10 – 15    10-15
//   5/4   3:2   0,5   3½     as they stand
//   $ 5, $5, 5 $             $5
//   80%, 80 %                80%
//   −0.5, -.5, –$5           -0.5, -0.5, -$5
//
// A dash directly before a number, with a space, an opening bracket or nothing before it,
// is its sign; between two numbers it makes one of both; else it is a dash.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"

namespace lede {

struct Figure {
  std::string word;
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::size_t words = 1;  // of the text that it takes
};

// A text with its words, without other tokens.
struct TokenedText {
  std::string_view text;
  const std::vector<Token>& words;
  const Analyzer& analyzer;
};

// The figure that begins with a word; nullopt: that is no number. from: where what
// belongs to the word before ends.
std::optional<Figure> figure_at(const TokenedText& text, std::size_t at,
                                std::size_t from);

}  // namespace lede
