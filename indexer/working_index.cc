// Changing an index.
#include "indexer/working_index.h"

#include <random>
#include <set>
#include <string>
#include <system_error>
#include <utility>

#include <fmt/core.h>

#include "indexer/catalogue_check.h"
#include "indexer/clock.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/index_files.h"
#include "schema/index_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// A folder that is not there, is empty, or holds what an update that was killed left.
bool can_become_index(const fs::path& folder) {
  const std::set<std::string> ours{kLockFile, kSegmentsFolder, kNewManifestFile};
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(folder, missing)) {
    const std::string name = entry.path().filename().string();
    if (!ours.contains(name) && !name.starts_with(kCataloguePrefix)) {
      return false;
    }
  }
  return true;
}

// The folder, made if need be.
const fs::path& existing(const fs::path& folder, const WorkingIndex::Opening& opening) {
  if (is_index(folder)) {
    return folder;
  }
  if (!opening.may_be_missing) {
    read_manifest(folder);  // says that there is none
  }
  if (!can_become_index(folder)) {
    throw Error("'" + folder.string() + "' is a folder with other things in it",
                "name a new folder for the index");
  }
  make_durable_folder(folder);
  return folder;
}

Manifest manifest_of(const fs::path& folder, const WorkingIndex::Opening& opening) {
  if (opening.may_be_outdated) {
    const fs::path path = folder / kManifestFile;
    return parse_manifest(read_file(path), path.string());
  }
  Manifest manifest = read_manifest(folder);
  if (manifest.weights != new_manifest().weights) {
    throw Error("index '" + folder.string() + "' was built with other field weights",
                "run 'lede-index rebuild'");
  }
  return manifest;
}

// What is in a folder, or what of it can be read.
std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code unreadable;
  for (fs::directory_iterator entry(folder, unreadable), end; entry != end;
       entry.increment(unreadable)) {
    entries.push_back(entry->path());
  }
  return entries;
}

// Removes what killed runs and earlier generations left: segments, catalogues and
// temporary files that the manifest does not name. What cannot be removed now is tried
// again next time.
void remove_leftovers(const fs::path& folder, const Manifest& manifest) {
  std::set<fs::path> named;
  for (const Segment& segment : manifest.segments) {
    named.insert(segment.name);
  }
  std::error_code ignored;
  for (const fs::path& path : entries_of(folder / kSegmentsFolder)) {
    if (!named.contains(path.filename())) {
      fs::remove_all(path, ignored);
    }
  }
  const std::string catalogue = manifest.catalogue ? manifest.catalogue->name : "";
  for (const fs::path& path : entries_of(folder)) {
    const std::string name = path.filename().string();
    const bool old_catalogue = name.starts_with(kCataloguePrefix) && name != catalogue;
    if (old_catalogue || name == kNewManifestFile) {
      fs::remove(path, ignored);
    }
  }
}

// The files of a segment, and the folders that lead to them.
std::set<fs::path> paths_of(const Segment& segment, const fs::path& folder) {
  std::set<fs::path> paths;
  for (const FileFact& file : segment.files) {
    for (fs::path name = file.name; !name.empty(); name = name.parent_path()) {
      paths.insert(folder / name);
    }
  }
  return paths;
}

}  // namespace

bool is_index(const fs::path& folder) {
  std::error_code error;
  const fs::file_status status = fs::status(folder / kManifestFile, error);
  if (!fs::status_known(status)) {
    throw Error("cannot look into '" + folder.string() + "': " + error.message());
  }
  return fs::exists(status);
}

void bury(Manifest& manifest, const std::vector<CatalogueRecord>& dead) {
  std::vector<std::vector<std::uint32_t>> articles(manifest.segments.size());
  std::vector<std::vector<std::uint32_t>> quotes(manifest.segments.size());
  for (const CatalogueRecord& record : dead) {
    articles[record.segment].push_back(record.article);
    for (std::uint32_t i = 0; i < record.quote_count; ++i) {
      quotes[record.segment].push_back(record.first_quote + i);
    }
  }
  for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
    Segment& segment = manifest.segments[i];
    if (!articles[i].empty()) {
      segment.dead_articles = with_documents(segment.dead_articles, articles[i]);
      segment.dead_quotes = with_documents(segment.dead_quotes, quotes[i]);
    }
  }
}

void drop_dead_segments(Manifest& manifest, Catalogue& catalogue) {
  std::vector<std::uint32_t> numbers;
  std::vector<Segment> alive;
  for (Segment& segment : manifest.segments) {
    numbers.push_back(static_cast<std::uint32_t>(alive.size()));
    if (count(segment.dead_articles) < segment.articles) {
      alive.push_back(std::move(segment));
    }
  }
  manifest.segments = std::move(alive);
  for (CatalogueRecord& record : catalogue.records()) {
    record.segment = numbers[record.segment];
  }
  catalogue.segments.clear();
  for (const Segment& segment : manifest.segments) {
    catalogue.segments.push_back(segment.name);
  }
}

WorkingIndex::WorkingIndex(fs::path folder, const Opening& opening)
    : folder_(std::move(folder)), lock_(existing(folder_, opening)) {
  manifest = is_index(folder_) ? manifest_of(folder_, opening) : new_manifest();
  if (!opening.may_be_outdated) {
    check_sizes(folder_, manifest);
  }
  read_catalogue_of(opening);
  remove_leftovers(folder_, manifest);
}

void WorkingIndex::read_catalogue_of(const Opening& opening) {
  if (!opening.may_be_outdated) {
    catalogue = read_catalogue(folder_, manifest);
    return;
  }
  try {
    catalogue = read_catalogue(folder_, manifest);
    is_catalogue_lost = !disagreements(catalogue, manifest).empty();
  } catch (const Error&) {
    is_catalogue_lost = true;
  }
  if (is_catalogue_lost) {
    catalogue = {};
  }
}

std::string WorkingIndex::new_segment_name() const {
  std::random_device random;
  return fmt::format("{:06}-{:08x}", manifest.generation + 1, random());
}

void WorkingIndex::publish(std::optional<Segment> added) {
  announce();
  std::set<fs::path> unsynced{folder_};
  if (added) {
    unsynced.merge(paths_of(*added, folder_));
    manifest.segments.push_back(std::move(*added));
  }
  drop_dead_segments(manifest, catalogue);
  ++manifest.generation;
  manifest.updated = utc_now();
  manifest.catalogue = write_catalogue(folder_, manifest.generation, catalogue);
  unsynced.insert(folder_ / manifest.catalogue->name);
  publish_manifest(folder_, manifest, {unsynced.begin(), unsynced.end()});
  remove_leftovers(folder_, manifest);
}

}  // namespace lede
