// Reading articles back; see stored_articles.h.
#include "indexer/stored_articles.h"

#include <algorithm>
#include <string>

#include "schema/document.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace lede {
namespace {

// The table of stored documents packs news to about half.
constexpr std::uint64_t kPacking = 2;

std::uint64_t document_bytes(const Segment& segment) {
  const std::string name = (articles_path({}, segment.name) / "docdata.glass").string();
  const auto file = std::find_if(segment.files.begin(), segment.files.end(),
                                 [&](const FileFact& fact) { return fact.name == name; });
  const std::uint64_t bytes = file == segment.files.end() ? 0 : file->bytes;
  return bytes * kPacking / std::max(segment.articles, 1U) + 1;
}

}  // namespace

std::uint64_t stored_bytes(const Manifest& manifest,
                           const std::vector<std::size_t>& segments) {
  std::uint64_t bytes = 0;
  for (const std::size_t number : segments) {
    const Segment& segment = manifest.segments[number];
    bytes += document_bytes(segment) * segment.articles;
  }
  return bytes;
}

std::vector<StoredRange> stored_ranges(const Manifest& manifest,
                                       const std::vector<std::size_t>& segments,
                                       std::size_t range_bytes) {
  std::vector<StoredRange> ranges;
  for (const std::size_t number : segments) {
    const Segment& segment = manifest.segments[number];
    const std::uint64_t each = document_bytes(segment);
    const std::uint64_t step = std::max<std::uint64_t>(1, range_bytes / each);
    for (std::uint64_t first = 1; first <= segment.articles; first += step) {
      const std::uint64_t last =
          std::min<std::uint64_t>(segment.articles, first + step - 1);
      ranges.push_back({.segment = number,
                        .first = static_cast<std::uint32_t>(first),
                        .last = static_cast<std::uint32_t>(last),
                        .bytes = (last - first + 1) * each});
    }
  }
  return ranges;
}

std::vector<StoredArticles::Numbered> StoredArticles::read(const StoredRange& range) {
  const Segment& segment = manifest_.segments[range.segment];
  const std::string path = articles_path(index_, segment.name).string();
  try {
    auto database = databases_.find(range.segment);
    if (database == databases_.end()) {
      database = databases_.emplace(range.segment, Xapian::Database(path)).first;
    }
    std::vector<Numbered> articles;
    for (std::uint32_t number = range.first; number <= range.last; ++number) {
      if (!contains(segment.dead_articles, number)) {
        const Xapian::Document document =
            database->second.get_document(number, Xapian::DOC_ASSUME_VALID);
        articles.push_back({number, decode_article(document.get_data())});
      }
    }
    return articles;
  } catch (const Xapian::Error& error) {
    throw Error("cannot read '" + path + "': " + error.get_msg(),
                "run 'lede-index check'");
  }
}

}  // namespace lede
