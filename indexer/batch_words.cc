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
  std::vector<std::uint32_t>& numbers = language_->numbers;
  if (id >= numbers.size()) {
    numbers.resize(std::max<std::size_t>(id + 1, analyzer_->word_count()));
  }
  if (numbers[id] == 0) {
    meet(id);
  }
  return numbers[id] - 1;
}

// A word that is new in this language.
void BatchWords::meet(WordId id) {
  if (id >= numbers_.size()) {
    numbers_.resize(analyzer_->word_count());
  }
  if (numbers_[id] == 0) {
    ids_.push_back(id);
    words_.push_back(analyzer_->word(id));
    numbers_[id] = static_cast<std::uint32_t>(words_.size());
  }
  const std::uint32_t word = numbers_[id] - 1;
  language_->numbers[id] = word + 1;
  if (word >= language_->stems.size()) {
    language_->stems.resize(words_.size());
  }
  language_->stems[word] = number_of_stem(analyzer_->stem_id(id));
}

std::uint32_t BatchWords::number_of_stem(StemId id) {
  if (id >= stem_numbers_.size()) {
    stem_numbers_.resize(analyzer_->stem_count());
  }
  if (stem_numbers_[id] == 0) {
    stem_ids_.push_back(id);
    stems_.push_back(analyzer_->stem_text(id));
    stem_numbers_[id] = static_cast<std::uint32_t>(stems_.size());
  }
  return stem_numbers_[id] - 1;
}

void BatchWords::clear() {
  for (Language& language : languages_) {
    for (const WordId id : ids_) {
      if (id < language.numbers.size()) {
        language.numbers[id] = 0;
      }
    }
    language.stems.clear();
  }
  for (const WordId id : ids_) {
    numbers_[id] = 0;
  }
  for (const StemId id : stem_ids_) {
    stem_numbers_[id] = 0;
  }
  ids_.clear();
  words_.clear();
  stem_ids_.clear();
  stems_.clear();
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
