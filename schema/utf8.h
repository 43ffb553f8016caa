// Reading and mending UTF-8, one code point at a time.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace lede {

struct CodePoint {
  char32_t value = 0;      // U+FFFD for a byte that is no UTF-8
  std::size_t length = 0;  // bytes, at least 1
};

// One that is not ASCII, or not inside the text.
CodePoint long_code_point_at(std::string_view text, std::size_t offset);

// The code point that starts at offset, which must be inside the text.
inline CodePoint code_point_at(std::string_view text, std::size_t offset) {
  if (offset < text.size() && static_cast<unsigned char>(text[offset]) < 0x80) {
    return {static_cast<unsigned char>(text[offset]), 1};
  }
  return long_code_point_at(text, offset);
}

// The code point that ends before offset, which must be above 0.
CodePoint code_point_before(std::string_view text, std::size_t offset);

void append_utf8(std::string& out, char32_t code_point);

bool is_valid_utf8(std::string_view text);

// The text with every invalid byte replaced by U+FFFD.
std::string valid_utf8(std::string_view text);

// The longest prefix of at most max_bytes that does not cut a code point.
std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes);

bool is_ascii(std::string_view text);

constexpr bool is_continuation(char byte) {
  return (byte & 0xC0) == 0x80;
}

}  // namespace lede
