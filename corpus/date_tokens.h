// The pieces of a date: numbers, words and symbols, and what the words mean.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

enum class TokenType { Number, Word, Symbol, End };

struct DateToken {
  TokenType type = TokenType::End;
  std::size_t begin = 0;
  std::size_t end = 0;
  unsigned number = 0;  // Number
  std::string word;     // Word, folded
  char32_t symbol = 0;  // Symbol
  bool spaced = true;   // white space before it

  std::size_t length() const { return end - begin; }
};

std::vector<DateToken> tokens_of(std::string_view text);

// 1 to 12 for a folded name of a month; 0 for another word.
unsigned month_of(std::string_view word);

// True for a folded name of a day.
bool is_weekday(std::string_view word);

}  // namespace lede
