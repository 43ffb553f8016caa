#include "schema/index_files.h"

#include <fmt/format.h>

#include <system_error>

#include "schema/error.h"

namespace lede {

void check_size(const std::filesystem::path& index, const FileFact& fact) {
  const std::filesystem::path path = index / fact.name;
  std::error_code failed;
  const auto bytes = std::filesystem::file_size(path, failed);
  if (failed) {
    throw Error(fmt::format("file '{}' of the index cannot be read: {}", path.string(),
                            failed.message()),
                kCheckHint);
  }
  if (bytes != fact.bytes) {
    throw Error(fmt::format("file '{}' of the index is damaged: it has {} bytes, not {}",
                            path.string(), bytes, fact.bytes),
                kCheckHint);
  }
}

void check_sizes(const std::filesystem::path& index, const Manifest& manifest) {
  for (const Segment& segment : manifest.segments) {
    for (const FileFact& fact : segment.files) {
      check_size(index, fact);
    }
  }
}

}  // namespace lede
