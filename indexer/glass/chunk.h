// Long lists are cut into chunks, each an entry of the postlist table: see FORMAT.md,
// "Posting lists".
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass/packing.h"
#include "indexer/glass/table_writer.h"

namespace lede::glass {

// What precedes the postings in a chunk that is both first and last, at most.
inline constexpr std::size_t kMaxChunkHeaderBytes = 4 * kMaxUint32Bytes + 1;

// How many bytes of postings fit so that the entry is one item: a list that is read item
// by item is read fastest.
constexpr std::size_t chunk_bytes(std::size_t key_bytes) {
  return kMaxItemBytes - kItemHeaderBytes - key_bytes - kMaxChunkHeaderBytes;
}

struct Chunk {
  std::uint32_t first_document = 0;
  std::uint32_t last_document = 0;
  std::string_view postings{};
  bool is_first = true;
  bool is_last = true;
};

// Appends what every chunk has: the flag, the width of its range, its postings.
inline void append_chunk(std::string& out, const Chunk& chunk) {
  out.push_back(chunk.is_last ? '1' : '0');
  append_uint(out, chunk.last_document - chunk.first_document);
  out += chunk.postings;
}

}  // namespace lede::glass
