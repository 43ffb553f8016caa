#include "schema/text_table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>
#include <array>
#include <span>

namespace lede {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 14U;
constexpr std::size_t kBlockBytes = std::size_t{1} << 18U;
constexpr std::size_t kGroup = 32;  // what it takes of memory stays in the nearest cache

std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

}  // namespace

TextTable::TextTable() : slots_(kFirstSlots) {}

std::uint32_t TextTable::number_of(std::string_view text) {
  return number_of(text, hash_of(text));
}

void TextTable::numbers_of(const std::vector<std::string_view>& texts,
                           std::vector<std::uint32_t>& numbers) {
  numbers.clear();
  std::array<std::uint64_t, kGroup> hashes{};
  for (std::size_t first = 0; first < texts.size(); first += kGroup) {
    const std::span group(texts.data() + first, std::min(kGroup, texts.size() - first));
    for (std::size_t i = 0; i < group.size(); ++i) {
      hashes[i] = hash_of(group[i]);
      __builtin_prefetch(&first_slot(hashes[i]));
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (const std::uint32_t number = first_slot(hashes[i]); number != 0) {
        __builtin_prefetch(&entries_[number - 1]);
      }
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      if (const std::uint32_t number = first_slot(hashes[i]); number != 0) {
        __builtin_prefetch(entries_[number - 1].text.data());
      }
    }
    for (std::size_t i = 0; i < group.size(); ++i) {
      numbers.push_back(number_of(group[i], hashes[i]));
    }
  }
}

std::uint32_t TextTable::number_of(std::string_view text, std::uint64_t hash) {
  const std::size_t mask = slots_.size() - 1;
  std::size_t slot = hash & mask;
  for (; slots_[slot] != 0; slot = (slot + 1) & mask) {
    const Entry& known = entries_[slots_[slot] - 1];
    if (known.hash == hash && known.text == text) {
      return slots_[slot] - 1;
    }
  }
  entries_.push_back({hash, stored(text)});
  slots_[slot] = static_cast<std::uint32_t>(entries_.size());
  if (entries_.size() * 2 > slots_.size()) {
    grow();
  }
  return static_cast<std::uint32_t>(entries_.size() - 1);
}

void TextTable::clear() {
  entries_.clear();
  slots_.assign(kFirstSlots, 0);
  blocks_.clear();
}

std::string_view TextTable::stored(std::string_view text) {
  if (blocks_.empty() ||
      blocks_.back().capacity() - blocks_.back().size() < text.size()) {
    blocks_.emplace_back().reserve(std::max(kBlockBytes, text.size()));
  }
  std::string& block = blocks_.back();
  const std::size_t begin = block.size();
  block.append(text);
  return std::string_view(block).substr(begin);
}

void TextTable::grow() {
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
