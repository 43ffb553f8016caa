// From a run to its records and back.
#include "indexer/glass/packed_run.h"

#include <algorithm>
#include <span>

#include "indexer/glass/packing.h"
#include "indexer/glass/positions.h"

namespace lede::glass {

void append_record(ByteBuffer& out, const TermRecord& record) {
  char* end = out.room(kMaxRecordHeaderBytes);
  end = put_uint(end, record.term.size());
  end = put_uint(end, record.document_count);
  end = put_uint(end, record.collection_frequency);
  end = put_uint(end, record.first_document);
  end = put_uint(end, record.last_document - record.first_document);
  end = put_uint(end, record.postings.size());
  end = put_uint(end, record.positions.size());
  out.commit(end);
  out.append(record.term);
  out.append(record.postings);
  out.append(record.positions);
}

std::size_t read_record(std::string_view bytes, TermRecord& record) {
  const char* in = bytes.data();
  const std::size_t term_bytes = take_uint(in);
  record.document_count = take_uint32(in);
  record.collection_frequency = take_uint(in);
  record.first_document = take_uint32(in);
  record.last_document = record.first_document + take_uint32(in);
  const std::size_t postings_bytes = take_uint(in);
  const std::size_t positions_bytes = take_uint(in);
  record.term = {in, term_bytes};
  record.postings = {in + term_bytes, postings_bytes};
  record.positions = {in + term_bytes + postings_bytes, positions_bytes};
  const char* end = record.positions.data() + positions_bytes;
  return static_cast<std::size_t>(end - bytes.data());
}

std::string RunPacker::pack(const Run& run, std::uint32_t first_document) {
  out_.clear();
  for (const RunTerm& term : run.terms) {
    TermRecord record{.term = run.text(term), .document_count = term.posting_count};
    pack_postings(run, term, record);
    pack_positions(run, term);
    record.first_document += first_document;
    record.last_document += first_document;
    record.postings = postings_.view();
    record.positions = positions_.view();
    append_record(out_, record);
  }
  return std::string(out_.view());
}

void RunPacker::pack_postings(const Run& run, const RunTerm& term, TermRecord& record) {
  const std::span<const Posting> postings(&run.postings[term.first_posting],
                                          term.posting_count);
  postings_.clear();
  char* out = postings_.room(postings.size() * 2 * kMaxUint32Bytes);
  record.first_document = postings.front().document;
  record.last_document = postings.front().document;
  for (const Posting& posting : postings) {
    if (posting.document != record.first_document) {
      out = put_uint(out, posting.document - record.last_document - 1);
    }
    out = put_uint(out, posting.frequency);
    record.last_document = posting.document;
    record.collection_frequency += posting.frequency;
    largest_frequency_ = std::max(largest_frequency_, posting.frequency);
  }
  postings_.commit(out);
}

void RunPacker::pack_positions(const Run& run, const RunTerm& term) {
  const std::span<const Posting> postings(&run.postings[term.first_posting],
                                          term.posting_count);
  positions_.clear();
  bool has_positions = false;
  for (const Posting& posting : postings) {
    if (posting.position_count == 0) {
      char* out = positions_.room(1);
      positions_.commit(put_uint(out, 0));
      continue;
    }
    has_positions = true;
    char* out =
        positions_.room(kMaxUintBytes + max_positions_bytes(posting.position_count));
    const std::span<const std::uint32_t> positions(&run.positions[posting.first_position],
                                                   posting.position_count);
    // The size stands in front and is one byte nearly always.
    const char* end = put_positions(out + 1, positions);
    const auto size = static_cast<std::size_t>(end - (out + 1));
    if (size < 0x80U) {
      put_uint(out, size);
      positions_.commit(end);
    } else {
      out = put_uint(out, size);
      positions_.commit(put_positions(out, positions));
    }
  }
  if (!has_positions) {
    positions_.clear();
  }
}

}  // namespace lede::glass
