// The living articles of segments, read back from the index in ranges.
#pragma once

#include <xapian.h>

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "schema/article.h"
#include "schema/manifest.h"

namespace lede {

// Documents of a segment from first to last, both included; dead ones may be among them.
struct StoredRange {
  std::size_t segment = 0;  // number in the manifest
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  std::uint64_t bytes = 0;  // about
};

// The bytes of text of all articles stored in these segments, about.
std::uint64_t stored_bytes(const Manifest& manifest,
                           const std::vector<std::size_t>& segments);

// All documents of these segments, in ranges of about so many bytes of text.
std::vector<StoredRange> stored_ranges(const Manifest& manifest,
                                       const std::vector<std::size_t>& segments,
                                       std::size_t range_bytes);

// Reads articles; one a thread.
class StoredArticles {
 public:
  // Looks at the manifest for as long as it lives.
  StoredArticles(std::filesystem::path index, const Manifest& manifest)
      : index_(std::move(index)), manifest_(manifest) {}

  struct Numbered {
    std::uint32_t number = 0;  // of its document
    Article article;
  };

  // The living articles of a range, in order. Throws Error if the segment cannot be read.
  std::vector<Numbered> read(const StoredRange& range);

 private:
  std::filesystem::path index_;
  const Manifest& manifest_;
  std::map<std::size_t, Xapian::Database> databases_;  // by segment
};

// Reads all living articles, to know that they can be. Throws Error if one cannot be.
void read_all_articles(const std::filesystem::path& index, const Manifest& manifest);

// What is left to do where the articles in an index cannot be read: neither a merge nor a
// rebuild can go on.
std::string hint_to_make_again(const std::vector<Source>& sources);

}  // namespace lede
