// Rewriting segments.
#include "indexer/merge.h"

#include <oneapi/tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <numeric>
#include <optional>
#include <string>
#include <utility>

#include <oneapi/tbb/enumerable_thread_specific.h>
#include "corpus/language.h"
#include "indexer/catalogue_maker.h"
#include "indexer/interrupt.h"
#include "indexer/progress.h"
#include "indexer/segment_writer.h"
#include "indexer/stored_articles.h"

namespace lede {
namespace {

std::uint32_t living(const Segment& segment) {
  return segment.articles - count(segment.dead_articles);
}

// More than a third of its articles are gone.
bool is_sparse(const Segment& segment) {
  constexpr std::uint64_t kShare = 3;
  return count(segment.dead_articles) * kShare > segment.articles;
}

// One rewriting: the stages of the pipeline, and where each article went.
class Rewriting {
 public:
  struct Batch : ArticleBatch {
    StoredRange range;
    std::vector<std::uint32_t> numbers;  // of the articles, in the segment of the range
  };

  Rewriting(WorkingIndex& index, const std::vector<std::size_t>& segments,
            const PipelineOptions& options)
      : index_(index),
        segments_(segments),
        options_(options),
        ranges_(stored_ranges(
            index.manifest, segments,
            batch_bytes(options.resources, stored_bytes(index.manifest, segments)))),
        writer_({.index = index.folder(),
                 .name = index.new_segment_name(),
                 .writer = options.resources.writer,
                 .memory_bytes = writer_bytes(options.resources),
                 .before_writing = [&index] { index.announce(); }}),
        moved_(index.manifest.segments.size()),
        sources_([&index] { return StoredArticles(index.folder(), index.manifest); }) {
    for (const std::size_t segment : segments) {
      moved_[segment].resize(index.manifest.segments[segment].articles + 1);
    }
  }

  bool run() {
    run_pipeline(*this, options_);
    if (stop_signal() != 0) {
      return false;
    }
    sources_.clear();
    publish();
    return true;
  }

  std::unique_ptr<Batch> next() {
    if (next_range_ == ranges_.size()) {
      return nullptr;
    }
    auto batch = std::make_unique<Batch>();
    batch->range = ranges_[next_range_++];
    batch->source_bytes = batch->range.bytes;
    return batch;
  }

  void read(Batch& batch) {
    for (auto& [number, article] : sources_.local().read(batch.range)) {
      if (options_.finds_quotes) {  // what is found in texts is found anew
        settle_language(article);
      }
      batch.numbers.push_back(number);
      batch.articles.push_back(std::move(article));
    }
  }

  // All that lives is new in the new segment.
  void compare(const Batch& batch) {
    for (std::size_t i = 0; index_.is_catalogue_lost && i < batch.numbers.size(); ++i) {
      catalogue_maker_.add(batch.articles[i],
                           static_cast<std::uint32_t>(batch.range.segment),
                           batch.numbers[i]);
    }
  }

  void write(Batch& batch) {
    std::uint32_t article = writer_.next_article();
    std::uint32_t quote = writer_.next_quote();
    for (std::size_t i = 0; i < batch.numbers.size(); ++i) {
      const std::uint32_t quotes = batch.inverted.quote_counts[i];
      moved_[batch.range.segment][batch.numbers[i]] = {
          .article = article++, .first_quote = quote, .quote_count = quotes};
      quote += quotes;
    }
    writer_.add(std::move(batch.inverted));
  }

 private:
  // Where a rewritten article lies now.
  struct Place {
    std::uint32_t article = 0;
    std::uint32_t first_quote = 0;
    std::uint32_t quote_count = 0;
  };

