// Brings an index up to date with its sources: the whole way from files to a published
// manifest.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "corpus/reader.h"
#include "indexer/reconciler.h"
#include "indexer/resources.h"

namespace lede {

struct UpdateRequest {
  std::filesystem::path index;  // made if it is not there and paths are given
  std::vector<std::string>
      paths;  // sources to add or to look over; empty: all known ones
  std::optional<bool> follows_links = {};  // from now on in these; nullopt: as before
  Resources resources;
  bool is_dry_run = false;  // nothing is written
  bool shows_progress = false;
};

struct UpdateResult {
  Tally tally;
  std::uint64_t unchanged = 0;
  std::vector<FileTally> files;      // those with changes
  std::vector<Skipped> new_skipped;  // since the last update
  std::vector<Skipped> skipped;      // all that is in the sources and not in the index
  std::vector<std::string> warnings;
  std::uint32_t articles = 0;  // in the index now
  std::uint32_t quotes = 0;
  std::size_t segments = 0;
  double seconds = 0;
  bool is_interrupted = false;  // asked to stop: what was complete is published
};

// Throws Error if there is neither index nor path, a path does not exist, another writer
// is at work, or the index cannot be read or written; the published index is as before
// then.
UpdateResult update(const UpdateRequest& request);

}  // namespace lede
