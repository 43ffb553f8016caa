// The catalogue and its bytes: a version, the segments' names, then file by file its
// path, facts, records and skips; packed, but for the records.
#include "indexer/catalogue.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <type_traits>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/hash.h"
#include "schema/index_folder.h"
#include "schema/packed.h"

namespace lede {
namespace {

// Records lie as they do in memory, which the version tells; in the first they were
// packed.
constexpr std::uint64_t kPackedVersion = 1;
constexpr std::uint64_t kCatalogueVersion =
    std::endian::native == std::endian::little ? 2 : 3;
static_assert(std::has_unique_object_representations_v<CatalogueRecord>);
static_assert(std::is_trivially_copyable_v<CatalogueRecord>);

constexpr std::string_view kDamageHint =
    "run 'lede-index rebuild', which makes it anew from the stored articles";

void put(Packer& out, const FileFacts& facts) {
  out.number(facts.stamp.bytes);
  out.number(static_cast<std::uint64_t>(facts.stamp.modified_ns));
  out.number(static_cast<std::uint64_t>(facts.stamp.changed_ns));
  out.number(facts.stamp.inode);
  out.number(facts.hash);
}

FileFacts take_facts(Unpacker& in) {
  FileFacts facts;
  facts.stamp.bytes = in.number();
  facts.stamp.modified_ns = static_cast<std::int64_t>(in.number());
  facts.stamp.changed_ns = static_cast<std::int64_t>(in.number());
  facts.stamp.inode = in.number();
  facts.hash = in.number();
  return facts;
}

void put(Packer& out, std::span<const CatalogueRecord> records) {
  out.text({reinterpret_cast<const char*>(records.data()), records.size_bytes()});
}

void take(Unpacker& in, std::vector<CatalogueRecord>& records) {
  const std::string_view bytes = in.text();
  if (bytes.size() % sizeof(CatalogueRecord) != 0) {
    in.fail();
  }
  records.resize(bytes.size() / sizeof(CatalogueRecord));
  if (!records.empty()) {
    std::memcpy(records.data(), bytes.data(), bytes.size());
  }
}

void take_packed(Unpacker& in, std::vector<CatalogueRecord>& records) {
  records.clear();
  for (std::uint64_t left = in.number(); left > 0; --left) {
    CatalogueRecord& record = records.emplace_back();
    record.key = in.number();
    record.content = in.number();
    record.segment = in.number32();
    record.article = in.number32();
    record.first_quote = in.number32();
    record.quote_count = in.number32();
  }
}

std::string bytes_of(const std::filesystem::path& path) {
  try {
    return read_file(path);
  } catch (const Error& error) {
    throw Error(error.what(), std::string(kDamageHint));
  }
}

}  // namespace

std::string_view Catalogue::path(std::size_t file) const {
  return path(files_[file]);
}

std::span<const CatalogueRecord> Catalogue::records(std::size_t file) const {
  return std::span(records_).subspan(files_[file].first_record,
                                     files_[file].record_count);
}

std::span<const CatalogueSkip> Catalogue::skips(std::size_t file) const {
  return std::span(skips_).subspan(files_[file].first_skip, files_[file].skip_count);
}

std::size_t Catalogue::lower_bound(std::string_view wanted) const {
  const auto found = std::lower_bound(
      files_.begin(), files_.end(), wanted,
      [this](const File& file, std::string_view sought) { return path(file) < sought; });
  return static_cast<std::size_t>(found - files_.begin());
}

std::size_t Catalogue::find(std::string_view wanted) const {
  const std::size_t file = lower_bound(wanted);
  return file < files_.size() && path(file) == wanted ? file : files_.size();
}

void Catalogue::add(const NewFile& file) {
  files_.push_back({.path_begin = paths_.size(),
                    .first_record = records_.size(),
                    .first_skip = skips_.size(),
                    .path_size = static_cast<std::uint32_t>(file.path.size()),
                    .record_count = static_cast<std::uint32_t>(file.records.size()),
                    .skip_count = static_cast<std::uint32_t>(file.skips.size()),
                    .facts = file.facts});
  paths_ += file.path;
  records_.insert(records_.end(), file.records.begin(), file.records.end());
  skips_.insert(skips_.end(), file.skips.begin(), file.skips.end());
}

void Catalogue::extend_last(const More& more) {
  File& file = files_.back();
  file.facts = more.facts;
  file.record_count += static_cast<std::uint32_t>(more.records.size());
  file.skip_count += static_cast<std::uint32_t>(more.skips.size());
  records_.insert(records_.end(), more.records.begin(), more.records.end());
  skips_.insert(skips_.end(), more.skips.begin(), more.skips.end());
}

void Catalogue::sort() {
  std::sort(files_.begin(), files_.end(), [this](const File& left, const File& right) {
    return path(left) < path(right);
  });
}

std::vector<Skipped> skipped_in(const Catalogue& catalogue) {
  std::vector<Skipped> all;
  for (std::size_t file = 0; file < catalogue.file_count(); ++file) {
    for (const CatalogueSkip& skip : catalogue.skips(file)) {
      all.push_back({std::string(catalogue.path(file)), skip.record, skip.reason});
    }
  }
  return all;
}

std::string encode(const Catalogue& catalogue) {
  Packer out;
  out.reserve(catalogue.records().size_bytes());
  out.number(kCatalogueVersion);
  out.number(catalogue.segments.size());
  for (const std::string& segment : catalogue.segments) {
    out.text(segment);
  }
  out.number(catalogue.file_count());
  for (std::size_t file = 0; file < catalogue.file_count(); ++file) {
    out.text(catalogue.path(file));
    put(out, catalogue.facts(file));
    put(out, catalogue.records(file));
    out.number(catalogue.skips(file).size());
    for (const CatalogueSkip& skip : catalogue.skips(file)) {
      out.number(skip.record);
      out.text(skip.reason);
    }
  }
  return out.take();
}

Catalogue decode_catalogue(std::string_view bytes) {
  Unpacker in(bytes, "a catalogue");
  const std::uint64_t version = in.number();
  if (version != kCatalogueVersion && version != kPackedVersion) {
    in.fail();
  }
  Catalogue catalogue;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    catalogue.segments.emplace_back(in.text());
  }
  std::vector<CatalogueRecord> records;
  std::vector<CatalogueSkip> skips;
  std::string_view last_path;
  for (std::uint64_t left = in.number(); left > 0; --left) {
    const std::string_view path = in.text();
    if (path <= last_path) {
      in.fail();
    }
    last_path = path;
    const FileFacts facts = take_facts(in);
    version == kPackedVersion ? take_packed(in, records) : take(in, records);
    skips.clear();
    for (std::uint64_t more = in.number(); more > 0; --more) {
      const std::uint32_t record = in.number32();
      skips.push_back({record, std::string(in.text())});
    }
    catalogue.add({.path = path, .facts = facts, .records = records, .skips = skips});
  }
  const auto is_nowhere = [&](const CatalogueRecord& record) {
    return record.segment >= catalogue.segments.size() || record.article == 0;
  };
  if (!in.done() || std::ranges::any_of(catalogue.records(), is_nowhere)) {
    in.fail();
  }
  return catalogue;
}

