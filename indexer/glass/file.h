// Files of a database being written: a short write, a full disk and a damaged disk all
// end the writer with an Error.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "indexer/glass/byte_buffer.h"
#include "schema/open_file.h"

namespace lede::glass {

// A new file, written from its beginning to its end through a buffer.
class OutputFile {
 public:
  // The file must not exist yet.
  explicit OutputFile(std::filesystem::path path);

  void write(std::string_view bytes);
  std::uint64_t size() const { return size_; }  // what was given to write()

  // After this all bytes are with the system. Without it the file is worthless.
  void close();

 private:
  void flush();

  OpenFile file_;
  ByteBuffer buffer_;
  std::uint64_t size_ = 0;
};

}  // namespace lede::glass
