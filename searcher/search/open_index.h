// An index opened for reading: the segments of one manifest as one Xapian database. It
// stays what it was while others update; see schema/manifest.h.
#pragma once

#include <filesystem>
#include <string>

#include <xapian.h>

#include "schema/manifest.h"

namespace lede {

struct OpenIndex {
  std::filesystem::path folder;
  Manifest manifest;
  // Their shards are the manifest's segments, in their order.
  Xapian::Database articles;
  Xapian::Database quotes;
};

// option as of find_index(). Throws Error, with a hint, when there is no index, when it
// is damaged, or when it is of another version.
OpenIndex open_index(const std::string& option);

// The documents of `articles` or `quotes` that were replaced or removed: to be excluded
// from every query.
Xapian::Query dead_articles(const OpenIndex& index);
Xapian::Query dead_quotes(const OpenIndex& index);

// A query of Xapian's failed: what to tell.
[[noreturn]] void throw_as_error(const Xapian::Error& error);

}  // namespace lede
