// Finding the quotation marks of a paragraph and telling them from apostrophes, elisions,
// feet and inches. Nothing here knows a language.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/quotes/places.h"

namespace lede {

enum class MarkFamily : std::uint8_t {
  Double,  // " “ ” „, and pairs of single marks or commas: '' `` ,,
  Single,  // ' ‘ ’ ‚ `
  Angle,   // « » ‹ › and corner brackets: a mark and its mirror image make a pair
  Dash,    // no mark: the speech of a paragraph that begins with a dash
};

struct QuoteMark {
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;
  char32_t shape =
      0;  // the character, or for two of them the double mark that they stand for
  MarkFamily family = MarkFamily::Double;
  bool can_open = false;
  bool can_close = false;
};

// Appends the marks of one paragraph of the text, in order.
void lex_marks(std::string_view text, ByteRange paragraph, std::vector<QuoteMark>& out);

// True if the text has a character that can be a quotation mark other than an apostrophe
// inside of a word, or a dash that begins a line: without one there is no quotation.
bool may_have_quotation(std::string_view text);

}  // namespace lede
