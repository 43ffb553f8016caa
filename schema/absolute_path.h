// Paths as an index knows them.
#pragma once

#include <filesystem>
#include <string>

namespace lede {

// Absolute, without "." and ".." and without a slash at the end; links stay as they are.
// The path itself where the working directory is gone.
std::string absolute_path(const std::filesystem::path& path);

}  // namespace lede
