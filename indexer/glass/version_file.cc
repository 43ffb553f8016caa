// The version file of a database with no termlist, spelling and synonym tables.
#include "indexer/glass/version_file.h"

#include <random>
#include <string>
#include <string_view>

#include "indexer/glass/packing.h"

namespace lede::glass {
namespace {

// The date 2016-03-14, packed: the format of all of Xapian 1.4.
constexpr unsigned kFormatVersion = (2016U - 2014U) << 9U | 3U << 5U | 14U;

constexpr std::string_view kMagic = "\x0f\x0dXapian Glass";

// Tags longer than this may be compressed; 0: they never are.
constexpr unsigned kCompressFrom = 18;
constexpr unsigned kNeverCompress = 0;

// A random (version 4) one.
std::string make_uuid() {
  constexpr std::size_t kUuidBytes = 16;
  constexpr std::size_t kVersionAt = 6;
  constexpr std::size_t kVariantAt = 8;
  std::random_device device;
  std::string uuid;
  while (uuid.size() < kUuidBytes) {
    uuid.push_back(static_cast<char>(device()));
  }
  uuid[kVersionAt] =
      static_cast<char>((static_cast<unsigned>(uuid[kVersionAt]) & 0x0fU) | 0x40U);
  uuid[kVariantAt] =
      static_cast<char>((static_cast<unsigned>(uuid[kVariantAt]) & 0x3fU) | 0x80U);
  return uuid;
}

void append_root(std::string& out, const TableRoot& root, unsigned compress_from) {
  constexpr unsigned kSequential = 2;  // leaves stand in the file in key order
  constexpr unsigned kNoRoot = 1;
  constexpr unsigned kBlockUnit = 2048;
  const TableRoot::Written written = root.written.value_or(TableRoot::Written{});
  append_uint(out, written.root_block);
  append_uint(out, written.level << 2U | kSequential | (root.written ? 0U : kNoRoot));
  append_uint(out, root.entry_count);
  append_uint(out, kBlockBytes / kBlockUnit);
  append_uint(out, compress_from);
  std::string free_list;
  if (root.written) {
    append_uint(free_list, kRevision);
    append_uint(free_list, written.block_count);
    free_list.append(4, '\0');  // no block is free: two cursors at 0, 0
  }
  append_string(out, free_list);
}

void append_statistics(std::string& out, const Statistics& statistics) {
  append_uint(out, statistics.document_count);
  append_uint(out, 0);  // last document number less the count
  append_uint(out, statistics.shortest_length);
  append_uint(out, statistics.largest_frequency);
  append_uint(out, statistics.longest_length - statistics.largest_frequency);
  append_uint(out, 0);  // oldest changeset
  append_uint(out, statistics.total_length);
  append_uint(out, 0);  // largest spelling frequency
}

}  // namespace

std::string version_file_beginning() {
  std::string out(kMagic);
  out.push_back(static_cast<char>(kFormatVersion >> 8U));
  out.push_back(static_cast<char>(kFormatVersion & 0xffU));
  return out;
}

void write_version_file(const std::filesystem::path& folder, const Roots& roots,
                        const Statistics& statistics) {
  std::string out = version_file_beginning();
  out += make_uuid();
  append_uint(out, kRevision);
  append_root(out, roots.postlist, kNeverCompress);
  append_root(out, roots.document_data, kCompressFrom);
  append_root(out, {}, kCompressFrom);  // termlist
  append_root(out, roots.position, kNeverCompress);
  append_root(out, {}, kCompressFrom);  // spelling
  append_root(out, {}, kCompressFrom);  // synonym
  append_statistics(out, statistics);
  OutputFile file(folder / "iamglass");
  file.write(out);
  file.close();
}

}  // namespace lede::glass
