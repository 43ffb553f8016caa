// What stands around a quotation mark: the characters that tell an opening mark from a
// closing one and from an apostrophe.
#pragma once

#include <cstddef>
#include <string_view>

namespace lede {

bool is_space(char32_t c);  // also no-break spaces
bool is_dash(char32_t c);   // hyphen-minus too
bool is_letter_or_digit(char32_t c);
bool is_ascii_digit(char32_t c);

// What may stand between a space and an opening mark, or between a closing mark and a
// space.
bool is_opening(char32_t c);
bool is_closing(char32_t c);

// Zero-width and direction-control characters, which no rule sees.
bool is_transparent(char32_t c);

// The nearest visible character before or at a place, and a space where the text ends
// first.
char32_t visible_before(std::string_view text, std::size_t at);
char32_t visible_from(std::string_view text, std::size_t at);

}  // namespace lede
