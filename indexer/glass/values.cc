// Value streams are kept as they will be stored, and written at the end.
#include "indexer/glass/values.h"

#include <algorithm>

#include "indexer/glass/packing.h"

namespace lede::glass {
namespace {

constexpr std::string_view kStatisticsKey("\0\xd0", 2);
constexpr std::string_view kStreamKey("\0\xd8", 2);
constexpr std::size_t kChunkBytes = kMaxItemBytes - kItemHeaderBytes - kStreamKey.size() -
                                    kMaxUint32Bytes - kMaxKeyNumberBytes;

// The slots in the order of their keys, which is not that of their numbers.
template <typename AppendSlot, typename Slots>
auto sorted_keys(std::string_view prefix, Slots& slots, AppendSlot append_slot) {
  std::vector<std::pair<std::string, typename Slots::mapped_type*>> keys;
  for (auto& [number, slot] : slots) {
    keys.emplace_back(prefix, &slot);
    append_slot(keys.back().first, number);
  }
  std::ranges::sort(keys);
  return keys;
}

}  // namespace

void ValueStreams::add(std::uint32_t document, const RunDocument& content) {
  for (const auto& [number, value] : content.values) {
    append(document, value, slots_[number]);
  }
}

void ValueStreams::append(std::uint32_t document, std::string_view value, Slot& slot) {
  if (slot.document_count++ == 0) {
    slot.smallest = value;
    slot.largest = value;
  } else if (value < slot.smallest) {
    slot.smallest = value;
  } else if (value > slot.largest) {
    slot.largest = value;
  }
  if (slot.chunks.empty() ||
      slot.chunks.back().tag.size() + 2 * kMaxUint32Bytes + value.size() > kChunkBytes) {
    slot.chunks.push_back({.first_document = document});
    slot.chunks.back().tag.reserve(std::max(kChunkBytes, value.size() + kMaxUint32Bytes));
    bytes_ += sizeof(Chunk) + slot.chunks.back().tag.capacity();
  } else {
    append_uint(slot.chunks.back().tag, document - slot.last_document - 1);
  }
  append_string(slot.chunks.back().tag, value);
  slot.last_document = document;
}

void ValueStreams::write(TableWriter& postlist) {
  for (const auto& [key, slot] : sorted_keys(
           kStatisticsKey, slots_,
           [](std::string&out, unsigned number) { append_last_uint(out, number); })) {
    std::string tag;
    append_uint(tag, slot->document_count);
    append_string(tag, slot->smallest);
    if (slot->largest != slot->smallest) {
      tag += slot->largest;
    }
    postlist.add(key, tag);
  }
  for (const auto& [prefix, slot] :
       sorted_keys(kStreamKey, slots_,
                   [](std::string&out, unsigned number) { append_uint(out, number); })) {
    for (const Chunk& chunk : slot->chunks) {
      std::string key = prefix;
      append_key_number(key, chunk.first_document);
      postlist.add(key, chunk.tag);
    }
  }
}

}  // namespace lede::glass
