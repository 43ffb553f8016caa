// What signs between words are, by Unicode.
#pragma once

namespace lede {

bool is_space_sign(char32_t c);     // of any width, also one that no line breaks at
bool is_fraction_sign(char32_t c);  // a half, a third
bool is_currency_sign(char32_t c);
bool is_dash_sign(char32_t c);  // hyphens, dashes and the minus sign

// Brackets and quotation marks that open, mathematical signs.
bool is_opening_sign(char32_t c);

}  // namespace lede
