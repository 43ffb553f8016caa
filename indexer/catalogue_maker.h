// Makes a catalogue that was lost anew, out of the articles that are stored in the index:
// each knows its file. Files have no stamps in it, so that the next update reads them
// again, and finds the articles to be the same; what was skipped is found again by that.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "indexer/record_keys.h"
#include "schema/article.h"

namespace lede {

class CatalogueMaker {
 public:
  // An article that lives, and where: the number of the segment and of its document.
  // Those of a file in the order of its records. The article's quotations do not count.
  void add(const Article& article, std::uint32_t segment, std::uint32_t number);

  // In the order of the paths; without the segments' names.
  Catalogue take() const;

 private:
  const std::string& file_of(const std::string& path);

  std::map<std::string, std::vector<CatalogueRecord>> files_;
  std::map<std::string, std::string> containers_;  // the file by the path of a member
  RecordKeys keys_;
};

}  // namespace lede
