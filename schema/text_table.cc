#include "schema/text_table.h"

#define XXH_INLINE_ALL
#include <xxhash.h>

#include <algorithm>

namespace lede {
namespace {

constexpr std::size_t kFirstSlots = std::size_t{1} << 14U;
constexpr std::size_t kBlockBytes = std::size_t{1} << 18U;

}  // namespace

TextTable::TextTable() : slots_(kFirstSlots) {}

std::uint32_t TextTable::number_of(std::string_view text) {
  const std::uint64_t hash = XXH3_64bits(text.data(), text.size());
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
