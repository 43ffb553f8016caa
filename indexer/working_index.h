// An index that is being changed by this process: its lock, what it is made of, and the
// one step that publishes a change.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/lock.h"
#include "schema/manifest.h"

namespace lede {

// True if a manifest is there. Throws Error if that cannot be known: an index taken for a
// new one would be lost.
bool is_index(const std::filesystem::path& folder);

// The documents of these records, of the segments of that manifest, are no more.
void bury(Manifest& manifest, const std::vector<CatalogueRecord>& dead);

// Segments without a living article leave the manifest; the catalogue's records, which
// are of none of these, follow.
void drop_dead_segments(Manifest& manifest, Catalogue& catalogue);

class WorkingIndex {
 public:
  struct Opening {
    bool may_be_missing = false;  // then it is an empty one, and its folder is made
    // Of another analysis or other weights, or damaged: to be rebuilt.
    bool may_be_outdated = false;
  };

  // Locks, reads, and removes what killed runs left. Throws Error if another writer is at
  // work, or the index is damaged or of another format.
  WorkingIndex(std::filesystem::path folder, const Opening& opening);

  const std::filesystem::path& folder() const { return folder_; }

  // Before the first write to the folder.
  void announce() { lock_.announce(); }

  // The name of a segment to be published next.
  std::string new_segment_name() const;

  // Publishes manifest and catalogue, with a new segment, as the next generation; removes
  // what they do not name any more.
  void publish(std::optional<Segment> added = std::nullopt);

  Manifest manifest;
  Catalogue catalogue;
  // Only of an index to be rebuilt: the catalogue is damaged, and here empty.
  bool is_catalogue_lost = false;

 private:
  void read_catalogue_of(const Opening& opening);

  std::filesystem::path folder_;
  WriterLock lock_;
};

}  // namespace lede
