#include "indexer/catalogue_maker.h"

#include "indexer/content_hash.h"
#include "schema/file_at.h"
#include "schema/hash.h"

namespace lede {

void CatalogueMaker::add(const Article& article, std::uint32_t segment,
                         std::uint32_t number) {
  Article read = article;
  read.quotes.clear();
  const std::string& file = file_of(article.path);
  files_[file].push_back({.key = keys_.next(article.id, hash_of(file)),
                          .content = content_hash(read),
                          .segment = segment,
                          .article = number});
}

Catalogue CatalogueMaker::take() const {
  Catalogue catalogue;
  for (const auto& [path, records] : files_) {
    catalogue.add({.path = path, .facts = {}, .records = records, .skips = {}});
  }
  return catalogue;
}

const std::string& CatalogueMaker::file_of(const std::string& path) {
  const auto known = files_.find(path);
  if (known != files_.end()) {
    return known->first;
  }
  const auto [member, is_new] = containers_.try_emplace(path);
  if (is_new) {
    member->second = file_at(path).value_or(path);
  }
  return member->second;
}

}  // namespace lede
