// Merges packed runs into one, in batches: many sources, each in term order, and the
// sources themselves in the order of their documents.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/byte_buffer.h"
#include "indexer/glass/packed_run.h"
#include "indexer/glass/run_reader.h"

namespace lede::glass {

class RunMerge {
 public:
  explicit RunMerge(std::vector<RunReader> readers);

  // The next records, each of them all there is of its term, about `bytes` of them; empty
  // at the end. Throws Error when a term occurs more often than the format can say.
  ByteBuffer next_batch(std::size_t bytes);

 private:
  // A reader's term, then the reader, as numbers that compare as they do, unless two
  // terms have the same 16 bytes and go on.
  struct Key {
    std::uint64_t first_bytes = UINT64_MAX;
    std::uint64_t next_bytes = UINT64_MAX;
    std::uint64_t size_and_reader = kEnded;

    std::uint64_t term_bytes() const { return size_and_reader >> 32U; }
  };
  static constexpr std::uint64_t kEnded = UINT64_MAX;  // the reader has no more terms

  std::string_view term_of(std::size_t reader) const {
    return readers_[reader].record().term;
  }
  bool is_before(std::uint32_t a, std::uint32_t b) const;
  bool is_before_long(std::uint32_t a, std::uint32_t b) const;
  bool has_term(std::uint32_t reader, const Key& key) const;
  void seat_readers();
  void advance(std::uint32_t reader);
  void play_again();
  void merge_term(ByteBuffer& out);
  void join(const TermRecord& record);

  std::vector<RunReader> readers_;
  std::vector<Key> keys_;  // of each reader
  // A loser tree (Knuth, The Art of Computer Programming 3, 5.4.1): the reader that wins
  // at 0, at every other seat the one that lost there.
  std::vector<std::uint32_t> seats_;

  std::string term_;  // being merged, and its joined record
  TermRecord joined_;
  ByteBuffer postings_;
  ByteBuffer positions_;
};

}  // namespace lede::glass
