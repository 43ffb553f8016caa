// Packs the positions of one term in one document: interpolative coding (Moffat and
// Stuiver, "Binary interpolative coding for effective index compression", 2000) in the
// bit layout of glass. See FORMAT.md, "Positions".
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace lede::glass {

constexpr std::size_t max_positions_bytes(std::size_t count) {
  return 16 + 4 * count;
}

// The positions ascend and are distinct, at least one of them. The caller made room for
// max_positions_bytes at `out`; returns the end.
char* put_positions(char* out, std::span<const std::uint32_t> positions);

}  // namespace lede::glass
