// A walk over sorted document numbers.
#include "searcher/search/document_set.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace lede {
namespace {

const std::vector<FoundDocument> kNothing;

}  // namespace

std::vector<std::string> shards_of(const Xapian::Database& database) {
  const std::string uuids = database.get_uuid();
  std::vector<std::string> shards;
  for (std::size_t at = 0; at <= uuids.size();) {
    const std::size_t end = std::min(uuids.find(':', at), uuids.size());
    shards.push_back(uuids.substr(at, end - at));
    at = end + 1;
  }
  return shards;
}

Xapian::Query set_query(const Xapian::Database& database,
                        const std::vector<FoundDocument>& documents) {
  if (documents.empty()) {
    return Xapian::Query::MatchNothing;
  }
  std::vector<FoundInShard> found;
  for (std::string& uuid : shards_of(database)) {
    found.push_back({std::move(uuid), {}});
  }
  const auto count = static_cast<Xapian::docid>(found.size());
  for (const auto& [document, weight] : documents) {
    found[(document - 1) % count].documents.push_back(
        {(document - 1) / count + 1, weight});
  }
  auto source = std::make_unique<DocumentSet>(std::move(found));
  return Xapian::Query(source.release()->release());  // Xapian's from here
}

DocumentSet::DocumentSet(std::vector<FoundInShard> shards)
    : shards_(std::move(shards)), found_(&kNothing) {}

void DocumentSet::init(const Xapian::Database& shard) {
  const FoundInShard* found = of_shard(shard, shards_);
  found_ = found == nullptr ? &kNothing : &found->documents;
  at_ = 0;
  double highest = 0;
  for (const FoundDocument& document : *found_) {
    highest = std::max(highest, document.weight);
  }
  set_maxweight(highest);
}

bool DocumentSet::at_end() const {
  return at_ > found_->size();
}

void DocumentSet::next(double /*min_weight*/) {
  ++at_;
}

void DocumentSet::skip_to(Xapian::docid document, double /*min_weight*/) {
  const auto from = found_->begin() + static_cast<std::ptrdiff_t>(at_ == 0 ? 0 : at_ - 1);
  const auto found = std::lower_bound(from, found_->end(), document,
                                      [](const FoundDocument& one, Xapian::docid wanted) {
                                        return one.document < wanted;
                                      });
  at_ = static_cast<std::size_t>(found - found_->begin()) + 1;
}

Xapian::PostingSource* DocumentSet::clone() const {
  return std::make_unique<DocumentSet>(shards_).release();
}

}  // namespace lede
