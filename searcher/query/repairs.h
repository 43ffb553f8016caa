// What of a query does not parse, and is mended aloud or refused; and the mending that is
// done before it is parsed.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "searcher/query/query_lexer.h"

namespace lede {

inline constexpr unsigned kMaxNesting = 50;

class Repairs {
 public:
  // strict: nothing is mended.
  explicit Repairs(bool strict) : strict_(strict) {}

  // What is wrong at a byte of the query, and what is done about it; said once. Throws
  // SyntaxError if it is strict.
  void add(const std::string& problem, const std::string& remedy, std::size_t position);

  bool is_strict() const { return strict_; }
  std::vector<std::string> take_warnings() { return std::move(warnings_); }

 private:
  bool strict_;
  std::vector<std::string> warnings_;
};

// In a text all of capitals NEAR and BEFORE without a number do not stand out, and in a
// long one AND, OR and NOT do not either: they are words. Its US may be an us.
void read_capitals_as_prose(std::vector<Lexeme>& lexemes, Repairs& repairs);

// Afterwards every bracket has its partner, and none is nested deeper than kMaxNesting.
void balance_brackets(std::vector<Lexeme>& lexemes, Repairs& repairs);

}  // namespace lede
