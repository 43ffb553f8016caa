// Document lengths in chunks.
#include "indexer/glass/document_lengths.h"

#include <string>
#include <string_view>

#include "indexer/glass/chunk.h"
#include "indexer/glass/packing.h"

namespace lede::glass {
namespace {

constexpr std::string_view kKey("\0\xe0", 2);
constexpr std::size_t kChunkBytes = chunk_bytes(kKey.size() + kMaxKeyNumberBytes);

void add_chunk(const Chunk& chunk, TableWriter& postlist) {
  std::string key(kKey);
  std::string tag;
  if (chunk.is_first) {
    tag.assign(2, '\0');  // no document count and no collection frequency
    append_uint(tag, chunk.first_document - 1);
  } else {
    append_key_number(key, chunk.first_document);
  }
  append_chunk(tag, chunk);
  postlist.add(key, tag);
}

}  // namespace

void add_document_lengths(const std::vector<std::uint32_t>& lengths,
                          TableWriter& postlist) {
  if (lengths.empty()) {
    return;
  }
  std::string postings;
  Chunk chunk{.first_document = 1};
  std::uint32_t document = 0;
  for (const std::uint32_t length : lengths) {
    ++document;
    if (postings.size() + 1 + kMaxUint32Bytes > kChunkBytes) {
      chunk.postings = postings;
      chunk.is_last = false;
      add_chunk(chunk, postlist);
      postings.clear();
      chunk = {.first_document = document, .is_first = false};
    }
    if (!postings.empty()) {
      append_uint(postings, 0);  // no gap between documents
    }
    append_uint(postings, length);
    chunk.last_document = document;
  }
  chunk.postings = postings;
  add_chunk(chunk, postlist);
}

}  // namespace lede::glass
