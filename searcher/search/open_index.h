// Indexes opened for reading: the segments of all their manifests as one Xapian database.
// It stays what it was while others update; see schema/manifest.h.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/manifest.h"

namespace lede {

// What to read, as --index and --remote name it.
struct IndexNames {
  std::vector<std::string> folders = {};  // none: as of find_index("")
  std::vector<std::string> remotes =
      {};  // as of open_remote(); if any, there are no folders
};

struct OpenIndex {
  std::vector<std::filesystem::path> folders = {};  // of the indexes, each once
  std::vector<Segment> segments = {};
  bool is_remote = false;
  bool has_quotes = true;
  // Their shards are the segments, in their order.
  Xapian::Database articles = {};
  Xapian::Database quotes = {};
  // Codes of the languages that its articles are in, those of most articles first.
  std::vector<std::string> languages = {};
};

// An index that is named twice, by whatever paths, is searched once, and so is a segment
// that an index and a copy of it share: there, what is dead in both is dead. Throws
// Error, with a hint, when one is no index, is damaged, or is of another version, and
// Xapian::Error.
OpenIndex open_index(const IndexNames& names);

// The documents of `articles` or `quotes` that were replaced or removed: to be excluded
// from every query.
Xapian::Query dead_articles(const OpenIndex& index);
Xapian::Query dead_quotes(const OpenIndex& index);

// Of Xapian's own errors, which go through all that reads an index: what to tell.
[[noreturn]] void throw_as_error(const Xapian::Error& error);

}  // namespace lede
