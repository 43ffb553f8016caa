// Copies an index, while others search or update it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>

namespace lede {

struct BackupResult {
  std::size_t files = 0;
  std::uint64_t bytes = 0;
  std::uint32_t articles = 0;
};

// Copies what the manifest names to a folder, which must be missing or empty, and syncs
// it: an index as it is at one moment. Every copy is verified. Throws Error if the folder
// has something in it, the index is damaged, or the copy cannot be written.
BackupResult backup(const std::filesystem::path& index,
                    const std::filesystem::path& folder);

}  // namespace lede
