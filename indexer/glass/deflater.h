// Compresses what tables store compressed: raw deflate (RFC 1951), in a form that every
// Xapian 1.4 can read back (see FORMAT.md, "Compression"). Nothing else in writing a
// database takes as long, and on articles this is twice as fast as zlib at its fastest
// and leaves less.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "indexer/glass/byte_buffer.h"
#include "indexer/glass/deflate_symbols.h"
#include "indexer/glass/huffman.h"

namespace lede::glass {

// Writes numbers of few bits, lowest bits first, to where there is room for 8 bytes more
// than it will write. A value, so that a loop can keep its own in registers.
class DeflateBits {
 public:
  DeflateBits() = default;
  explicit DeflateBits(char* out) : out_(out) {}

  // The same bits, going on elsewhere.
  DeflateBits moved_to(char* out) const {
    DeflateBits bits = *this;
    bits.out_ = out;
    return bits;
  }

  // At most 56 bits may be put between two flushes.
  void put(std::uint64_t bits, unsigned size) {
    pending_ |= bits << size_;
    size_ += size;
  }
  void put(const HuffmanCode& code) { put(code.bits, code.size); }
  void flush();

  // Fills the last byte with zeros; returns the end.
  char* finish();
  const char* out() const { return out_; }

 private:
  char* out_ = nullptr;
  std::uint64_t pending_ = 0;
  unsigned size_ = 0;
};

// One thread at a time.
class Deflater {
 public:
  Deflater();

  // Nothing if it would not get smaller. Valid until the next call.
  std::optional<std::string_view> compress(std::string_view text);

 private:
  // A literal, or a match.
  struct Token {
    std::uint16_t length = 0;  // of a match; 0: a literal
    std::uint16_t value = 0;   // the byte, or the distance less one
  };

  void begin_text(std::size_t size);
  void reserve_bytes(std::size_t size);
  void find_tokens(std::string_view text, std::size_t begin, std::size_t end);
  std::size_t find_earlier(std::string_view text, std::size_t at);
  void add_literal(char byte);
  void add_match(std::size_t length, std::size_t distance);
  void write_block(bool is_last);
  void write_codes();
  void write_tokens();

  // By the hash of four bytes, where they stood last, counted from the beginning of the
  // first text, so that it need not be cleared for each.
  std::vector<std::uint32_t> last_seen_;
  std::uint32_t text_begin_ = 0;  // counted so, from 1

  std::vector<Token> tokens_;  // of the block: the first token_count_
  std::size_t token_count_ = 0;
  std::array<std::uint32_t, kLiteralSymbols> literal_counts_{};
  std::array<std::uint32_t, kDistanceSymbols> distance_counts_{};
  std::array<HuffmanCode, kLiteralSymbols> literal_codes_{};
  std::array<HuffmanCode, kDistanceSymbols> distance_codes_{};
  ByteBuffer out_;
  DeflateBits bits_;  // writes into out_
};

}  // namespace lede::glass
