// What an index is made of.
#include "indexer/status.h"

#include <string>

#include "indexer/catalogue.h"
#include "schema/index_files.h"

namespace lede {
namespace {

Status status_of(const std::filesystem::path& index, const Manifest& manifest) {
  Status status{.index = index, .manifest = manifest, .segment_bytes = {}, .skipped = {}};
  check_sizes(index, manifest);
  const Catalogue catalogue = read_catalogue(index, manifest);
  for (const Segment& segment : status.manifest.segments) {
    std::uint64_t bytes = 0;
    for (const FileFact& file : segment.files) {
      bytes += file.bytes;
    }
    status.segment_bytes.push_back(bytes);
    status.bytes += bytes;
  }
  status.bytes += status.manifest.catalogue ? status.manifest.catalogue->bytes : 0;
  for (std::size_t file = 0; file < catalogue.file_count(); ++file) {
    status.files += catalogue.records(file).empty() ? 0U : 1U;
  }
  status.skipped = skipped_in(catalogue);
  return status;
}

}  // namespace

Status status_of(const std::filesystem::path& index) {
  return read_published(
      index, [&index](const Manifest& manifest) { return status_of(index, manifest); });
}

}  // namespace lede
