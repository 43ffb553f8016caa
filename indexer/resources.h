// What a command may use of the machine, and how that is shared out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/database_writer.h"

namespace lede {

struct Resources {
  unsigned jobs = 1;  // threads
  std::size_t memory_bytes = std::size_t{512} << 20U;
  WriterKind writer = WriterKind::Bulk;
};

// How many batches of articles may be in flight at once, and of how many bytes of text
// when there are so many in all: little work is cut finer, to be on all cores.
std::size_t batches_in_flight(const Resources& resources);
std::size_t batch_bytes(const Resources& resources, std::uint64_t all_bytes);

// What the writer of a segment may take.
std::size_t writer_bytes(const Resources& resources);

// Puts the plain writer in the place of a bulk writer that does not fit the Xapian
// library of this process; why, or empty.
std::string settle_writer(Resources& resources);

}  // namespace lede
