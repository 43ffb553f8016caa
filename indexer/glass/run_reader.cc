// Reading packed runs record by record.
#include "indexer/glass/run_reader.h"

#include <algorithm>

namespace lede::glass {

bool RunReader::next() {
  // So many runs are read at once that the processor does not see where each goes on.
  constexpr std::size_t kPrefetchBytes = 256;
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
  if (rest_.size() > kPrefetchBytes) {
    __builtin_prefetch(&rest_[kPrefetchBytes]);
  }
  return true;
}

// Makes the rest that long, or to the end of the run.
void RunReader::fill(std::size_t needed) {
  const std::size_t kept = rest_.size();
  const std::size_t wanted = std::max(needed, buffer_bytes_) - kept;
  const auto more = static_cast<std::size_t>(std::min<std::uint64_t>(unread_, wanted));
  if (buffer_.size() < kept + more) {
    std::vector<char> larger(kept + more);
    std::copy(rest_.begin(), rest_.end(), larger.begin());
    buffer_.swap(larger);
  } else {
    std::copy(rest_.begin(), rest_.end(), buffer_.begin());
  }
  file_->read_at(offset_, buffer_.data() + kept, more);
  offset_ += more;
  unread_ -= more;
  rest_ = {buffer_.data(), kept + more};
}

}  // namespace lede::glass
