// The catalogue: which file gave which records, and where these lie in the index. It is
// what tells the added, changed, removed and unchanged apart. One immutable file a
// generation (`catalogue-N`), named in the manifest with its size and hash.
#pragma once

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/reader.h"
#include "schema/manifest.h"

namespace lede {

// What tells cheaply that a file is still the same. A file without a stamp (all zero) is
// read again by every update.
struct FileStamp {
  std::uint64_t bytes = 0;
  std::int64_t modified_ns = 0;  // mtime, since the epoch
  std::int64_t changed_ns = 0;   // ctime: tells where a tool restored the mtime
  std::uint64_t inode = 0;

  friend bool operator==(const FileStamp&, const FileStamp&) = default;
};

// An article of a file, and where it lies in the index. These are the bytes of the file,
// too: there may be millions.
struct CatalogueRecord {
  std::uint64_t key = 0;          // hash of its id: the same record in the next version
  std::uint64_t content = 0;      // hash of what is stored of it
  std::uint32_t segment = 0;      // index in Catalogue::segments
  std::uint32_t article = 0;      // document number in the segment's `articles`
  std::uint32_t first_quote = 0;  // document number in its `quotes`; 0: no quotations
  std::uint32_t quote_count = 0;

  friend bool operator==(const CatalogueRecord&, const CatalogueRecord&) = default;
};

// A record that gave no article.
struct CatalogueSkip {
  std::uint32_t record = 0;  // as in Skipped
  std::string reason;

  friend bool operator==(const CatalogueSkip&, const CatalogueSkip&) = default;
};

// What is known of a file besides its path, records and skips.
struct FileFacts {
  FileStamp stamp;
  std::uint64_t hash = 0;  // XXH3 of its bytes

  friend bool operator==(const FileFacts&, const FileFacts&) = default;
};

class Catalogue {
 public:
  // Files are numbers from 0. Numbers hold until sort(), views until the next add() or
  // extend_last().
  std::size_t file_count() const { return files_.size(); }
  std::string_view path(std::size_t file) const;
  const FileFacts& facts(std::size_t file) const { return files_[file].facts; }
  std::span<const CatalogueRecord> records(std::size_t file) const;
  std::span<const CatalogueSkip> skips(std::size_t file) const;

  // All records, of all files.
  std::span<const CatalogueRecord> records() const { return records_; }
  std::span<CatalogueRecord> records() { return records_; }

  // The number of the file of that path, or file_count(). Needs sort().
  std::size_t find(std::string_view path) const;

  // The number of the first file whose path is not before this one. Needs sort().
  std::size_t lower_bound(std::string_view path) const;

  struct NewFile {
    std::string_view path;
    FileFacts facts;
    std::span<const CatalogueRecord> records;
    std::span<const CatalogueSkip> skips;
  };
  void add(const NewFile& file);

  // More of the file that was added last, or other facts.
  struct More {
    FileFacts facts;
    std::span<const CatalogueRecord> records;
    std::span<const CatalogueSkip> skips;
  };
  void extend_last(const More& more);

  // Puts the files in the order of their paths' bytes.
  void sort();

  std::vector<std::string> segments;  // names, in the order of the manifest

 private:
  struct File {
    std::uint64_t path_begin = 0;
    std::uint64_t first_record = 0;
    std::uint64_t first_skip = 0;
    std::uint32_t path_size = 0;
    std::uint32_t record_count = 0;
    std::uint32_t skip_count = 0;
    FileFacts facts;
  };
  std::string_view path(const File& file) const {
    return std::string_view(paths_).substr(file.path_begin, file.path_size);
  }

  std::string paths_;
  std::vector<File> files_;
  std::vector<CatalogueRecord> records_;
  std::vector<CatalogueSkip> skips_;
};

// All that gave no article, with paths.
std::vector<Skipped> skipped_in(const Catalogue& catalogue);

std::string encode(const Catalogue& catalogue);

// Throws Error for bytes that encode() did not write, in this or an earlier version.
Catalogue decode_catalogue(std::string_view bytes);

// The catalogue that a manifest names. Throws Error, with a hint, when the file is not
// what the manifest says.
Catalogue read_catalogue(const std::filesystem::path& index, const Manifest& manifest);

// Writes the catalogue of that generation, not synced; what to put into its manifest.
FileFact write_catalogue(const std::filesystem::path& index, std::uint64_t generation,
                         const Catalogue& catalogue);

}  // namespace lede
