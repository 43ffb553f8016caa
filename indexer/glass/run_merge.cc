// The k-way merge of packed runs.
#include "indexer/glass/run_merge.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "indexer/glass/packing.h"
#include "schema/error.h"

namespace lede::glass {
namespace {

// Compares as the terms do, as far as it goes.
std::uint64_t prefix_of(std::string_view term) {
  std::uint64_t prefix = 0;
  for (std::size_t i = 0; i < sizeof(prefix); ++i) {
    const auto byte = i < term.size() ? static_cast<unsigned char>(term[i]) : 0U;
    prefix = prefix << 8U | byte;
  }
  return prefix;
}

}  // namespace

bool RunReader::next() {
  if (file_ != nullptr && rest_.size() < kMaxRecordHeaderBytes) {
    fill(kMaxRecordHeaderBytes);
  }
  if (rest_.empty()) {
    return false;
  }
  std::size_t size = read_record(rest_, record_);
  if (size > rest_.size()) {
    fill(size);
    size = read_record(rest_, record_);
  }
  rest_.remove_prefix(size);
  return true;
}

// Makes the rest that long, or to the end of the run.
void RunReader::fill(std::size_t needed) {
  const std::size_t wanted = std::max(needed, buffer_bytes_);
  const std::size_t kept = rest_.size();
  const auto more =
      static_cast<std::size_t>(std::min<std::uint64_t>(unread_, wanted - kept));
  std::vector<char> larger;
  if (buffer_.size() < kept + more) {
    larger.resize(kept + more);
    std::copy(rest_.begin(), rest_.end(), larger.begin());
    buffer_.swap(larger);
  } else {
    std::copy(rest_.begin(), rest_.end(), buffer_.begin());
  }
  file_->read(offset_, buffer_.data() + kept, more);
  offset_ += more;
  unread_ -= more;
  rest_ = {buffer_.data(), kept + more};
}

RunMerge::RunMerge(std::vector<RunReader> readers)
    : readers_(std::move(readers)), tree_(std::max<std::size_t>(readers_.size(), 1)) {
  // Played in one by one against seats still free, which win until a rival comes.
  std::vector<bool> is_taken(tree_.size());
  for (std::size_t i = 0; i < readers_.size(); ++i) {
    Entry entry = advance(i);
    std::size_t seat = (i + tree_.size()) / 2;
    while (seat > 0 && is_taken[seat]) {
      if (is_before(tree_[seat], entry)) {
        std::swap(tree_[seat], entry);
      }
      seat /= 2;
    }
    tree_[seat] = entry;
    is_taken[seat] = true;
  }
}

bool RunMerge::is_before(const Entry& a, const Entry& b) const {
  if (a.reader == kEnded || b.reader == kEnded) {
    return b.reader == kEnded && a.reader != kEnded;
  }
  if (a.prefix != b.prefix) {
    return a.prefix < b.prefix;
  }
  const int order =
      readers_[a.reader].record().term.compare(readers_[b.reader].record().term);
  return order < 0 || (order == 0 && a.reader < b.reader);
}

RunMerge::Entry RunMerge::advance(std::size_t reader) {
  if (!readers_[reader].next()) {
    return {};
  }
  return {.prefix = prefix_of(readers_[reader].record().term), .reader = reader};
}

// Replaces the winner by the next entry of its reader.
void RunMerge::play(Entry entry) {
  for (std::size_t seat = (tree_[0].reader + tree_.size()) / 2; seat > 0; seat /= 2) {
    if (is_before(tree_[seat], entry)) {
      std::swap(tree_[seat], entry);
    }
  }
  tree_[0] = entry;
}

ByteBuffer RunMerge::next_batch(std::size_t bytes) {
  ByteBuffer out;
  while (out.size() < bytes && tree_[0].reader != kEnded) {
    merge_term(out);
  }
  return out;
}

void RunMerge::merge_term(ByteBuffer& out) {
  term_ = readers_[tree_[0].reader].record().term;
  joined_ = {.term = term_};
  postings_.clear();
  positions_.clear();
  while (tree_[0].reader != kEnded && readers_[tree_[0].reader].record().term == term_) {
    join(readers_[tree_[0].reader].record());
    play(advance(tree_[0].reader));
  }
  joined_.postings = postings_.view();
  joined_.positions = positions_.view();
  append_record(out, joined_);
}

void RunMerge::join(const TermRecord& record) {
  const bool had_positions = !positions_.empty();
  if (had_positions != !record.positions.empty() && joined_.document_count != 0) {
    const std::size_t missing =
        had_positions ? record.document_count : joined_.document_count;
    char* out = positions_.room(missing);
    positions_.commit(std::fill_n(out, missing, '\0'));
  }
  if (joined_.document_count == 0) {
    joined_.first_document = record.first_document;
  } else {
    char* out = postings_.room(kMaxUint32Bytes);
    postings_.commit(put_uint(out, record.first_document - joined_.last_document - 1));
  }
  postings_.append(record.postings);
  positions_.append(record.positions);
  joined_.last_document = record.last_document;
  joined_.document_count += record.document_count;
  joined_.collection_frequency += record.collection_frequency;
  if (joined_.collection_frequency > std::numeric_limits<std::uint32_t>::max()) {
    throw Error("term '" + term_ + "' occurs too often for one database",
                "index the archive in parts");
  }
}

}  // namespace lede::glass
