// From records to table entries.
#include "indexer/glass/postings.h"

#include <cstddef>
#include <cstdint>
#include <string>

#include "indexer/glass/chunk.h"
#include "indexer/glass/packed_run.h"
#include "indexer/glass/packing.h"

namespace lede::glass {
namespace {

// Walks over the postings of a record.
class PostingReader {
 public:
  explicit PostingReader(const TermRecord& record)
      : next_(record.postings.data()),
        end_(next_ + record.postings.size()),
        document_(record.first_document) {
    take_uint32(next_);  // its frequency
  }

  bool next() {
    if (next_ == end_) {
      return false;
    }
    document_ += take_uint32(next_) + 1;
    frequency_begin_ = next_;
    take_uint32(next_);
    return true;
  }

  std::uint32_t document() const { return document_; }

  // Where the posting's frequency stands, and where the posting ends.
  const char* frequency_begin() const { return frequency_begin_; }
  const char* end() const { return next_; }

 private:
  const char* next_;
  const char* end_;
  const char* frequency_begin_ = next_;
  std::uint32_t document_;
};

class TermEncoder {
 public:
  explicit TermEncoder(TermEntries& out) : out_(out) {}

  void encode(const TermRecord& record) {
    key_.clear();
    append_key_text(key_, record.term);
    const std::size_t most = chunk_bytes(key_.size() + 1 + kMaxKeyNumberBytes);
    if (record.postings.size() <= most) {
      add_chunk(record, {.first_document = record.first_document,
                         .last_document = record.last_document,
                         .postings = record.postings});
    } else {
      add_chunks(record, most);
    }
    if (!record.positions.empty()) {
      add_positions(record);
    }
  }

 private:
  void add_chunks(const TermRecord& record, std::size_t most) {
    PostingReader reader(record);
    const char* begin = record.postings.data();
    Chunk chunk{.first_document = record.first_document,
                .last_document = record.first_document,
                .is_last = false};
    while (reader.next()) {
      if (static_cast<std::size_t>(reader.end() - begin) > most) {
        add_chunk(record, chunk);
        begin = reader.frequency_begin();
        chunk = {
            .first_document = reader.document(), .is_first = false, .is_last = false};
      }
      chunk.last_document = reader.document();
      chunk.postings = {begin, reader.end()};
    }
    chunk.is_last = true;
    add_chunk(record, chunk);
  }

  void add_chunk(const TermRecord& record, const Chunk& chunk) {
    tag_.clear();
    if (chunk.is_first) {
      append_uint(tag_, record.document_count);
      append_uint(tag_, record.collection_frequency);
      append_uint(tag_, record.first_document - 1);
    }
    append_chunk(tag_, chunk);
    const std::size_t text_bytes = key_.size();
    if (!chunk.is_first) {
      key_.push_back('\0');
      append_key_number(key_, chunk.first_document);
    }
    out_.postlist.add(key_, tag_);
    key_.resize(text_bytes);
  }

  void add_positions(const TermRecord& record) {
    key_.push_back('\0');
    const std::size_t prefix_bytes = key_.size();
    key_.resize(prefix_bytes + kMaxKeyNumberBytes);
    char* number = key_.data() + prefix_bytes;
    const char* in = record.positions.data();
    PostingReader reader(record);
    do {
      const std::size_t size = take_uint(in);
      if (size != 0) {
        const char* key_end = put_key_number(number, reader.document());
        out_.position.add({key_.data(), key_end}, {in, size});
        in += size;
      }
    } while (reader.next());
  }

  TermEntries& out_;
  std::string key_;
  std::string tag_;
};

}  // namespace

TermEntries term_entries(std::string_view records) {
  TermEntries out;
  TermEncoder encoder(out);
  while (!records.empty()) {
    TermRecord record;
    records.remove_prefix(read_record(records, record));
    encoder.encode(record);
  }
  return out;
}

}  // namespace lede::glass
