// One block of a glass B-tree while it is being filled: see FORMAT.md, "Blocks". Items
// come in key order; the directory grows from the front, the items from the back.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace lede::glass {

inline constexpr std::size_t kBlockBytes = 8192;
inline constexpr std::size_t kBlockHeaderBytes = 11;
inline constexpr std::size_t kDirectoryEntryBytes = 2;

// All blocks carry the revision of the first commit.
inline constexpr std::uint32_t kRevision = 1;

inline void put_big_endian16(char* out, std::size_t value) {
  out[0] = static_cast<char>(value >> 8U);
  out[1] = static_cast<char>(value);
}

inline void put_big_endian32(char* out, std::size_t value) {
  put_big_endian16(out, value >> 16U);
  put_big_endian16(out + 2, value);
}

class Block {
 public:
  bool empty() const { return directory_end_ == kBlockHeaderBytes; }
  std::size_t free_bytes() const { return items_begin_ - directory_end_; }
  bool fits(std::size_t item_bytes) const {
    return item_bytes + kDirectoryEntryBytes <= free_bytes();
  }

  // Where to write an item of that size; it must fit.
  char* add_item(std::size_t item_bytes) {
    items_begin_ -= item_bytes;
    put_big_endian16(&bytes_[directory_end_], items_begin_);
    directory_end_ += kDirectoryEntryBytes;
    return &bytes_[items_begin_];
  }

  // The item that was added last; the block is not empty.
  const char* last_item() const { return &bytes_[items_begin_]; }

  // The block as it stands in the file. The level counts from 0, the leaves.
  std::string_view seal(std::size_t level);

  void clear() {
    directory_end_ = kBlockHeaderBytes;
    items_begin_ = kBlockBytes;
  }

 private:
  std::array<char, kBlockBytes> bytes_{};
  std::size_t directory_end_ = kBlockHeaderBytes;
  std::size_t items_begin_ = kBlockBytes;
};

}  // namespace lede::glass
