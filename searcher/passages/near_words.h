// Where words stand near each other, each at a position of its own.
#pragma once

#include <cstdint>
#include <vector>

namespace lede {

struct NearWords {
  unsigned count = 0;     // of words, from 1 to 32; the same word may be among them twice
  std::size_t reach = 0;  // positions from the first of them to the last, at most
  bool ordered = false;
};

// A position, and which of the words may stand there: bit i for word i.
struct WordsAt {
  std::uint32_t position = 0;
  std::uint32_t words = 0;
};

struct PositionRange {
  std::uint32_t first = 0;  // positions
  std::uint32_t last = 0;
};

// The shortest stretches that have all the words, apart from each other. fits: by
// position, in each a word.
std::vector<PositionRange> stretches_of(const NearWords& near,
                                        const std::vector<WordsAt>& fits);

}  // namespace lede
