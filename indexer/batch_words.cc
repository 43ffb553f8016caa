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
void BatchWords::meet(WordId id) {
  const std::uint32_t word = words_.number_of(
      id, analyzer_->word_count(), [this](WordId met) { return analyzer_->word(met); });
  language_->numbers[id] = word + 1;
  if (word >= language_->stems.size()) {
    language_->stems.resize(words_.texts.size());
  }
  const StemId stem = analyzer_->stem_id(id);
  language_->stems[word] =
      stems_.number_of(stem, analyzer_->stem_count(),
                       [this](StemId met) { return analyzer_->stem_text(met); });
}

void BatchWords::clear() {
  for (Language& language : languages_) {
    for (const WordId id : words_.ids) {
      if (id < language.numbers.size()) {
        language.numbers[id] = 0;
      }
    }
    language.stems.clear();
  }
  words_.clear();
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
