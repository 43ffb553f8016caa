// Opening indexes.
#include "searcher/search/open_index.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/index_files.h"
#include "schema/index_folder.h"
#include "searcher/search/dead_documents.h"
#include "searcher/search/document_set.h"
#include "searcher/search/remote.h"

namespace lede {
namespace {

// Xapian answers from a damaged file as if nothing was. Of an index up to this size all
// files are read whole before Xapian sees them, of others the small ones, which takes
// milliseconds.
constexpr std::uint64_t kSmallIndexBytes = std::uint64_t{32} << 20U;
constexpr std::uint64_t kSmallFileBytes = std::uint64_t{256} << 10U;

std::uint64_t bytes_of(const Manifest& manifest) {
  std::uint64_t bytes = 0;
  for (const Segment& segment : manifest.segments) {
    for (const FileFact& fact : segment.files) {
      bytes += fact.bytes;
    }
  }
  return bytes;
}

// Damage is noticed before Xapian reads anything: all of small indexes and small files,
// elsewhere what sizes show.
void check_files(const std::filesystem::path& folder, const Segment& segment,
                 bool is_small) {
  for (const FileFact& fact : segment.files) {
    check_size(folder, fact);
    const bool verify = is_small || fact.bytes <= kSmallFileBytes;
    if (verify && hash_of_file(folder / fact.name) != fact.hash) {
      throw Error(fmt::format("file '{}' of the index was altered",
                              (folder / fact.name).string()),
                  kCheckHint);
    }
  }
}

struct OpenSegment {
  Segment facts;
  Xapian::Database articles;
  Xapian::Database quotes;
};

std::vector<OpenSegment> open_segments(const std::filesystem::path& folder,
                                       Manifest manifest) {
  const bool is_small = bytes_of(manifest) <= kSmallIndexBytes;
  std::vector<OpenSegment> segments;
  for (Segment& segment : manifest.segments) {
    check_files(folder, segment, is_small);
    const std::string articles = articles_path(folder, segment.name).string();
    const std::string quotes = quotes_path(folder, segment.name).string();
    segments.push_back({std::move(segment),
                        Xapian::Database(articles, Xapian::DB_BACKEND_GLASS),
                        Xapian::Database(quotes, Xapian::DB_BACKEND_GLASS)});
  }
  return segments;
}

std::vector<OpenSegment> open_one(const std::filesystem::path& folder) {
  return read_published(folder, [&folder](const Manifest& manifest) {
    try {
      return open_segments(folder, manifest);
    } catch (const Xapian::Error& error) {
      throw_as_error(error);
    }
  });
}

std::vector<DocumentRange> in_both(const std::vector<DocumentRange>& a,
                                   const std::vector<DocumentRange>& b) {
  std::vector<DocumentRange> both;
  for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
    const DocumentRange shared{std::max(one->first, other->first),
                               std::min(one->last, other->last)};
    if (shared.first <= shared.last) {
      both.push_back(shared);
    }
    one->last < other->last ? ++one : ++other;
  }
  return both;
}

// The segments of one more index.
void add_segments(std::vector<OpenSegment> more, std::vector<OpenSegment>& segments) {
  for (OpenSegment& segment : more) {
    const auto known = std::find_if(
        segments.begin(), segments.end(), [&segment](const OpenSegment& other) {
          return other.articles.get_uuid() == segment.articles.get_uuid();
        });
    if (known == segments.end()) {
      segments.push_back(std::move(segment));
      continue;
    }
    Segment& facts = known->facts;
    facts.dead_articles = in_both(facts.dead_articles, segment.facts.dead_articles);
    facts.dead_quotes = in_both(facts.dead_quotes, segment.facts.dead_quotes);
  }
}

// What the articles say, and English, as which they are stemmed, for those that say
// nothing.
std::vector<std::string> languages_in(const Xapian::Database& articles) {
  const std::string prefix(field(FieldId::Language).prefix);
  std::vector<std::pair<Xapian::doccount, std::string>> counts;
  Xapian::doccount without = articles.get_doccount();
  const auto end = articles.allterms_end(prefix);
  auto term = articles.allterms_begin(prefix);
  // Going to the next term by steps would read all that the index has of this one.
  for (; term != end; term.skip_to(*term + '\0')) {
    counts.emplace_back(term.get_termfreq(), (*term).substr(prefix.size()));
    without -= std::min(without, term.get_termfreq());
  }
  if (without > 0) {
    counts.emplace_back(without, "en");
  }
  std::sort(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  });
  std::vector<std::string> languages;
  languages.reserve(counts.size());
  for (auto& [count, language] : counts) {
    languages.push_back(std::move(language));
  }
  return languages;
}

OpenIndex with_languages(OpenIndex index) {
  index.languages = languages_in(index.articles);
  return index;
}

OpenIndex joined(std::vector<std::filesystem::path> folders,
                 std::vector<OpenSegment> segments) {
  OpenIndex index{.folders = std::move(folders)};
  if (segments.empty()) {  // Xapian searches no database of no shards
    index.articles = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
    index.quotes = Xapian::WritableDatabase("", Xapian::DB_BACKEND_INMEMORY);
  }
  for (OpenSegment& segment : segments) {
    index.articles.add_database(segment.articles);
    index.quotes.add_database(segment.quotes);
    index.segments.push_back(std::move(segment.facts));
  }
  return index;
}

std::filesystem::path folder_of(const std::string& option) {
  const std::optional<std::filesystem::path> folder = find_index(option);
  if (!folder) {
    throw Error("no index here",
                "make one with 'lede-index update PATH', or name it with --index");
  }
  return *folder;
}

Xapian::Query dead_query(const OpenIndex& index, const Xapian::Database& database,
                         std::vector<DocumentRange> Segment::*dead_of) {
  std::vector<DeadOfSegment> dead;
  const std::vector<std::string> uuids = shards_of(database);
  for (std::size_t i = 0; i < index.segments.size(); ++i) {
    const std::vector<DocumentRange>& ranges = index.segments[i].*dead_of;
    if (!ranges.empty()) {
      dead.push_back({uuids.at(i), ranges});
    }
  }
  if (dead.empty()) {
    return Xapian::Query::MatchNothing;
  }
  auto source = std::make_unique<DeadDocuments>(std::move(dead));
  return Xapian::Query(source.release()->release());  // Xapian's from here
}

}  // namespace

OpenIndex open_index(const IndexNames& names) {
  if (!names.remotes.empty()) {
    return with_languages(open_remote(names.remotes));
  }
  std::vector<std::filesystem::path> folders;
  std::vector<OpenSegment> segments;
  const std::vector<std::string> found_here{""};
  for (const std::string& name : names.folders.empty() ? found_here : names.folders) {
    std::filesystem::path folder = folder_of(name);
    const bool known = std::any_of(
        folders.begin(), folders.end(), [&folder](const std::filesystem::path& other) {
          std::error_code failed;  // where there is none, which opening it tells
          return std::filesystem::equivalent(folder, other, failed);
        });
    if (!known) {
      add_segments(open_one(folder), segments);
      folders.push_back(std::move(folder));
    }
  }
  return with_languages(joined(std::move(folders), std::move(segments)));
}

Xapian::Query dead_articles(const OpenIndex& index) {
  return dead_query(index, index.articles, &Segment::dead_articles);
}

Xapian::Query dead_quotes(const OpenIndex& index) {
  return dead_query(index, index.quotes, &Segment::dead_quotes);
}

void throw_as_error(const Xapian::Error& error) {
  throw_if_remote(error);
  throw Error(fmt::format("the index cannot be read: {}", error.get_msg()), kCheckHint);
}

}  // namespace lede
