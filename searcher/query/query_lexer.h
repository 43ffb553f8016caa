// The first look at a query's text: words, phrases, signs and brackets, each with its
// place. It never fails; what is odd is marked, and the parser says what it made of it.
//
//   +headline:oil “rough edges”^2   Plus Field(headline) Word(oil) Phrase(rough edges)
//   Boost(2)
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

enum class LexemeKind : std::uint8_t {
  Word,    // as typed, wildcards and all
  Phrase,  // what stands between two quotation marks
  Field,   // a name with its colon
  Open,
  Close,
  Plus,
  Minus,
  Equals,
  And,
  Or,
  Not,
  Near,    // text: the distance, or NEAR
  Before,  // text: the distance, or BEFORE
  Boost,   // text: the factor
  Stray,   // a quotation mark without its partner
  End,
};

struct Lexeme {
  LexemeKind kind = LexemeKind::End;
  std::string text;
  std::size_t position = 0;  // byte in the query
  bool unclosed = false;     // Phrase: runs to the end of the query for want of a mark
  bool spaced = false;       // Field: white space follows the colon
};

// What stands before a colon and days: the field `date`, or a bound of it.
enum class DayField : std::uint8_t { Date, Since, Before, Until };

// By its name in any case.
std::optional<DayField> day_field(std::string_view name);

// The lexemes of a valid UTF-8 text, the last one an End.
std::vector<Lexeme> lex_query(std::string_view text);

}  // namespace lede
