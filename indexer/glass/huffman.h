// Huffman codes as deflate wants them (RFC 1951, 3.2.2): of limited length, numbered in
// the order of length and symbol.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace lede::glass {

// A code as it is written, its first bit lowest. No bits: the symbol does not occur.
struct HuffmanCode {
  std::uint16_t bits = 0;
  std::uint8_t size = 0;
};

inline constexpr std::size_t kMaxHuffmanSymbols = 286;

// Codes of at most `max_size` bits (at most 15) for symbols that occur so often; codes
// has the size of counts. A symbol that alone occurs gets one bit.
void make_huffman_codes(std::span<const std::uint32_t> counts, unsigned max_size,
                        std::span<HuffmanCode> codes);

}  // namespace lede::glass
