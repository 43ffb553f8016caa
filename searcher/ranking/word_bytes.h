// Bytes of a stored text as parts of words that are compared by their hashes.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "schema/ascii.h"

namespace lede {

inline constexpr std::uint64_t kWordPrime = 0x9E3779B97F4A7C15;

// Letters and digits as small ones, all of what is not ASCII as it is; 0 for the rest.
inline constexpr std::array<std::uint8_t, 256> kFolded = [] {
  std::array<std::uint8_t, 256> folded{};
  for (std::size_t c = 0; c < folded.size(); ++c) {
    const bool plain = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c >= 0x80;
    const bool capital = c >= 'A' && c <= 'Z';
    folded.at(c) = static_cast<std::uint8_t>(plain ? c : (capital ? c | 0x20U : 0));
  }
  return folded;
}();

// Chinese and Japanese have no spaces: there each character is a word.
inline bool is_wide_lead(char c) {
  return static_cast<unsigned char>(c) >= 0xE3;
}

// Dashes and quotation marks, of three bytes: U+2000 to U+203F.
inline bool is_general_punctuation(std::string_view text, std::size_t i) {
  return text[i] == '\xE2' && i + 2 < text.size() && text[i + 1] == '\x80';
}

// The point in 1,400 and 5.1.
inline bool is_in_number(std::string_view text, std::size_t i) {
  return (text[i] == ',' || text[i] == '.') && i > 0 && i + 1 < text.size() &&
         is_ascii_digit(text[i - 1]) && is_ascii_digit(text[i + 1]);
}

// A word's hash with one more byte; quicker than to multiply, which the end of it does.
inline std::uint64_t with_byte(std::uint64_t word, std::uint8_t folded) {
  return (word << 8U) + word + folded;
}

}  // namespace lede
