// A set of hashes, of which there is one for each record of a file: a table without
// nodes, since those of std::unordered_set take four times the memory.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lede {

class KeySet {
 public:
  // True if it was not there. Keys are evenly spread.
  bool insert(std::uint64_t key) {
    if (key == kFree) {
      return !std::exchange(has_free_key_, true);
    }
    if (count_ * 4 >= slots_.size() * 3) {
      grow();
    }
    std::uint64_t& slot = slot_of(key);
    if (slot == key) {
      return false;
    }
    slot = key;
    ++count_;
    return true;
  }

 private:
  static constexpr std::uint64_t kFree = 0;
  static constexpr std::size_t kFirstSlots = 16;

  // Where the key is, or is to be.
  std::uint64_t& slot_of(std::uint64_t key) {
    std::size_t at = key & (slots_.size() - 1);
    while (slots_[at] != kFree && slots_[at] != key) {
      at = (at + 1) & (slots_.size() - 1);
    }
    return slots_[at];
  }

  void grow() {
    const std::vector<std::uint64_t> before = std::exchange(
        slots_,
        std::vector<std::uint64_t>(slots_.empty() ? kFirstSlots : 2 * slots_.size()));
    for (const std::uint64_t key : before) {
      if (key != kFree) {
        slot_of(key) = key;
      }
    }
  }

  std::vector<std::uint64_t> slots_;  // a power of two of them
  std::size_t count_ = 0;             // that are not free
  bool has_free_key_ = false;
};

}  // namespace lede
