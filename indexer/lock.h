// At most one writer an index. The lock is the kernel's (flock), so it dies with its
// process; the file says who holds it, for the message that a second writer gets.
#pragma once

#include <filesystem>

#include "schema/descriptor.h"

namespace lede {

// Held for as long as the object lives.
class WriterLock {
 public:
  // index: an existing folder. Throws Error naming the holder if another writer is at
  // work.
  explicit WriterLock(const std::filesystem::path& index);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

  // Writes down who holds the lock: before the first write to the index, so that an
  // update that finds nothing to do writes nothing at all.
  void announce();

 private:
  std::filesystem::path path_;
  Descriptor file_;
  bool announced_ = false;
};

}  // namespace lede
