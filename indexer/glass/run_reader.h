// Walks over a packed run in memory or in a file.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "indexer/glass/packed_run.h"
#include "schema/open_file.h"

namespace lede::glass {

class RunReader {
 public:
  // The bytes must outlive the reader.
  explicit RunReader(std::string_view bytes) : rest_(bytes) {}

  // Reads `buffer_bytes` at a time; more when a record is larger.
  RunReader(const OpenFile& file, std::uint64_t offset, std::uint64_t size,
            std::size_t buffer_bytes)
      : file_(&file), offset_(offset), unread_(size), buffer_bytes_(buffer_bytes) {}

  RunReader(RunReader&&) = default;
  RunReader& operator=(RunReader&&) = default;
  RunReader(const RunReader&) = delete;  // the rest is a view into the buffer
  RunReader& operator=(const RunReader&) = delete;
  ~RunReader() = default;

  // False at the end.
  bool next();

  // Valid until the next call of next().
  const TermRecord& record() const { return record_; }

 private:
  void fill(std::size_t needed);

  std::string_view rest_;  // of the run in memory, or of what was read of the file
  TermRecord record_;
  const OpenFile* file_ = nullptr;
  std::uint64_t offset_ = 0;
  std::uint64_t unread_ = 0;
  std::size_t buffer_bytes_ = 0;
  std::vector<char> buffer_;
};

}  // namespace lede::glass
