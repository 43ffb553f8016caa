// The way of articles into a segment, be they read from files or from other segments:
// batch by batch, some stages in order, the costly ones on all cores, so that the result
// does not depend on how many there are.
#pragma once

#include <cstddef>
#include <memory>
#include <utility>

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include "indexer/batch.h"
#include "indexer/interrupt.h"
#include "indexer/invert.h"
#include "indexer/progress.h"
#include "indexer/resources.h"
#include "schema/last_words.h"

namespace lede {

struct PipelineOptions {
  Resources resources;
  bool inverts = true;       // false: a dry run, which ends before that
  bool finds_quotes = true;  // false: the articles have theirs
  Progress* progress = nullptr;
};

// Runs the batches of a source until its end, or until asked to stop. Source has
//   Batch                 an ArticleBatch
//   next()                the next batch, or nullptr at the end; in order
//   read(Batch&)          the slow way to its articles; on all cores
//   compare(Batch&)       settles which articles are inverted; in order
//   write(Batch&)         takes what was inverted; in order
template <typename Source>
void run_pipeline(Source& source, const PipelineOptions& options) {
  namespace tbb = oneapi::tbb;
  using Batch = typename Source::Batch;
  using BatchPtr = std::unique_ptr<Batch>;
  constexpr auto kInOrder = tbb::filter_mode::serial_in_order;
  constexpr auto kParallel = tbb::filter_mode::parallel;
  tbb::enumerable_thread_specific<Inverter> inverters;

  const auto next = [&](tbb::flow_control& flow) {
    have_last_words();
    BatchPtr batch = stop_signal() == 0 ? source.next() : nullptr;
    if (!batch) {
      flow.stop();
    }
    return batch;
  };
  const auto read = [&](BatchPtr batch) {
    have_last_words();
    source.read(*batch);
    return batch;
  };
  const auto compare = [&](BatchPtr batch) {
    source.compare(*batch);
    return batch;
  };
  const auto invert = [&](BatchPtr batch) {
    have_last_words();
    Inverter& inverter = inverters.local();
    for (Article& article : batch->articles) {
      if (options.finds_quotes) {
        inverter.find_quotes_and_add(article);
      } else {
        inverter.add(article);
      }
    }
    batch->articles = std::vector<Article>();  // `= {}` would keep the memory
    batch->inverted = inverter.take();
    return batch;
  };
  const auto invert_if_wanted = [&](BatchPtr batch) {
    return options.inverts ? invert(std::move(batch)) : std::move(batch);
  };
  const auto write = [&](const BatchPtr& batch) {
    const std::size_t articles =
        batch->articles.size() + batch->inverted.articles.documents.size();
    source.write(*batch);
    if (options.progress != nullptr) {
      options.progress->advance(batch->source_bytes, articles);
    }
  };
  tbb::parallel_pipeline(
      batches_in_flight(options.resources),
      tbb::make_filter<void, BatchPtr>(kInOrder, next) &
          tbb::make_filter<BatchPtr, BatchPtr>(kParallel, read) &
          tbb::make_filter<BatchPtr, BatchPtr>(kInOrder, compare) &
          tbb::make_filter<BatchPtr, BatchPtr>(kParallel, invert_if_wanted) &
          tbb::make_filter<BatchPtr, void>(kInOrder, write));
}

}  // namespace lede
