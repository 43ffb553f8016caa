// Writing a segment.
#include "indexer/segment_writer.h"

#include <tbb/parallel_invoke.h>

#include <algorithm>
#include <system_error>
#include <utility>
#include <vector>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/index_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// Quotations are about a quarter of the text.
constexpr std::size_t kQuotesShare = 4;

// Xapian's server hands out no document of a database without a table of terms by
// document, of which it asks only for the slots, and nothing of an empty one.
void make_servable(const fs::path& database) {
  write_new_file(database / "termlist.glass", "");
}

// The files of a folder, in the order of their names.
void note_files(const fs::path& index, const fs::path& folder,
                std::vector<FileFact>& facts) {
  std::vector<fs::path> paths;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const fs::path& path : paths) {
    facts.push_back({.name = path.lexically_relative(index).string(),
                     .bytes = fs::file_size(path),
                     .hash = hash_of_file(path)});
  }
}

}  // namespace

SegmentWriter::SegmentWriter(SegmentOptions options)
    : options_(std::move(options)), folder_(segment_path(options_.index, options_.name)) {
  segment_.name = options_.name;
}

SegmentWriter::~SegmentWriter() {
  if (articles_ && !is_finished_) {
    articles_.reset();
    quotes_.reset();
    std::error_code ignored;  // what stays behind is cleared by the next update
    fs::remove_all(folder_, ignored);
  }
}

void SegmentWriter::open() {
  if (options_.before_writing) {
    options_.before_writing();
  }
  std::error_code ignored;  // make_new_folder() says so if it is not there
  fs::create_directory(options_.index / kSegmentsFolder, ignored);
  make_new_folder(folder_);
  const std::size_t for_quotes = options_.memory_bytes / kQuotesShare;
  articles_ = make_database_writer({.kind = options_.writer,
                                    .folder = folder_ / kArticlesDatabase,
                                    .memory_bytes = options_.memory_bytes - for_quotes,
                                    .label = label_of(kArticlesDatabase)});
  quotes_ = make_database_writer({.kind = options_.writer,
                                  .folder = folder_ / kQuotesDatabase,
                                  .memory_bytes = for_quotes,
                                  .label = label_of(kQuotesDatabase)});
}

void SegmentWriter::add(Inverted inverted) {
  if (inverted.articles.documents.empty()) {
    return;
  }
  if (!articles_) {
    open();
  }
  place_quotes(inverted, next_article());
  segment_.articles += static_cast<std::uint32_t>(inverted.articles.documents.size());
  segment_.quotes += static_cast<std::uint32_t>(inverted.quotes.documents.size());
  articles_->add(std::move(inverted.articles));
  if (!inverted.quotes.documents.empty()) {
    quotes_->add(std::move(inverted.quotes));
  }
}

std::optional<Segment> SegmentWriter::finish() {
  if (!articles_) {
    return std::nullopt;
  }
  tbb::parallel_invoke([&] { articles_->finish(); }, [&] { quotes_->finish(); });
  make_servable(folder_ / kArticlesDatabase);
  try {
    note_files(options_.index, folder_ / kArticlesDatabase, segment_.files);
    note_files(options_.index, folder_ / kQuotesDatabase, segment_.files);
  } catch (const fs::filesystem_error& error) {
    throw Error("cannot read back the segment '" + folder_.string() +
                "': " + error.code().message());
  }
  is_finished_ = true;
  articles_.reset();
  quotes_.reset();
  return segment_;
}

}  // namespace lede
