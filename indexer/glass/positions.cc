// Positions as glass stores them.
#include "indexer/glass/positions.h"

#include <bit>

#include "indexer/glass/packing.h"

namespace lede::glass {
namespace {

// Writes numbers of any width, each below a bound that the reader will know, lowest bits
// first.
class BitWriter {
 public:
  explicit BitWriter(char* out) : out_(out) {}

  // When the bound is no power of two, the numbers in the middle take one bit less.
  void put(std::uint32_t value, std::uint32_t bound) {
    auto bits = static_cast<unsigned>(std::bit_width(bound - 1));
    const auto spare = static_cast<std::uint32_t>((std::uint64_t{1} << bits) - bound);
    if (spare != 0) {
      const std::uint32_t middle = (bound - spare) / 2;
      if (value >= middle + spare) {
        value = (value - (middle + spare)) | (1U << (bits - 1));
      } else if (value >= middle) {
        --bits;
      }
    }
    pending_ |= std::uint64_t{value} << pending_bits_;
    pending_bits_ += bits;
    while (pending_bits_ >= 8) {
      flush_byte();
      pending_bits_ -= 8;
    }
  }

  // The positions strictly between those at `first` and `last`, by halves.
  void put_between(std::span<const std::uint32_t> positions, std::size_t first,
                   std::size_t last) {
    while (first + 1 < last) {
      const std::size_t middle = first + (last - first) / 2;
      const auto width = static_cast<std::uint32_t>(last - first);
      const auto left = static_cast<std::uint32_t>(middle - first);
      put(positions[middle] - (positions[first] + left),
          positions[last] - positions[first] - width + 1);
      put_between(positions, first, middle);
      first = middle;
    }
  }

  char* finish() {
    if (pending_bits_ != 0) {
      flush_byte();
    }
    return out_;
  }

 private:
  void flush_byte() {
    *out_++ = static_cast<char>(pending_);
    pending_ >>= 8U;
  }

  char* out_;
  std::uint64_t pending_ = 0;
  unsigned pending_bits_ = 0;
};

}  // namespace

char* put_positions(char* out, std::span<const std::uint32_t> positions) {
  const std::uint32_t first = positions.front();
  const std::uint32_t last = positions.back();
  out = put_uint(out, last);
  if (positions.size() == 1) {
    return out;
  }
  BitWriter bits(out);
  bits.put(first, last);
  bits.put(static_cast<std::uint32_t>(positions.size() - 2), last - first);
  bits.put_between(positions, 0, positions.size() - 1);
  return bits.finish();
}

}  // namespace lede::glass
