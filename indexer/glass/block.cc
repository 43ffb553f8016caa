// The header of a B-tree block.
#include "indexer/glass/block.h"

#include <algorithm>

namespace lede::glass {

std::string_view Block::seal(std::size_t level) {
  constexpr std::size_t kLevelAt = 4;
  constexpr std::size_t kLargestGapAt = 5;
  constexpr std::size_t kFreeAt = 7;
  constexpr std::size_t kDirectoryEndAt = 9;
  put_big_endian32(bytes_.data(), kRevision);
  bytes_[kLevelAt] = static_cast<char>(level);
  put_big_endian16(&bytes_[kLargestGapAt], free_bytes());
  put_big_endian16(&bytes_[kFreeAt], free_bytes());
  put_big_endian16(&bytes_[kDirectoryEndAt], directory_end_);
  std::fill_n(&bytes_[directory_end_], free_bytes(), '\0');
  return {bytes_.data(), bytes_.size()};
}

}  // namespace lede::glass
