// The words of one batch.
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

template <typename TextOf>
std::uint32_t BatchWords::Met::number_of(std::uint32_t id, std::size_t id_count,
                                         TextOf text_of) {
  if (id >= numbers.size()) {
    numbers.resize(id_count);
  }
  if (numbers[id] == 0) {
    ids.push_back(id);
    texts.push_back(text_of(id));
    numbers[id] = static_cast<std::uint32_t>(texts.size());
  }
  return numbers[id] - 1;
}

void BatchWords::Met::clear() {
  for (const std::uint32_t id : ids) {
    numbers[id] = 0;
  }
  ids.clear();
  texts.clear();
}

// A word that is new in this language.
BatchWord BatchWords::meet(WordId id) {
  const std::size_t word_count = analyzer_->word_count();
  language_->resize(word_count);
  BatchWord& met = (*language_)[id];
  met.word = words_.number_of(id, word_count,
                              [this](WordId word) { return analyzer_->word(word); });
  const StemId stem = analyzer_->stem_id(id);
  met.stem = stems_.number_of(stem, analyzer_->stem_count(),
                              [this](StemId of) { return analyzer_->stem_text(of); });
  return met;
}

void BatchWords::clear() {
  for (Language& language : languages_) {
    for (const WordId id : words_.ids) {
      if (id < language.size()) {
        language[id] = {};
      }
    }
  }
  words_.clear();
  stems_.clear();
}

std::vector<std::uint32_t> in_byte_order(const std::vector<std::string_view>& texts) {
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
  std::vector<std::uint32_t> numbers(texts.size());
  std::ranges::transform(entries, numbers.begin(), &Entry::number);
  return numbers;
}

}  // namespace lede
