// Packed runs that outgrew the memory, in one temporary file of the database's folder.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string_view>
#include <vector>

#include "indexer/glass/file.h"
#include "schema/open_file.h"

namespace lede::glass {

class Spill {
 public:
  struct Extent {
    std::uint64_t offset = 0;
    std::uint64_t size = 0;
  };

  explicit Spill(std::filesystem::path path) : path_(std::move(path)) {}

  // Writes one packed run, piece by piece.
  void begin_run();
  void write(std::string_view bytes);
  void end_run();

  const std::vector<Extent>& runs() const { return runs_; }

  // All is written, now it can be read. Only when there are runs.
  const OpenFile& reopen();

  // Deletes the file, if there is one.
  void remove();

 private:
  std::filesystem::path path_;
  std::optional<OutputFile> output_;
  std::optional<OpenFile> input_;
  std::vector<Extent> runs_;
};

}  // namespace lede::glass
