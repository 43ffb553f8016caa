// The documents of a set of segments that were replaced or removed since they were
// written, as Xapian asks for them in a match.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/manifest.h"

namespace lede {

// The dead of one segment, known by the identifier of its database.
struct DeadOfSegment {
  std::string uuid;
  std::vector<DocumentRange> ranges;  // in order, disjoint
};

class DeadDocuments final : public Xapian::PostingSource {
 public:
  explicit DeadDocuments(std::vector<DeadOfSegment> segments);

  void init(const Xapian::Database& segment) override;
  Xapian::doccount get_termfreq_min() const override { return count_; }
  Xapian::doccount get_termfreq_est() const override { return count_; }
  Xapian::doccount get_termfreq_max() const override { return count_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override;
  Xapian::docid get_docid() const override { return current_; }
  PostingSource* clone() const override;

 private:
  std::vector<DeadOfSegment> segments_;
  std::span<const DocumentRange> ranges_;  // of the segment at hand
  std::size_t range_ = 0;
  Xapian::docid current_ = 0;  // 0 before the first
  Xapian::doccount count_ = 0;
};

}  // namespace lede
