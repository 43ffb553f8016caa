// Verifies an index: that all its files are what the manifest says, that Xapian finds its
// databases whole, and that the catalogue and the segments agree. Of databases that may
// not be written, which Xapian cannot check, documents and postings are read instead.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "schema/manifest.h"

namespace lede {

struct CheckResult {
  std::vector<std::string> problems;  // what is damaged; empty: nothing is
  // Databases that Xapian could not check, since they may not be written.
  std::vector<std::string> unchecked;
  // All living articles can be read, so that a rebuild mends what is damaged.
  bool can_be_rebuilt = true;
  std::size_t files = 0;  // that were read
  std::uint64_t bytes = 0;
  std::uint32_t articles = 0;
  std::uint32_t quotes = 0;
  std::vector<Source> sources;  // to make the index again from
};

// Reads every byte of the index. A damaged file is known by its hash before Xapian, which
// damage can crash, gets to see it. Others may search and update meanwhile. Throws Error
// if there is no index there or its manifest cannot be read.
CheckResult check(const std::filesystem::path& index);

}  // namespace lede
