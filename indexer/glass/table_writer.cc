// Leaves are filled in key order and branches follow: nothing is ever split or moved.
#include "indexer/glass/table_writer.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <utility>

#include "schema/error.h"

namespace lede::glass {
namespace {

constexpr std::size_t kPartNumberBytes = 2;
constexpr std::size_t kMaxParts = 0xffff;
constexpr std::size_t kBlockNumberBytes = 4;

// Beginning a long tag in the rest of a block pays only when the rest holds more than the
// key that is repeated for it.
constexpr std::size_t kWorthwhileBytes = 40;

constexpr unsigned kCompressedFlag = 0x8000;
constexpr unsigned kLastFlag = 0x4000;
constexpr unsigned kFirstFlag = 0x2000;

std::string_view key_of_item(const char* item) {
  return {item + kItemHeaderBytes,
          static_cast<unsigned char>(item[kItemHeaderBytes - 1])};
}

}  // namespace

void TableWriter::create() {
  if (file_) {
    return;
  }
  file_.emplace(path_);
  add_part({});  // the tree's own first item, with an empty key
}

void TableWriter::add(std::string_view key, std::string_view tag, bool is_compressed) {
  create();
  ++entry_count_;
  if (kItemHeaderBytes + key.size() + tag.size() <= kMaxItemBytes) {
    add_part({.key = key, .tag = tag, .is_compressed = is_compressed});
  } else {
    add_in_parts(key, tag, is_compressed);
  }
}

void TableWriter::add(const EntryBuffer& entries) {
  std::string_view rest = entries.view();
  while (!rest.empty()) {
    EntryBuffer::Header header;
    std::memcpy(&header, rest.data(), sizeof(header));
    rest.remove_prefix(sizeof(header));
    const std::string_view key = rest.substr(0, header.key_bytes);
    rest.remove_prefix(header.key_bytes);
    add(key, rest.substr(0, header.tag_bytes), header.is_compressed != 0);
    rest.remove_prefix(header.tag_bytes);
  }
}

void TableWriter::add_in_parts(std::string_view key, std::string_view tag,
                               bool is_compressed) {
  const std::size_t later_bytes =
      kMaxItemBytes - kItemHeaderBytes - kPartNumberBytes - key.size();
  Part part{.key = key, .number = 1, .is_last = false, .is_compressed = is_compressed};
  std::size_t size = first_part_bytes(key.size(), tag.size());
  if ((tag.size() - size) / later_bytes + 2 > kMaxParts) {
    throw Error("an entry of " + std::to_string(tag.size()) +
                " bytes is too large for table '" + path_.string() + "'");
  }
  while (!part.is_last) {
    part.is_last = size == tag.size();
    part.tag = tag.substr(0, size);
    add_part(part);
    tag.remove_prefix(size);
    ++part.number;
    size = std::min(tag.size(), later_bytes);
  }
}

std::size_t TableWriter::first_part_bytes(std::size_t key_bytes,
                                          std::size_t tag_bytes) const {
  const std::size_t overhead = kItemHeaderBytes + key_bytes;
  const std::size_t most = kMaxItemBytes - overhead;
  const std::size_t left = leaf_.free_bytes();
  if (left > overhead + kDirectoryEntryBytes + key_bytes + kWorthwhileBytes &&
      left - overhead - kDirectoryEntryBytes < most) {
    return std::min(tag_bytes, left - overhead - kDirectoryEntryBytes);
  }
  return std::min(tag_bytes, most);
}

void TableWriter::add_part(const Part& part) {
  const bool is_first = part.number == 1;
  const std::size_t size = kItemHeaderBytes + part.key.size() +
                           (is_first ? 0 : kPartNumberBytes) + part.tag.size();
  if (!leaf_.fits(size)) {
    Divider divider = divider_before(part);
    const std::uint32_t number = write(leaf_, 0);
    add_branch(1, std::exchange(leaf_divider_, std::move(divider)), number);
  }
  char* out = leaf_.add_item(size);
  put_big_endian16(out, (size - kItemHeaderBytes) | (is_first ? kFirstFlag : 0U) |
                            (part.is_last ? kLastFlag : 0U) |
                            (part.is_compressed ? kCompressedFlag : 0U));
  out += 2;
  *out++ = static_cast<char>(part.key.size());
  out = std::copy(part.key.begin(), part.key.end(), out);
  if (!is_first) {
    put_big_endian16(out, part.number);
    out += kPartNumberBytes;
  }
  std::copy(part.tag.begin(), part.tag.end(), out);
}

// The shortest beginning of the part's key that tells it from the last key of the leaf.
TableWriter::Divider TableWriter::divider_before(const Part& part) const {
  const std::string_view before = key_of_item(leaf_.last_item());
  const auto [differs, unused] = std::ranges::mismatch(part.key, before);
  const auto common = static_cast<std::size_t>(differs - part.key.begin());
  return {std::string(part.key.substr(0, common + 1)), part.number};
}

// The first item of a branch needs no key: whoever is in this block has passed its
// divider.
void TableWriter::add_branch(std::size_t level, Divider divider, std::uint32_t child) {
  if (branches_.size() < level) {
    branches_.emplace_back();
  }
  Branch& branch = branches_[level - 1];
  constexpr std::size_t kOverhead = kBlockNumberBytes + 1 + kPartNumberBytes;
  if (!branch.block.empty() && !branch.block.fits(kOverhead + divider.key.size())) {
    const std::uint32_t number = write(branch.block, level);
    add_branch(level + 1, std::exchange(branch.divider, {}), number);
  }
  Branch& target = branches_[level - 1];  // a new level may have moved it
  if (target.block.empty()) {
    target.divider = std::exchange(divider, {});
  }
  char* out = target.block.add_item(kOverhead + divider.key.size());
  put_big_endian32(out, child);
  out += kBlockNumberBytes;
  *out++ = static_cast<char>(divider.key.size());
  out = std::copy(divider.key.begin(), divider.key.end(), out);
  put_big_endian16(out, divider.part);
}

std::uint32_t TableWriter::write(Block& block, std::size_t level) {
  if (block_count_ >= std::numeric_limits<std::uint32_t>::max()) {
    throw Error("table '" + path_.string() + "' would have too many blocks");
  }
  file_->write(block.seal(level));
  block.clear();
  return static_cast<std::uint32_t>(block_count_++);
}

TableRoot TableWriter::finish() {
  if (!file_) {
    return {};
  }
  std::uint32_t root = write(leaf_, 0);
  Divider divider = std::move(leaf_divider_);
  for (std::size_t level = 1; level <= branches_.size(); ++level) {
    add_branch(level, std::move(divider), root);
    root = write(branches_[level - 1].block, level);
    divider = std::move(branches_[level - 1].divider);
  }
  file_->close();
  return {.written =
              TableRoot::Written{.root_block = root,
                                 .block_count = static_cast<std::uint32_t>(block_count_),
                                 .level = branches_.size()},
          .entry_count = entry_count_};
}

}  // namespace lede::glass