Catalogue read_catalogue(const std::filesystem::path& index, const Manifest& manifest) {
  if (!manifest.catalogue) {
    return {};
  }
  const FileFact& fact = *manifest.catalogue;
  const std::filesystem::path path = index / fact.name;
  const std::string bytes = bytes_of(path);
  if (bytes.size() != fact.bytes || hash_of(bytes) != fact.hash) {
    throw Error("catalogue '" + path.string() + "' is damaged", std::string(kDamageHint));
  }
  Catalogue catalogue = decode_catalogue(bytes);
  const bool same_segments = std::equal(
      catalogue.segments.begin(), catalogue.segments.end(), manifest.segments.begin(),
      manifest.segments.end(), [](const std::string& name, const Segment& segment) {
        return name == segment.name;
      });
  if (!same_segments) {
    throw Error(
        "catalogue '" + path.string() + "' names other segments than the manifest",
        std::string(kDamageHint));
  }
  return catalogue;
}

FileFact write_catalogue(const std::filesystem::path& index, std::uint64_t generation,
                         const Catalogue& catalogue) {
  const std::string name = kCataloguePrefix + std::to_string(generation);
  const std::string bytes = encode(catalogue);
  write_new_file(index / name, bytes);
  return {.name = name, .bytes = bytes.size(), .hash = hash_of(bytes)};
}

}  // namespace lede
