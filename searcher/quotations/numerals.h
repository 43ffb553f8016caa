// Numbers in one spelling, whether they stand in words or in figures.
//
//   twelve                      12
//   three hundred, 300          300
//   4.2m, 4,200,000             4.2 million
//   12k, twelve thousand        12 thousand
//   10-15%                      10 to 15 percent
//   -$5                         minus $5
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

// A folded word as words_of() has it.
struct NumeralWord {
  std::string_view word;
  bool after_break = false;
};

struct Numeral {
  std::string text;       // words by spaces
  std::size_t words = 1;  // that it stands for
};

// The number that begins with a word, as long as it goes on; nullopt: it is none.
std::optional<Numeral> numeral_at(const std::vector<NumeralWord>& words, std::size_t at);

}  // namespace lede