  // The new segment goes behind the others; the rewritten ones, without a living article
  // now, are dropped when the index is published.
  void publish() {
    if (index_.is_catalogue_lost) {
      index_.catalogue = catalogue_maker_.take();
    }
    Manifest& manifest = index_.manifest;
    const auto new_number = static_cast<std::uint32_t>(manifest.segments.size());
    for (CatalogueRecord& record : index_.catalogue.records()) {
      const std::vector<Place>& places = moved_[record.segment];
      if (!places.empty()) {
        const Place& place = places[record.article];
        record.segment = new_number;
        record.article = place.article;
        record.first_quote = place.quote_count > 0 ? place.first_quote : 0;
        record.quote_count = place.quote_count;
      }
    }
    for (const std::size_t number : segments_) {
      Segment& segment = manifest.segments[number];
      segment.dead_articles = {{1, segment.articles}};
    }
    index_.publish(writer_.finish());
  }

  WorkingIndex& index_;
  const std::vector<std::size_t>& segments_;
  const PipelineOptions& options_;
  std::vector<StoredRange> ranges_;
  std::size_t next_range_ = 0;
  SegmentWriter writer_;
  CatalogueMaker catalogue_maker_;
  std::vector<std::vector<Place>> moved_;  // by segment and article
  oneapi::tbb::enumerable_thread_specific<StoredArticles> sources_;
};

bool rewrite_all(WorkingIndex& index, const MergeRequest& request) {
  std::vector<std::size_t> segments(index.manifest.segments.size());
  std::iota(segments.begin(), segments.end(), 0);
  PipelineOptions options{.resources = request.resources,
                          .finds_quotes = request.is_rebuild};
  std::optional<Progress> progress;
  if (request.shows_progress) {
    options.progress = &progress.emplace(stored_bytes(index.manifest, segments));
  }
  return rewrite(index, segments, options);
}

}  // namespace

std::vector<std::size_t> segments_to_merge(const std::vector<Segment>& segments) {
  std::vector<std::size_t> chosen;
  std::vector<std::size_t> others;
  std::uint64_t sum = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (is_sparse(segments[i])) {
      chosen.push_back(i);
      sum += living(segments[i]);
    } else {
      others.push_back(i);
    }
  }
  std::stable_sort(others.begin(), others.end(),
                   [&](std::size_t left, std::size_t right) {
                     return living(segments[left]) < living(segments[right]);
                   });
  const bool are_too_many = segments.size() > kMaxSegments;
  for (std::size_t i = 0; are_too_many && i < others.size(); ++i) {
    const std::size_t left_over = others.size() - i + 1;  // with the merged one
    const std::uint64_t size = living(segments[others[i]]);
    if (left_over <= kMaxSegments && size > 2 * sum) {
      break;
    }
    chosen.push_back(others[i]);
    sum += size;
  }
  std::sort(chosen.begin(), chosen.end());
  return chosen;
}

bool rewrite(WorkingIndex& index, const std::vector<std::size_t>& segments,
             const PipelineOptions& options) {
  return Rewriting(index, segments, options).run();
}

MergeResult merge(const MergeRequest& asked) {
  const auto start = std::chrono::steady_clock::now();
  MergeRequest request = asked;
  const std::string obstacle = settle_writer(request.resources);
  const oneapi::tbb::global_control threads(
      oneapi::tbb::global_control::max_allowed_parallelism, request.resources.jobs);
  WorkingIndex index(request.index, {.may_be_outdated = request.is_rebuild});
  Manifest& manifest = index.manifest;
  MergeResult result;
  result.segments_before = manifest.segments.size();
  if (!obstacle.empty()) {
    result.warnings.push_back(obstacle);
  }
  if (request.is_rebuild) {
    const Manifest current = new_manifest();
    manifest.analysis = current.analysis;
    manifest.weights = current.weights;
  }
  const bool is_merged =
      manifest.segments.size() < 2 &&
      std::all_of(manifest.segments.begin(), manifest.segments.end(),
                  [](const Segment& segment) { return segment.dead_articles.empty(); });
  if (index.is_catalogue_lost) {
    result.warnings.emplace_back(
        "the catalogue was damaged and is made anew; the next update reads all files");
  }
  if (request.is_rebuild || !is_merged) {
    result.is_interrupted = !rewrite_all(index, request);
  }
  result.segments = manifest.segments.size();
  result.articles = manifest.live_articles();
  result.quotes = manifest.live_quotes();
  result.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace lede
