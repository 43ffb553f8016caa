#include "schema/vocabulary.h"

#include <xxhash.h>

#include <algorithm>
#include <string>

namespace lede {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 14U;
constexpr std::size_t kBlockBytes = std::size_t{1} << 18U;

// A language that Xapian has no stemmer for has no stems.
Xapian::Stem stemmer_for(std::string_view language) {
  try {
    return Xapian::Stem(std::string(language));
  } catch (const Xapian::InvalidArgumentError&) {
    return Xapian::Stem("none");
  }
}

bool has_digit_or_sign(std::string_view word) {
  return std::ranges::any_of(
      word, [](char c) { return static_cast<unsigned char>(c) < 'a' && c != '\''; });
}

}  // namespace

Vocabulary::Vocabulary(std::string_view language)
    : stemmer_(stemmer_for(language)), slots_(kFirstSlots) {}

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
  const std::string_view kept = stored(word);
  entries_.push_back({hash, kept, stem_of(kept)});
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) {
    grow();
  }
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void Vocabulary::clear() {
  entries_.clear();
  slots_.assign(kFirstSlots, 0);
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

std::string_view Vocabulary::stem_of(std::string_view word) {
  if (has_digit_or_sign(word)) {
    return word;
  }
  const std::string stem = stemmer_(std::string(word));
  return stem == word || stem.empty() ? word : stored(stem);
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
