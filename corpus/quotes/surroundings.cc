#include "corpus/quotes/surroundings.h"

#include "corpus/characters.h"
#include "schema/utf8.h"

namespace lede {
namespace {

bool is_one_of(char32_t c, std::u32string_view set) {
  return set.find(c) != std::u32string_view::npos;
}

}  // namespace

bool is_space(char32_t c) {
  if (c < 0x80) {
    return c == U' ' || (c >= U'\t' && c <= U'\r');
  }
  return c == 0xA0 || c == 0x3000 || c == 0x202F || (c >= 0x2000 && c <= 0x200A) ||
         c == 0x2028 || c == 0x2029;
}

bool is_ascii_digit(char32_t c) {
  return c >= U'0' && c <= U'9';
}

bool is_letter_or_digit(char32_t c) {
  return is_ascii_digit(c) || is_letter(c);
}

bool is_dash(char32_t c) {
  return c == U'-' || (c >= 0x2010 && c <= 0x2015 && c != 0x2012);
}

bool is_opening(char32_t c) {
  return is_dash(c) || is_one_of(c, U"([{</*_\"“„«‘'‹¿¡`");
}

bool is_closing(char32_t c) {
  return is_dash(c) || is_one_of(c, U".,:;!?)]}>…/*_\"”»’'›");
}

bool is_transparent(char32_t c) {
  return c == 0xAD || c == 0xFEFF || (c >= 0x200B && c <= 0x200F) ||
         (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2069);
}

char32_t visible_before(std::string_view text, std::size_t at) {
  while (at > 0) {
    const CodePoint c = code_point_before(text, at);
    if (!is_transparent(c.value)) {
      return c.value;
    }
    at -= c.length;
  }
  return U' ';
}

char32_t visible_from(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    const CodePoint c = code_point_at(text, at);
    if (!is_transparent(c.value)) {
      return c.value;
    }
    at += c.length;
  }
  return U' ';
}

}  // namespace lede
