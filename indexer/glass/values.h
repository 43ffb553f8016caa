// The values of all documents, a stream for each slot, and what is known of each slot:
// see FORMAT.md, "Values".
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/table_writer.h"
#include "indexer/run.h"

namespace lede::glass {

class ValueStreams {
 public:
  // Documents come in ascending order.
  void add(std::uint32_t document, const RunDocument& content);

  // What the values so far take in memory.
  std::size_t bytes() const { return bytes_; }

  // Adds the statistics, then the streams: the first entries of the table.
  void write(TableWriter& postlist);

 private:
  struct Chunk {
    std::uint32_t first_document = 0;
    std::string tag{};
  };
  struct Slot {
    std::uint32_t document_count = 0;
    std::uint32_t last_document = 0;
    std::string smallest;
    std::string largest;
    std::vector<Chunk> chunks;
  };

  void append(std::uint32_t document, std::string_view value, Slot& slot);

  std::map<unsigned, Slot> slots_;
  std::size_t bytes_ = 0;  // of the chunks
};

}  // namespace lede::glass
