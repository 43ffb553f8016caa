// Opening an index.
#include "searcher/open_index.h"

#include <fmt/format.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/error.h"
#include "searcher/dead_documents.h"

namespace lede {
namespace {

constexpr const char* kCheckHint = "run 'lede-index check' to see what is damaged";

// Damage that sizes show is noticed before Xapian reads anything.
void check_files(const std::filesystem::path& folder, const Segment& segment) {
  for (const FileFact& fact : segment.files) {
    std::error_code failed;
    const auto bytes = std::filesystem::file_size(folder / fact.name, failed);
    if (failed) {
      throw Error(fmt::format("file '{}' of the index cannot be read: {}",
                              (folder / fact.name).string(), failed.message()),
                  kCheckHint);
    }
    if (bytes != fact.bytes) {
      throw Error(
          fmt::format("file '{}' of the index is damaged: it has {} bytes, not {}",
                      (folder / fact.name).string(), bytes, fact.bytes),
          kCheckHint);
    }
  }
}

OpenIndex open_segments(const std::filesystem::path& folder, Manifest manifest) {
  OpenIndex index{folder, std::move(manifest), {}};
  if (index.manifest.segments.empty()) {  // Xapian searches no database of no shards
    index.articles = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
  }
  for (const Segment& segment : index.manifest.segments) {
    check_files(folder, segment);
    const auto path = folder / "segments" / segment.name / "articles";
    index.articles.add_database(
        Xapian::Database(path.string(), Xapian::DB_BACKEND_GLASS));
  }
  return index;
}

std::filesystem::path folder_of(const std::string& option) {
  const std::optional<std::filesystem::path> folder = find_index(option);
  if (!folder) {
    throw Error("no index here",
                "make one with 'lede-index update PATH', or name it with --index");
  }
  return *folder;
}

}  // namespace

OpenIndex open_index(const std::string& option) {
  // An update may remove the segments of the manifest that was just read; then there is a
  // newer manifest.
  constexpr int kAttempts = 5;
  const std::filesystem::path folder = folder_of(option);
  Manifest manifest = read_manifest(folder);
  for (int attempt = 1;; ++attempt) {
    const std::uint64_t generation = manifest.generation;
    try {
      return open_segments(folder, std::move(manifest));
    } catch (const Xapian::Error& error) {
      manifest = read_manifest(folder);
      if (attempt == kAttempts || manifest.generation == generation) {
        throw_as_error(error);
      }
    } catch (const Error&) {
      manifest = read_manifest(folder);
      if (attempt == kAttempts || manifest.generation == generation) {
        throw;
      }
    }
  }
}

Xapian::Query dead_articles(const OpenIndex& index) {
  std::vector<DeadOfSegment> dead;
  std::size_t uuid = 0;
  const std::string uuids = index.articles.get_uuid();
  for (const Segment& segment : index.manifest.segments) {
    const std::size_t end = std::min(uuids.find(':', uuid), uuids.size());
    if (!segment.dead_articles.empty()) {
      dead.push_back({uuids.substr(uuid, end - uuid), segment.dead_articles});
    }
    uuid = end + 1;
  }
  if (dead.empty()) {
    return Xapian::Query::MatchNothing;
  }
  auto source = std::make_unique<DeadDocuments>(std::move(dead));
  return Xapian::Query(source.release()->release());  // Xapian's from here
}

void throw_as_error(const Xapian::Error& error) {
  throw Error(fmt::format("the index cannot be read: {}", error.get_msg()), kCheckHint);
}

}  // namespace lede
