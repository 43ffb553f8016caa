// Merges packed runs into one, in batches: many sources, each in term order, and the
// sources themselves in the order of their documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/byte_buffer.h"
#include "indexer/glass/file.h"
#include "indexer/glass/packed_run.h"

namespace lede::glass {

// Walks over a packed run in memory or in a file.
class RunReader {
 public:
  explicit RunReader(std::string_view bytes) : rest_(bytes) {}
  // Reads `buffer_bytes` at a time; more when a record is larger.
  RunReader(const InputFile& file, std::uint64_t offset, std::uint64_t size,
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
  const InputFile* file_ = nullptr;
  std::uint64_t offset_ = 0;
  std::uint64_t unread_ = 0;
  std::size_t buffer_bytes_ = 0;
  std::vector<char> buffer_;
};

class RunMerge {
 public:
  explicit RunMerge(std::vector<RunReader> readers);

  // The next records, each of them all there is of its term, about `bytes` of them; empty
  // at the end. Throws Error when a term occurs more often than the format can say.
  ByteBuffer next_batch(std::size_t bytes);

 private:
  static constexpr std::size_t kEnded = ~std::size_t{0};

  // What readers are compared by: the first bytes of the term, then all of it.
  struct Entry {
    std::uint64_t prefix = 0;
    std::size_t reader = kEnded;
  };

  bool is_before(const Entry& a, const Entry& b) const;
  Entry advance(std::size_t reader);
  void play(Entry entry);
  void merge_term(ByteBuffer& out);
  void join(const TermRecord& record);

  std::vector<RunReader> readers_;
  // A loser tree (Knuth, The Art of Computer Programming 3, 5.4.1): the winner at 0, at
  // every other place the entry that lost there.
  std::vector<Entry> tree_;

  std::string term_;  // being merged, and its joined record
  TermRecord joined_;
  ByteBuffer postings_;
  ByteBuffer positions_;
};

}  // namespace lede::glass
