// Runs as a database that Xapian's own writer makes: the reference.
#pragma once

#include <filesystem>
#include <vector>

#include <xapian.h>

#include "indexer/run.h"

namespace lede::test {

// Without a termlist table, as the bulk writer makes it, and not synced.
class PlainDatabase {
 public:
  explicit PlainDatabase(const std::filesystem::path& folder);

  void add(const Run& run);
  void finish() { database_.commit(); }

 private:
  Xapian::WritableDatabase database_;
};

void write_plain_database(const std::vector<Run>& runs,
                          const std::filesystem::path& folder);

}  // namespace lede::test
