// Bringing an index up to date.
#include "indexer/update.h"

#include <oneapi/tbb/global_control.h>

#include <algorithm>
#include <chrono>
#include <iterator>
#include <optional>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "indexer/catalogue.h"
#include "indexer/ingest.h"
#include "indexer/interrupt.h"
#include "indexer/merge.h"
#include "indexer/progress.h"
#include "indexer/resources.h"
#include "indexer/scope.h"
#include "indexer/segment_writer.h"
#include "indexer/stored_articles.h"
#include "indexer/survey.h"
#include "indexer/working_index.h"
#include "schema/error.h"
#include "schema/index_files.h"
#include "schema/manifest.h"

namespace lede {
namespace {

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

Ingested take_in(const UpdateRequest& request, const Survey& survey, const Catalogue& old,
                 SegmentWriter* writer) {
  PipelineOptions options{.resources = request.resources};
  std::optional<Progress> progress;
  if (request.shows_progress) {
    options.progress = &progress.emplace(survey.bytes);
  }
  return ingest(survey, old, writer, options);
}

UpdateResult result_of(const Ingested& ingested, const Survey& survey,
                       const Catalogue& old) {
  UpdateResult result;
  result.tally = ingested.tally;
  result.unchanged =
      old.records().size() - ingested.tally.changed - ingested.tally.removed;
  result.files = ingested.files;
  result.skipped = skipped_in(ingested.catalogue);
  result.new_skipped = without(result.skipped, skipped_in(old));
  result.warnings = survey.warnings;
  result.is_interrupted = ingested.is_interrupted;
  return result;
}

void set_totals(UpdateResult& result, const Manifest& manifest) {
  result.articles = manifest.live_articles();
  result.quotes = manifest.live_quotes();
  result.segments = manifest.segments.size();
}

struct Published {
  Manifest manifest;
  Catalogue catalogue;
};

Published published(const std::filesystem::path& index) {
  if (!is_index(index)) {
    return {.manifest = new_manifest(), .catalogue = {}};
  }
  return read_published(index, [&index](const Manifest& manifest) {
    check_sizes(index, manifest);
    return Published{.manifest = manifest, .catalogue = read_catalogue(index, manifest)};
  });
}

// Throws Error unless the paths of an update that would make an index are there.
void check_paths(const UpdateRequest& request) {
  if (!is_index(request.index)) {
    Manifest none = new_manifest();
    scope_of(request, none);
  }
}

// Neither locks nor writes.
UpdateResult dry_run(const UpdateRequest& request) {
  auto [manifest, old] = published(request.index);
  const SurveyScope scope = scope_of(request, manifest);
  const Survey survey = lede::survey(scope, old);
  UpdateResult result = result_of(take_in(request, survey, old, nullptr), survey, old);
  set_totals(result, manifest);
  result.articles += static_cast<std::uint32_t>(result.tally.added);
  result.articles -= static_cast<std::uint32_t>(result.tally.removed);
  return result;
}

// Keeps the number of segments and tombstones small.
void tidy(WorkingIndex& index, const UpdateRequest& request) {
  const auto segments = segments_to_merge(index.manifest.segments);
  if (segments.empty() || stop_signal() != 0) {
    return;
  }
  PipelineOptions options{.resources = request.resources, .finds_quotes = false};
  std::optional<Progress> progress;
  if (request.shows_progress) {
    options.progress =
        &progress.emplace(stored_bytes(index.manifest, segments), "merging segments: ");
  }
  rewrite(index, segments, options);
}

UpdateResult real_run(const UpdateRequest& request) {
  check_paths(request);  // before a folder is made for an index
  WorkingIndex index(request.index, {.may_be_missing = true});
  const bool is_new = index.manifest.generation == 0;
  const std::vector<Source> sources_before = index.manifest.sources;
  const SurveyScope scope = scope_of(request, index.manifest);
  const Survey survey = lede::survey(scope, index.catalogue);
  SegmentWriter writer({.index = request.index,
                        .name = index.new_segment_name(),
                        .writer = request.resources.writer,
                        .memory_bytes = writer_bytes(request.resources),
                        .before_writing = [&index] { index.announce(); }});
  Ingested ingested = take_in(request, survey, index.catalogue, &writer);
  UpdateResult result = result_of(ingested, survey, index.catalogue);
  const bool has_other_sources = index.manifest.sources != sources_before;
  if (ingested.is_other || is_new || has_other_sources) {
    bury(index.manifest, ingested.dead);
    std::optional<Segment> added = writer.finish();
    index.catalogue = std::move(ingested.catalogue);
    index.catalogue.sort();
    index.publish(std::move(added));
    tidy(index, request);
  }
  set_totals(result, index.manifest);
  return result;
}

}  // namespace

UpdateResult update(const UpdateRequest& request) {
  const auto start = std::chrono::steady_clock::now();
  if (!is_index(request.index) && request.paths.empty()) {
    throw Error("there is no index and no PATH to make one from",
                "run 'lede-index update PATH' with a file or folder of articles");
  }
  const oneapi::tbb::global_control threads(
      oneapi::tbb::global_control::max_allowed_parallelism, request.resources.jobs);
  UpdateRequest settled = request;
  const std::string obstacle = settle_writer(settled.resources);
  UpdateResult result = request.is_dry_run ? dry_run(settled) : real_run(settled);
  if (!obstacle.empty()) {
    result.warnings.push_back(obstacle);
  }
  result.seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  return result;
}

}  // namespace lede
