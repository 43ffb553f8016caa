// Files of a database being written. Every failure throws Error naming the path and the
// cause: a short write, a full disk and a damaged disk all end the writer.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string_view>

#include "indexer/glass/byte_buffer.h"
#include "schema/descriptor.h"

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

  std::filesystem::path path_;
  Descriptor descriptor_;
  ByteBuffer buffer_;
  std::uint64_t size_ = 0;
};

// Reads from any place of a file; may be called from several threads.
class InputFile {
 public:
  explicit InputFile(std::filesystem::path path);

  // Exactly these bytes; throws Error when the file is shorter.
  void read(std::uint64_t offset, char* out, std::size_t size) const;

 private:
  std::filesystem::path path_;
  Descriptor descriptor_;
};

}  // namespace lede::glass
