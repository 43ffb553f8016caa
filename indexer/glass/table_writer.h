// Writes one glass table, a B-tree, bottom-up: entries come in key order, a block goes to
// the file when it is full, and only one block a level is in memory. See FORMAT.md,
// "Tables".
#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass/block.h"
#include "indexer/glass/byte_buffer.h"
#include "indexer/glass/file.h"

namespace lede::glass {

inline constexpr std::size_t kMaxKeyBytes = 255;

// An item is a key with its tag or, of a long tag, a part. Four of the largest fill a
// block.
inline constexpr std::size_t kItemHeaderBytes = 3;
inline constexpr std::size_t kMaxItemBytes =
    (kBlockBytes - kBlockHeaderBytes - 4 * kDirectoryEntryBytes) / 4;

// What the version file says of a table. A table without a file has no root.
struct TableRoot {
  struct Written {
    std::uint32_t root_block = 0;
    std::uint32_t block_count = 0;
    std::size_t level = 0;
  };
  std::optional<Written> written;
  std::uint64_t entry_count = 0;
};

// Entries of a table in key order, made by one thread to be added by another.
class EntryBuffer {
 public:
  struct Header {
    std::uint32_t tag_bytes = 0;
    std::uint16_t key_bytes = 0;
    std::uint16_t is_compressed = 0;
  };

  void add(std::string_view key, std::string_view tag, bool is_compressed = false) {
    char* out = begin_entry({.tag_bytes = static_cast<std::uint32_t>(tag.size()),
                             .key_bytes = static_cast<std::uint16_t>(key.size()),
                             .is_compressed = is_compressed});
    out = std::copy(key.begin(), key.end(), out);
    bytes_.commit(std::copy(tag.begin(), tag.end(), out));
  }

  std::string_view view() const { return bytes_.view(); }

 private:
  char* begin_entry(const Header& header) {
    char* out = bytes_.room(sizeof(Header) + header.key_bytes + header.tag_bytes);
    std::memcpy(out, &header, sizeof(Header));
    return out + sizeof(Header);
  }

  ByteBuffer bytes_;
};

class TableWriter {
 public:
  // The file is made with the first entry; a table without entries has none.
  explicit TableWriter(std::filesystem::path path) : path_(std::move(path)) {}

  // Makes the file even if no entry comes.
  void create();

  // Keys ascend, are distinct, not empty and at most kMaxKeyBytes. Throws Error when the
  // tag is larger than a table can hold (134 MB).
  void add(std::string_view key, std::string_view tag, bool is_compressed = false);
  void add(const EntryBuffer& entries);

  // Writes the blocks that are left; nothing may be added afterwards.
  TableRoot finish();

 private:
  struct Part {
    std::string_view key{};
    std::string_view tag{};
    std::size_t number = 1;  // of the parts of this tag
    bool is_last = true;
    bool is_compressed = false;
  };
  // What separates a block from its left neighbour: the keys in it are not below this.
  struct Divider {
    std::string key;
    std::size_t part = 0;
  };
  struct Branch {
    Block block;
    Divider divider;  // before the block
  };

  void add_in_parts(std::string_view key, std::string_view tag, bool is_compressed);
  std::size_t first_part_bytes(std::size_t key_bytes, std::size_t tag_bytes) const;
  void add_part(const Part& part);
  Divider divider_before(const Part& part) const;
  void add_branch(std::size_t level, Divider divider, std::uint32_t child);
  std::uint32_t write(Block& block, std::size_t level);

  std::filesystem::path path_;
  std::optional<OutputFile> file_;
  Block leaf_;
  Divider leaf_divider_;
  std::vector<Branch> branches_;  // by level, from 1
  std::uint64_t block_count_ = 0;
  std::uint64_t entry_count_ = 0;
};

}  // namespace lede::glass
