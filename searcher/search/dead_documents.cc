// A walk over ranges of document numbers.
#include "searcher/search/dead_documents.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "searcher/search/document_set.h"

namespace lede {

DeadDocuments::DeadDocuments(std::vector<DeadOfSegment> segments)
    : segments_(std::move(segments)) {}

void DeadDocuments::init(const Xapian::Database& segment) {
  const DeadOfSegment* found = of_shard(segment, segments_);
  ranges_ = {};
  count_ = 0;
  if (found != nullptr) {
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
