// A set of documents that was found some other way, as Xapian asks for it in a match.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include <xapian.h>

namespace lede {

// The identifiers of the databases that make up a database, in their order. Document d of
// shard s among n has the number (d - 1) * n + s + 1 in the whole, s from 0.
std::vector<std::string> shards_of(const Xapian::Database& database);

// Of things that are each known by the identifier of their shard, as `uuid`, the one of
// that shard; nullptr if there is none.
template <typename Thing>
const Thing* of_shard(const Xapian::Database& shard, const std::vector<Thing>& things) {
  const std::string uuid = shard.get_uuid();
  const auto found =
      std::find_if(things.begin(), things.end(),
                   [&uuid](const Thing& thing) { return thing.uuid == uuid; });
  return found == things.end() ? nullptr : &*found;
}

struct FoundDocument {
  Xapian::docid document = 0;
  double weight = 0;
};

// Documents of one shard, in ascending order.
struct FoundInShard {
  std::string uuid;
  std::vector<FoundDocument> documents;
};

// The documents, given by their numbers in the whole database and in ascending order,
// each with its weight.
Xapian::Query set_query(const Xapian::Database& database,
                        const std::vector<FoundDocument>& documents);

class DocumentSet final : public Xapian::PostingSource {
 public:
  explicit DocumentSet(std::vector<FoundInShard> shards);

  void init(const Xapian::Database& shard) override;
  Xapian::doccount get_termfreq_min() const override { return count(); }
  Xapian::doccount get_termfreq_est() const override { return count(); }
  Xapian::doccount get_termfreq_max() const override { return count(); }
  double get_weight() const override { return (*found_)[at_ - 1].weight; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool at_end() const override;
  Xapian::docid get_docid() const override { return (*found_)[at_ - 1].document; }
  PostingSource* clone() const override;

 private:
  Xapian::doccount count() const { return static_cast<Xapian::doccount>(found_->size()); }

  std::vector<FoundInShard> shards_;
  const std::vector<FoundDocument>* found_;  // of the shard at hand
  std::size_t at_ = 0;                       // index + 1; 0: before the first
};

}  // namespace lede
