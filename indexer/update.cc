// Bringing an index up to date; see update.h.
#include "indexer/update.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <set>
#include <system_error>
#include <utility>

#include <oneapi/tbb/global_control.h>

#include "indexer/catalogue.h"
#include "indexer/clock.h"
#include "indexer/glass/bulk_writer.h"
#include "indexer/ingest.h"
#include "indexer/lock.h"
#include "indexer/progress.h"
#include "indexer/scope.h"
#include "indexer/segment_writer.h"
#include "indexer/survey.h"
#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/manifest.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// What the program takes at rest, and what each thread keeps: its words with their stems.
constexpr std::size_t kRestingBytes = std::size_t{40} << 20U;
constexpr std::size_t kThreadBytes = std::size_t{16} << 20U;

// Half of the other memory is for batches in flight; of the rest, the writer of the
// segment leaves some to the catalogues.
constexpr std::size_t kBatchShare = 2;
constexpr std::size_t kWriterShare = 3;

std::size_t working_bytes(const UpdateRequest& request) {
  const std::size_t fixed = kRestingBytes + request.jobs * kThreadBytes;
  return std::max(request.memory_bytes - std::min(fixed, request.memory_bytes),
                  request.memory_bytes / 4);
}

// A folder that is not there, is empty, or holds what an update that was killed left.
bool can_become_index(const fs::path& index) {
  const std::set<std::string> ours{"lock", "segments", "manifest.new"};
  std::error_code missing;
  for (const auto& entry : fs::directory_iterator(index, missing)) {
    const std::string name = entry.path().filename().string();
    if (!ours.contains(name) && !name.starts_with("catalogue-")) {
      return false;
    }
  }
  return true;
}

bool is_index(const fs::path& index) {
  std::error_code unknown;
  return fs::exists(index / "manifest", unknown);
}

// Makes the folder of a new index; its parent is synced so that it stays.
void make_index_folder(const fs::path& index) {
  if (!can_become_index(index)) {
    throw Error("'" + index.string() + "' is a folder with other things in it",
                "name a new folder for the index");
  }
  std::error_code error;
  fs::create_directories(index, error);
  if (error) {
    throw Error("cannot make the folder '" + index.string() + "': " + error.message());
  }
  sync_folder(index.parent_path());
}

Manifest manifest_of(const fs::path& index) {
  if (!is_index(index)) {
    return new_manifest();
  }
  Manifest manifest = read_manifest(index);
  if (manifest.weights != new_manifest().weights) {
    throw Error("index '" + index.string() + "' was built with other field weights",
                "run lede-index rebuild");
  }
  return manifest;
}

std::vector<Skipped> without(const std::vector<Skipped>& all,
                             const std::vector<Skipped>& known) {
  const auto order = [](const Skipped& left, const Skipped& right) {
    return std::tie(left.path, left.record, left.reason) <
           std::tie(right.path, right.record, right.reason);
  };
  const std::set<Skipped, decltype(order)> before(known.begin(), known.end(), order);
  std::vector<Skipped> rest;
  std::copy_if(all.begin(), all.end(), std::back_inserter(rest),
               [&](const Skipped& skipped) { return !before.contains(skipped); });
  return rest;
}

// The documents of these records are no more.
void bury(Manifest& manifest, const std::vector<CatalogueRecord>& dead) {
  std::vector<std::vector<std::uint32_t>> articles(manifest.segments.size());
  std::vector<std::vector<std::uint32_t>> quotes(manifest.segments.size());
  for (const CatalogueRecord& record : dead) {
    articles[record.segment].push_back(record.article);
    for (std::uint32_t i = 0; i < record.quote_count; ++i) {
      quotes[record.segment].push_back(record.first_quote + i);
    }
  }
  for (std::size_t i = 0; i < manifest.segments.size(); ++i) {
    Segment& segment = manifest.segments[i];
    if (!articles[i].empty()) {
      segment.dead_articles = with_documents(segment.dead_articles, articles[i]);
      segment.dead_quotes = with_documents(segment.dead_quotes, quotes[i]);
    }
  }
}

// Segments without a living article leave the manifest, and the catalogue with it.
void drop_dead_segments(Manifest& manifest, Catalogue& catalogue) {
  std::vector<std::uint32_t> numbers;
  std::vector<Segment> alive;
  for (Segment& segment : manifest.segments) {
    numbers.push_back(static_cast<std::uint32_t>(alive.size()));
    if (count(segment.dead_articles) < segment.articles) {
      alive.push_back(std::move(segment));
    }
  }
  manifest.segments = std::move(alive);
  for (CatalogueRecord& record : catalogue.records()) {
    record.segment = numbers[record.segment];
  }
  catalogue.segments.clear();
  for (const Segment& segment : manifest.segments) {
    catalogue.segments.push_back(segment.name);
  }
}

