// Memory for one page: given out piece by piece, given back all at once, and bounded.
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace lede::html {

class Arena {
 public:
  // A piece aligned for any type; nullptr once kMaxArenaBytes would be passed.
  void* allocate(std::size_t bytes);

 private:
  std::vector<std::unique_ptr<std::byte[]>> chunks_;  // NOLINT(modernize-avoid-c-arrays)
  std::size_t chunk_bytes_ = 0;
  std::size_t used_ = 0;
  std::size_t total_ = 0;
};

inline constexpr std::size_t kMaxArenaBytes = std::size_t{256} << 20U;

}  // namespace lede::html
