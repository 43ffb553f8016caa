// Finds out which records of a file are new: compares them, one by one, with those that
// the catalogue has of it. Files must come in order, the parts of each in order; one
// thread.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "indexer/batch.h"
#include "indexer/catalogue.h"
#include "indexer/record_keys.h"

namespace lede {

// How many articles an update adds, and so on; also of one file.
struct Tally {
  std::uint64_t added = 0;
  std::uint64_t changed = 0;
  std::uint64_t removed = 0;

  bool is_zero() const { return added == 0 && changed == 0 && removed == 0; }

  friend bool operator==(const Tally&, const Tally&) = default;
};

struct FileTally {
  std::string path;
  Tally tally;
};

class Reconciler {
 public:
  // Looks at the catalogue for as long as it lives.
  explicit Reconciler(const Catalogue& catalogue) : catalogue_(catalogue) {}

  // Fills in the part's records, skips and the articles that are to be inverted.
  void reconcile(Part& part);

  // A file that is gone.
  void remove(std::size_t file);

  // Ends the file that was begun and goes no further: the records that it had and that
  // were not come to, to be kept.
  std::vector<CatalogueRecord> break_off(const SurveyedFile& file);

  const Tally& tally() const { return tally_; }
  const std::vector<FileTally>& files() const { return files_; }

  // Records whose documents are replaced or removed.
  std::vector<CatalogueRecord> take_dead() { return std::move(dead_); }

 private:
  void begin(const Part& part);
  void end(const Part& part);
  void forget_file();
  void keep_rest(Part& part);
  void compare(Part& part);
  void compare_article(Part& part, ReadRecord read);
  std::vector<CatalogueRecord> take_unseen(const SurveyedFile& file);
  void note(const std::string& path);

  const Catalogue& catalogue_;
  // Of the file that is being read: the records of before, and the keys given so far.
  std::unordered_map<std::uint64_t, CatalogueRecord> old_;
  RecordKeys keys_;
  Tally file_tally_;
  Tally tally_;
  std::vector<FileTally> files_;
  std::vector<CatalogueRecord> dead_;
};

}  // namespace lede
