#include "schema/vocabulary.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <string>

namespace lede {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 14U;
constexpr std::size_t kBlockBytes = std::size_t{1} << 18U;

}  // namespace

Vocabulary::Vocabulary() : slots_(kFirstSlots), stems_(stemmer_count()) {}

std::uint32_t Vocabulary::intern(std::string_view word) {
  const std::uint64_t hash = XXH3_64bits(word.data(), word.size());
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Entry& known = entries_[slots_[slot] - 1];
    if (known.hash == hash && known.word == word) {
      return slots_[slot] - 1;
    }
  }
  entries_.push_back({hash, stored(word)});
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) {
    grow();
  }
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void Vocabulary::clear() {
  entries_.clear();
  slots_.assign(kFirstSlots, 0);
  for (const std::unique_ptr<Stems>& stems : stems_) {
    if (stems) {
      stems->of_words.clear();
    }
  }
  blocks_.clear();
}

std::string_view Vocabulary::stored(std::string_view text) {
  if (blocks_.empty() ||
      blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(kBlockBytes, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t begin = block.size();
  block.append(text);
  return std::string_view(block).substr(begin);
}

Vocabulary::Stems& Vocabulary::stems_of(StemmerId stemmer) {
  std::unique_ptr<Stems>& stems = stems_.at(stemmer);
  if (!stems) {
    stems = std::make_unique<Stems>(Stems{Stemmer(stemmer), {}});
  }
  return *stems;
}

std::string_view Vocabulary::stem(std::uint32_t id, StemmerId stemmer) {
  const std::string_view word = entries_[id].word;
  if (stemmer == kNoStemmer) {
    return word;
  }
  Stems& stems = stems_of(stemmer);
  if (id >= stems.of_words.size()) {
    stems.of_words.resize(entries_.size());
  }
  std::string_view& known = stems.of_words[id];
  if (known.data() == nullptr) {
    const std::string stem = stems.stemmer(word);
    known = stem == word || stem.empty() ? word : stored(stem);
  }
  return known;
}

void Vocabulary::grow() {
  slots_.assign(slots_.size() * 2, 0);
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    std::size_t slot = entries_[i].hash & mask;
    while (slots_[slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots_[slot] = static_cast<std::uint32_t>(i + 1);
  }
}

}  // namespace lede
