// A walk over ranges of document numbers.
#include "searcher/search/dead_documents.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace lede {

DeadDocuments::DeadDocuments(std::vector<DeadOfSegment> segments)
    : segments_(std::move(segments)) {}

void DeadDocuments::init(const Xapian::Database& segment) {
  const std::string uuid = segment.get_uuid();
  const auto found =
      std::find_if(segments_.begin(), segments_.end(),
                   [&uuid](const DeadOfSegment& dead) { return dead.uuid == uuid; });
  ranges_ = {};
  count_ = 0;
  if (found != segments_.end()) {
    ranges_ = found->ranges;
    count_ = count(found->ranges);
  }
  range_ = 0;
  current_ = 0;
}

bool DeadDocuments::at_end() const {
  return range_ == ranges_.size();
}

void DeadDocuments::next(double min_weight) {
  skip_to(current_ + 1, min_weight);
}

void DeadDocuments::skip_to(Xapian::docid document, double /*min_weight*/) {
  while (!at_end() && ranges_[range_].last < document) {
    ++range_;
  }
  if (!at_end()) {
    current_ = std::max(document, ranges_[range_].first);
  }
}

Xapian::PostingSource* DeadDocuments::clone() const {
  return std::make_unique<DeadDocuments>(segments_).release();
}

}  // namespace lede
