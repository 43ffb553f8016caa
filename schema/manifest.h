// The manifest: which immutable segments are an index, and which of their documents
// count. It is one small text file; replacing it by a rename is what publishes an update.
// Whatever no manifest names does not exist.
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/error.h"
#include "schema/field.h"

namespace lede {

// Goes up when an older program could not read the index.
inline constexpr unsigned kIndexFormat = 1;

// A file of an index with what it must be, to notice damage before anything reads it.
struct FileFact {
  std::string name;  // relative to the index folder
  std::uint64_t bytes = 0;
  std::uint64_t hash = 0;  // XXH3, 64 bits

  friend bool operator==(const FileFact&, const FileFact&) = default;
};

// Document numbers from first to last, both included.
struct DocumentRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;

  friend bool operator==(const DocumentRange&, const DocumentRange&) = default;
};

struct Segment {
  std::string name;            // its folder is segments/NAME with `articles` and `quotes`
  std::uint32_t articles = 0;  // documents in the database, tombstones included
  std::uint32_t quotes = 0;
  // Documents that were replaced or removed since, in order, disjoint.
  std::vector<DocumentRange> dead_articles;
  std::vector<DocumentRange> dead_quotes;
  std::vector<FileFact> files;

  friend bool operator==(const Segment&, const Segment&) = default;
};

// How many documents the ranges hold.
std::uint32_t count(const std::vector<DocumentRange>& ranges);

// Whether the ranges, which are in order, hold a document.
bool contains(const std::vector<DocumentRange>& ranges, std::uint32_t document);

// The ranges with these documents added; the numbers need no order.
std::vector<DocumentRange> with_documents(const std::vector<DocumentRange>& ranges,
                                          const std::vector<std::uint32_t>& documents);

// A file or folder that an index is made from.
struct Source {
  std::string path;            // absolute, as the user gave it
  bool follows_links = false;  // of two that lie in one another both do, or neither

  friend bool operator==(const Source&, const Source&) = default;
};

struct Manifest {
  unsigned format = kIndexFormat;
  unsigned analysis = 0;
  std::uint64_t generation = 0;  // goes up by one with every published update
  std::string updated;           // RFC 3339, UTC
  std::array<unsigned, kFieldCount> weights{};  // as of kFields when it was built
  std::vector<Source> sources;
  std::vector<Segment> segments;
  std::optional<FileFact> catalogue;

  std::uint32_t live_articles() const;
  std::uint32_t live_quotes() const;

  friend bool operator==(const Manifest&, const Manifest&) = default;
};

// An empty manifest with the versions and weights of this program.
Manifest new_manifest();

std::string to_string(const Manifest& manifest);

// Throws Error for text that is damaged or of another format version; name is for
// messages.
Manifest parse_manifest(const std::string& text, const std::string& name);

// The manifest of the index in that folder. Throws Error, with a hint, when there is
// none, when it is damaged, or when format or analysis are not of this program.
Manifest read_manifest(const std::filesystem::path& index);

// What read(manifest) returns for the index in that folder as it is at one moment. Where
// that throws Error since an update, a merge or a rebuild removed what was being read,
// there is a newer manifest, and it is read again. Throws Error as read_manifest() and
// read do.
template <typename Read>
auto read_published(const std::filesystem::path& index, Read read) {
  for (Manifest manifest = read_manifest(index);;) {
    try {
      return read(std::as_const(manifest));
    } catch (const Error&) {
      Manifest now = read_manifest(index);
      if (now.generation == manifest.generation) {
        throw;
      }
      manifest = std::move(now);
    }
  }
}

// Publishes: writes aside, syncs, renames, syncs the folder. Of what it names, all that
// was not synced must be among the new files and folders.
void publish_manifest(const std::filesystem::path& index, const Manifest& manifest,
                      std::vector<std::filesystem::path> added = {});

// What a segment's database, "articles" or "quotes", says of itself in Xapian's metadata
// under kLabelKey, for a searcher that sees it over a network and not the manifest.
inline constexpr const char* kLabelKey = "lede";
std::string label_of(std::string_view database);

// The index to use: option if not empty, else $LEDE_INDEX, else the nearest `.lede` in
// the working directory or a parent of it; nullopt when there is none.
std::optional<std::filesystem::path> find_index(const std::string& option);

}  // namespace lede
