// Whether the files of an index are there, by what its manifest says of each.
#pragma once

#include <filesystem>

#include "schema/manifest.h"

namespace lede {

inline constexpr const char* kCheckHint = "run 'lede-index check' to see what is damaged";

// Throws Error, with a hint, unless the file is there and has its size; a look at the
// folder, the file is not read.
void check_size(const std::filesystem::path& index, const FileFact& fact);

// The same of all files of all segments.
void check_sizes(const std::filesystem::path& index, const Manifest& manifest);

}  // namespace lede
