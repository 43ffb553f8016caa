// Reading articles back.
#include "indexer/stored_articles.h"

#include <algorithm>
#include <numeric>
#include <string>

#include "schema/document.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "schema/program/shell_word.h"

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

// The command that takes in those sources that follow links, or the others; empty if
// there are none.
std::string update_of(const std::vector<Source>& sources, bool follows_links) {
  std::string paths;
  for (const Source& source : sources) {
    if (source.follows_links == follows_links) {
      paths += ' ' + shell_word(source.path);
    }
  }
  const std::string command =
      follows_links ? "lede-index update --follow" : "lede-index update";
  return paths.empty() ? "" : command + paths;
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
                hint_to_make_again(manifest_.sources));
  } catch (const Error& error) {
    throw Error("cannot read '" + path + "': " + error.what(),
                hint_to_make_again(manifest_.sources));
  }
}

void read_all_articles(const std::filesystem::path& index, const Manifest& manifest) {
  constexpr std::size_t kRangeBytes = std::size_t{16} << 20U;
  std::vector<std::size_t> segments(manifest.segments.size());
  std::iota(segments.begin(), segments.end(), 0);
  StoredArticles articles(index, manifest);
  for (const StoredRange& range : stored_ranges(manifest, segments, kRangeBytes)) {
    articles.read(range);
  }
}

std::string hint_to_make_again(const std::vector<Source>& sources) {
  const std::string plain = update_of(sources, false);
  const std::string following = update_of(sources, true);
  std::string command =
      plain + (plain.empty() || following.empty() ? "" : " && ") + following;
  return "restore the index from a backup, or remove it and make it again: " +
         (command.empty() ? "lede-index update" : command);
}

}  // namespace lede
