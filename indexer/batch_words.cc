// The words of one batch; see batch_words.h.
#include "indexer/batch_words.h"

#include <algorithm>
#include <cstring>
#include <numeric>

namespace lede {
namespace {

// The first 8 bytes as a number that orders as they do.
std::uint64_t leading_bytes(std::string_view text) {
  std::uint64_t key = 0;
  for (std::size_t i = 0; i < sizeof(key); ++i) {
    key = key << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return key;
}

}  // namespace

std::uint32_t BatchWords::number_of(WordId id) {
  if (id >= numbers_.size()) {
    numbers_.resize(std::max<std::size_t>(id + 1, analyzer_->word_count()));
  }
  std::uint32_t& number = numbers_[id];
  if (number == 0) {
    ids_.push_back(id);
    words_.push_back(analyzer_->word(id));
    number = static_cast<std::uint32_t>(words_.size());
    const auto [known, is_new] = known_stems_.try_emplace(
        analyzer_->stem(id), static_cast<std::uint32_t>(stems_.size()));
    if (is_new) {
      stems_.push_back(known->first);
    }
    stem_numbers_.push_back(known->second);
  }
  return number - 1;
}

void BatchWords::clear() {
  for (const WordId id : ids_) {
    numbers_[id] = 0;
  }
  ids_.clear();
  words_.clear();
  stem_numbers_.clear();
  stems_.clear();
  known_stems_.clear();
}

std::vector<std::uint32_t> ranks_of(const std::vector<std::string_view>& texts) {
  struct Entry {
    std::uint64_t key;
    std::uint32_t number;
  };
  std::vector<Entry> entries(texts.size());
  for (std::uint32_t i = 0; i < texts.size(); ++i) {
    entries[i] = {leading_bytes(texts[i]), i};
  }
  std::sort(entries.begin(), entries.end(), [&](const Entry& left, const Entry& right) {
    return left.key != right.key ? left.key < right.key
                                 : texts[left.number] < texts[right.number];
  });
  std::vector<std::uint32_t> ranks(texts.size());
  for (std::uint32_t rank = 0; rank < entries.size(); ++rank) {
    ranks[entries[rank].number] = rank;
  }
  return ranks;
}

}  // namespace lede
