// What an index is made of.
#pragma once

#include <cstdint>
#include <filesystem>
#include <vector>

#include "corpus/reader.h"
#include "schema/manifest.h"

namespace lede {

struct Status {
  std::filesystem::path index;
  Manifest manifest;
  std::vector<std::uint64_t> segment_bytes;  // by segment
  std::uint64_t bytes = 0;                   // of all files of the index
  std::uint64_t files = 0;                   // of the archive that gave an article
  std::vector<Skipped> skipped;
};

// Throws Error if there is no index there, or it is damaged.
Status status_of(const std::filesystem::path& index);

}  // namespace lede
