// The alphabets of deflate (RFC 1951, 3.2.5 and 3.2.7), for a writer.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace lede::glass {

inline constexpr std::size_t kLiteralSymbols = 286;  // bytes, the end, lengths
inline constexpr std::size_t kEndOfBlock = 256;
inline constexpr std::size_t kFirstLengthSymbol = 257;
inline constexpr std::size_t kDistanceSymbols = 30;
inline constexpr std::size_t kSizeSymbols = 19;  // of the sizes of codes

inline constexpr std::size_t kMaxMatchBytes = 258;
inline constexpr std::size_t kMaxDistance = 32768;
inline constexpr unsigned kMaxCodeSize = 15;
inline constexpr unsigned kMaxSizeCodeSize = 7;

// Symbols that repeat in the sizes of codes: the last size, or zero.
inline constexpr std::uint8_t kRepeatLast = 16;
inline constexpr std::uint8_t kRepeatZero = 17;
inline constexpr std::uint8_t kRepeatZeroLong = 18;

// In which order the sizes of the codes for sizes stand.
inline constexpr std::array<std::uint8_t, kSizeSymbols> kSizeSymbolOrder{
    16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

// A number as a symbol and bits that follow it.
struct DeflateSymbol {
  std::uint16_t symbol = 0;
  std::uint16_t extra = 0;
  std::uint8_t extra_bits = 0;
};

// Distances from 1: the symbols double their range with every second.
constexpr DeflateSymbol symbol_of_distance(std::size_t distance) {
  const auto number = static_cast<std::uint32_t>(distance - 1);
  if (number < 4) {
    return {static_cast<std::uint16_t>(number), 0, 0};
  }
  const auto bits = static_cast<unsigned>(std::bit_width(number)) - 2;
  return {static_cast<std::uint16_t>(2 * bits + (number >> bits)),
          static_cast<std::uint16_t>(number & ((1U << bits) - 1)),
          static_cast<std::uint8_t>(bits)};
}

// Lengths from 3 to 258: every fourth symbol, and the last has its own.
constexpr DeflateSymbol symbol_of_length(std::size_t length) {
  constexpr std::uint16_t kFirst = kFirstLengthSymbol;
  const auto number = static_cast<std::uint32_t>(length - 3);
  if (length == kMaxMatchBytes) {
    return {kLiteralSymbols - 1, 0, 0};
  }
  if (number < 8) {
    return {static_cast<std::uint16_t>(kFirst + number), 0, 0};
  }
  const auto bits = static_cast<unsigned>(std::bit_width(number)) - 3;
  return {static_cast<std::uint16_t>(kFirst + 4 * bits + (number >> bits)),
          static_cast<std::uint16_t>(number & ((1U << bits) - 1)),
          static_cast<std::uint8_t>(bits)};
}

}  // namespace lede::glass
