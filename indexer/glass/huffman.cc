// Huffman code sizes in place (Moffat and Katajainen, "In-place calculation of
// minimum-redundancy codes", 1995), then cut to the limit.
#include "indexer/glass/huffman.h"

#include <algorithm>
#include <array>

namespace lede::glass {
namespace {

constexpr unsigned kMaxSize = 15;

struct Leaf {
  std::uint32_t key = 0;  // the count, then a parent, at last the depth
  std::uint16_t symbol = 0;
};

// The symbols that occur, by count. Sorted as numbers, which is several times as fast.
std::span<Leaf> sorted_leaves(std::span<const std::uint32_t> counts,
                              std::span<Leaf> storage) {
  constexpr unsigned kSymbolBits = 16;
  std::array<std::uint64_t, kMaxHuffmanSymbols> keys;  // NOLINT(*-member-init)
  std::size_t size = 0;
  for (std::size_t symbol = 0; symbol < counts.size(); ++symbol) {
    if (counts[symbol] != 0) {
      keys[size++] = std::uint64_t{counts[symbol]} << kSymbolBits | symbol;
    }
  }
  std::ranges::sort(std::span(keys).first(size));
  for (std::size_t i = 0; i < size; ++i) {
    storage[i] = {static_cast<std::uint32_t>(keys[i] >> kSymbolBits),
                  static_cast<std::uint16_t>(keys[i])};
  }
  return storage.first(size);
}

// Counts, ascending, become depths, descending. At least two leaves.
void count_depths(std::span<Leaf> leaves) {
  const std::size_t size = leaves.size();
  std::size_t leaf = 0;  // the next not yet in a tree
  std::size_t root = 0;  // the next tree not yet in a larger one
  for (std::size_t next = 0; next + 1 < size; ++next) {
    std::uint32_t sum = 0;
    for (int child = 0; child < 2; ++child) {
      if (leaf >= size || (root < next && leaves[root].key < leaves[leaf].key)) {
        sum += leaves[root].key;
        leaves[root++].key = static_cast<std::uint32_t>(next);
      } else {
        sum += leaves[leaf++].key;
      }
    }
    leaves[next].key = sum;
  }
  // Parents become depths of the inner nodes, from the root down.
  leaves[size - 2].key = 0;
  for (std::size_t i = size - 2; i > 0; --i) {
    leaves[i - 1].key = leaves[leaves[i - 1].key].key + 1;
  }
  // Leaves fill what inner nodes leave free at each depth.
  std::size_t inner = size - 1;  // not yet counted, deepest first
  std::size_t left = size;       // leaves without a depth
  std::size_t places = 1;
  for (std::uint32_t depth = 0; left > 0; ++depth) {
    std::size_t inner_here = 0;
    while (inner > 0 && leaves[inner - 1].key == depth) {
      ++inner_here;
      --inner;
    }
    for (std::size_t i = places - inner_here; i > 0; --i) {
      leaves[--left].key = depth;
    }
    places = 2 * inner_here;
  }
}

// How many codes there are of each size, none larger than the limit and none wasted.
std::array<std::uint32_t, kMaxSize + 1> count_sizes(std::span<const Leaf> leaves,
                                                    unsigned max_size) {
  std::array<std::uint32_t, kMaxSize + 1> counts{};
  std::uint32_t used = 0;  // of the 2^max_size longest codes
  for (const Leaf& leaf : leaves) {
    const unsigned size = std::min(leaf.key, max_size);
    ++counts[size];
    used += 1U << (max_size - size);
  }
  // Too many are in use: a shorter code is made one longer, and of the longest one takes
  // the place beside it.
  for (; used > 1U << max_size; --used) {
    unsigned size = max_size - 1;
    while (counts[size] == 0) {
      --size;
    }
    --counts[size];
    counts[size + 1] += 2;
    --counts[max_size];
  }
  return counts;
}

std::uint16_t reversed(unsigned code, unsigned size) {
  unsigned out = 0;
  for (unsigned i = 0; i < size; ++i) {
    out = out << 1U | (code >> i & 1U);
  }
  return static_cast<std::uint16_t>(out);
}

void number_codes(std::span<HuffmanCode> codes,
                  const std::array<std::uint32_t, kMaxSize + 1>& counts) {
  std::array<unsigned, kMaxSize + 1> next{};
  for (unsigned size = 2; size <= kMaxSize; ++size) {
    next[size] = (next[size - 1] + counts[size - 1]) << 1U;
  }
  for (HuffmanCode& code : codes) {
    if (code.size != 0) {
      code.bits = reversed(next[code.size]++, code.size);
    }
  }
}

}  // namespace

void make_huffman_codes(std::span<const std::uint32_t> counts, unsigned max_size,
                        std::span<HuffmanCode> codes) {
  std::array<Leaf, kMaxHuffmanSymbols> storage;
  const std::span<Leaf> leaves = sorted_leaves(counts, storage);
  if (leaves.size() == 1) {
    leaves[0].key = 1;
  } else if (leaves.size() > 1) {
    count_depths(leaves);
  }
  std::ranges::fill(codes, HuffmanCode{});
  const auto size_counts = count_sizes(leaves, max_size);
  std::size_t leaf = leaves.size();  // the most frequent ones come last
  for (unsigned code_size = 1; code_size <= max_size; ++code_size) {
    for (std::uint32_t i = 0; i < size_counts[code_size]; ++i) {
      codes[leaves[--leaf].symbol].size = static_cast<std::uint8_t>(code_size);
    }
  }
  number_codes(codes, size_counts);
}

}  // namespace lede::glass
