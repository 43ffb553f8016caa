#include "corpus/html/arena.h"

#include <algorithm>

namespace lede::html {
namespace {

constexpr std::size_t kChunkBytes = std::size_t{256} << 10U;
constexpr std::size_t kAlignment = alignof(std::max_align_t);

}  // namespace

void* Arena::allocate(std::size_t bytes) {
  bytes = (bytes + kAlignment - 1) / kAlignment * kAlignment;
  if (used_ + bytes > chunk_bytes_) {
    const std::size_t size = std::max(bytes, std::max(kChunkBytes, total_ / 4));
    if (size > kMaxArenaBytes - total_) {
      return nullptr;
    }
    // Not make_unique, which would write zeros over it.
    chunks_.emplace_back(new std::byte[size]);
    chunk_bytes_ = size;
    total_ += size;
    used_ = 0;
  }
  std::byte* piece = chunks_.back().get() + used_;
  used_ += bytes;
  return piece;
}

}  // namespace lede::html
