// A run as it waits for the merge, in memory or spilled: a fifth of its size, document
// numbers final, positions already as glass stores them. A packed run is a sequence of
// records in term order; merging two records of a term is joining their bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "indexer/glass/byte_buffer.h"
#include "indexer/run.h"

namespace lede::glass {

// The postings of one term in a range of documents. Views into the packed run.
struct TermRecord {
  std::string_view term;
  std::uint64_t collection_frequency = 0;
  std::uint32_t document_count = 0;
  std::uint32_t first_document = 0;  // numbered in the database, from 1
  std::uint32_t last_document = 0;
  // The first frequency, then for each next document the gap less one and its frequency.
  std::string_view postings{};
  // For each posting the size of its packed positions and these; empty if none has any.
  std::string_view positions{};
};

// No header of a record, which is all before the term, is longer.
inline constexpr std::size_t kMaxRecordHeaderBytes = 64;

void append_record(ByteBuffer& out, const TermRecord& record);

// The record at the beginning of the bytes; returns its size. Only the header is read, so
// the bytes may end early, but not within kMaxRecordHeaderBytes; the views are then
// beyond them.
std::size_t read_record(std::string_view bytes, TermRecord& record);

// Documents of the run are numbered from `first_document`. The run was checked.
class RunPacker {
 public:
  std::string pack(const Run& run, std::uint32_t first_document);

  // Of all postings so far.
  std::uint32_t largest_frequency() const { return largest_frequency_; }

 private:
  void pack_postings(const Run& run, const RunTerm& term, TermRecord& record);
  void pack_positions(const Run& run, const RunTerm& term);

  ByteBuffer out_;  // kept, with the others, from run to run
  ByteBuffer postings_;
  ByteBuffer positions_;
  std::uint32_t largest_frequency_ = 0;
};

}  // namespace lede::glass
