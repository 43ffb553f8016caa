// Drops a source and its articles from an index.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

namespace lede {

struct ForgetResult {
  std::uint64_t removed = 0;   // articles
  std::uint32_t articles = 0;  // that are left
};

// Articles that lie in another source too are kept. Throws Error if the path is no
// source.
ForgetResult forget(const std::filesystem::path& index, const std::string& path);

}  // namespace lede