class Update {
 public:
  explicit Update(const UpdateRequest& request) : request_(request) {}

  UpdateResult run() {
    const oneapi::tbb::global_control threads(
        oneapi::tbb::global_control::max_allowed_parallelism, request_.jobs);
    open();
    Catalogue old = read_catalogue(request_.index, manifest_);
    const std::vector<std::string> sources = manifest_.sources;
    const SurveyScope scope = scope_of(request_.paths, request_.index, manifest_);
    const Survey survey = lede::survey(scope, old);
    ++manifest_.generation;
    std::optional<SegmentWriter> writer;
    if (!request_.is_dry_run) {
      make_writer(writer);
    }
    Ingested ingested = take_in(survey, old, writer ? &*writer : nullptr);
    ingested.catalogue.sort();
    const std::uint64_t before = old.records().size();
    report(ingested, survey, old, before);
    const bool is_new = manifest_.updated.empty();
    if (!request_.is_dry_run &&
        (ingested.is_other || is_new || sources != manifest_.sources)) {
      publish(std::move(ingested), *writer);
    }
    result_.articles = manifest_.live_articles();
    if (request_.is_dry_run) {
      result_.articles += static_cast<std::uint32_t>(result_.tally.added);
      result_.articles -= static_cast<std::uint32_t>(result_.tally.removed);
    }
    result_.quotes = manifest_.live_quotes();
    result_.segments = manifest_.segments.size();
    return std::move(result_);
  }

 private:
  void open() {
    if (!is_index(request_.index) && request_.paths.empty()) {
      throw Error("there is no index and no PATH to make one from",
                  "run lede-index update PATH with a file or folder of articles");
    }
    if (request_.is_dry_run) {
      manifest_ = manifest_of(request_.index);
      return;
    }
    if (!is_index(request_.index)) {
      make_index_folder(request_.index);
    }
    lock_.emplace(request_.index);
    manifest_ = manifest_of(request_.index);
    remove_leftovers(request_.index, manifest_);
  }

  void make_writer(std::optional<SegmentWriter>& writer) {
    writer.emplace(SegmentOptions{.index = request_.index,
                                  .name = new_segment_name(manifest_.generation),
                                  .writer = writer_kind(),
                                  .memory_bytes = working_bytes(request_) / kWriterShare,
                                  .before_writing = [this] { lock_->announce(); }});
  }

  WriterKind writer_kind() {
    if (request_.writer == WriterKind::Bulk && !bulk_writer_supported()) {
      result_.warnings.push_back(bulk_writer_obstacle() +
                                 "; writing through it, which is slow");
      return WriterKind::Plain;
    }
    return request_.writer;
  }

  Ingested take_in(const Survey& survey, const Catalogue& old,
                   SegmentWriter* writer) const {
    IngestOptions options{.jobs = request_.jobs,
                          .memory_bytes = working_bytes(request_) / kBatchShare,
                          .progress = {}};
    if (!request_.shows_progress) {
      return ingest(survey, old, writer, options);
    }
    Progress progress(survey.bytes);
    options.progress = [&progress](std::uint64_t bytes, std::uint64_t articles) {
      progress.advance(bytes, articles);
    };
    return ingest(survey, old, writer, options);
  }

  void report(const Ingested& ingested, const Survey& survey, const Catalogue& old,
              std::uint64_t before) {
    result_.tally = ingested.tally;
    result_.unchanged = before - ingested.tally.changed - ingested.tally.removed;
    result_.files = ingested.files;
    result_.skipped = skipped_in(ingested.catalogue);
    result_.new_skipped = without(result_.skipped, skipped_in(old));
    result_.warnings.insert(result_.warnings.end(), survey.warnings.begin(),
                            survey.warnings.end());
    result_.is_interrupted = ingested.is_interrupted;
  }

  void publish(Ingested ingested, SegmentWriter& writer) {
    lock_->announce();
    bury(manifest_, ingested.dead);
    if (writer.next_article() > 1) {
      manifest_.segments.push_back(writer.finish());
    }
    Catalogue& catalogue = ingested.catalogue;
    drop_dead_segments(manifest_, catalogue);
    manifest_.updated = utc_now();
    manifest_.catalogue =
        write_catalogue(request_.index, manifest_.generation, catalogue);
    publish_manifest(request_.index, manifest_);
    remove_leftovers(request_.index, manifest_);
  }

  const UpdateRequest& request_;
  std::optional<WriterLock> lock_;
  Manifest manifest_;
  UpdateResult result_;
};

}  // namespace

UpdateResult update(const UpdateRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  UpdateResult result = Update(request).run();
  result.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace lede
