#include "indexer/catalogue_maker.h"

#include <xxhash.h>

#include "indexer/content_hash.h"
#include "schema/file_at.h"

namespace lede {
namespace {

std::uint64_t hash_of(const std::string& text) {
  return XXH3_64bits(text.data(), text.size());
}

}  // namespace

void CatalogueMaker::add(const Article& article, std::uint32_t segment,
                         std::uint32_t number) {
  Article read = article;
  read.quotes.clear();
  const std::string& file = file_of(article.path);
  files_[file].push_back({.key = key_of(file, article.id),
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

// As the reconciler has it: the id's hash, and for a later record of the same file and id
// another one.
std::uint64_t CatalogueMaker::key_of(const std::string& file, const std::string& id) {
  const std::uint64_t place = hash_of(file);
  const auto is_free = [&](std::uint64_t key) {
    return seen_.insert(XXH3_64bits_withSeed(&key, sizeof(key), place));
  };
  const std::uint64_t first = hash_of(id);
  if (is_free(first)) {
    return first;
  }
  std::uint32_t& number = repeated_[XXH3_64bits_withSeed(&first, sizeof(first), place)];
  for (;;) {
    const std::uint64_t key = XXH3_64bits_withSeed(id.data(), id.size(), ++number);
    if (is_free(key)) {
      return key;
    }
  }
}

}  // namespace lede
