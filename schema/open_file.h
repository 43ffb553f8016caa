// An open file whose errors name it: every failure throws Error with what was being done,
// the path and the cause. What a signal interrupts is done again.
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "schema/descriptor.h"

namespace lede {

// What to do when a file could not be written, by the errno; empty if nothing is known.
std::string hint_for(int error);

// Throws the Error of a file; error: the errno.
[[noreturn]] void fail_at(const std::filesystem::path& path, std::string_view doing,
                          int error);

class OpenFile {
 public:
  // flags: as of open(2). What it makes has the mode 0666 less the umask.
  OpenFile(std::filesystem::path path, int flags);

  // In bytes, as it is now.
  std::size_t size() const;

  // The number of bytes put into the buffer; 0 at the end.
  std::size_t read(char* buffer, std::size_t size);

  // Exactly these bytes; a file that is shorter is an error. From several threads, too.
  void read_at(std::uint64_t offset, char* out, std::size_t size) const;

  void write(std::string_view bytes);
  void sync();

  // Says so when the last write-back failed.
  void close();

 private:
  [[noreturn]] void fail(std::string_view doing) const;

  std::filesystem::path path_;
  Descriptor descriptor_;
};

}  // namespace lede
