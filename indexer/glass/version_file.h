// The file `iamglass`: what makes a folder of tables a database. See FORMAT.md, "Version
// file".
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>

#include "indexer/glass/table_writer.h"

namespace lede::glass {

struct Statistics {
  std::uint32_t document_count = 0;
  std::uint64_t total_length = 0;
  std::uint32_t shortest_length = 0;  // of a document that is not empty
  std::uint32_t longest_length = 0;
  std::uint32_t largest_frequency = 0;
};

// What identifies the format: the magic and the version, at the beginning of the file.
std::string version_file_beginning();

struct Roots {
  TableRoot postlist;
  TableRoot document_data;
  TableRoot position;
};

// Writes `iamglass` into the folder; it must come last.
void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics);

}  // namespace lede::glass
