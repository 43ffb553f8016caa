// The way of articles into a segment, be they read from files or from other segments:
// batch by batch, some stages in order, the costly ones on all cores, so that the result
// does not depend on how many there are.
#pragma once

#include <cstddef>
#include <deque>
#include <memory>
#include <mutex>
#include <utility>

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/parallel_pipeline.h>

#include "indexer/batch.h"
#include "indexer/interrupt.h"
#include "indexer/invert.h"
#include "indexer/progress.h"
#include "indexer/resources.h"
#include "schema/program/last_words.h"

namespace lede {

struct PipelineOptions {
  Resources resources;
  bool inverts = true;       // false: a dry run, which ends before that
  bool finds_quotes = true;  // false: the articles have theirs
  Progress* progress = nullptr;
};

// The batches on their way, first come, first gone. They are not TBB's own, which loses
// what is in its hands when a stage throws.
template <typename Batch>
class BatchesInFlight {
 public:
  Batch* add(std::unique_ptr<Batch> batch) {
    const std::lock_guard lock(mutex_);
    return batches_.emplace_back(std::move(batch)).get();
  }

  void drop_first() {
    const std::lock_guard lock(mutex_);
    batches_.pop_front();
  }

 private:
  std::mutex mutex_;
  std::deque<std::unique_ptr<Batch>> batches_;
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
  constexpr auto kInOrder = tbb::filter_mode::serial_in_order;
  constexpr auto kParallel = tbb::filter_mode::parallel;
  tbb::enumerable_thread_specific<Inverter> inverters;

  BatchesInFlight<Batch> in_flight;
  const auto next = [&](tbb::flow_control& flow) -> Batch* {
    have_last_words();
    std::unique_ptr<Batch> batch = stop_signal() == 0 ? source.next() : nullptr;
    if (!batch) {
      flow.stop();
      return nullptr;
    }
    return in_flight.add(std::move(batch));
  };
  const auto read = [&](Batch* batch) {
    have_last_words();
    source.read(*batch);
    return batch;
  };
  const auto compare = [&](Batch* batch) {
    source.compare(*batch);
    return batch;
  };
  const auto invert = [&](Batch* batch) {
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
  const auto invert_if_wanted = [&](Batch* batch) {
    return options.inverts ? invert(batch) : batch;
  };
  const auto write = [&](Batch* batch) {
    const std::size_t articles =
        batch->articles.size() + batch->inverted.articles.documents.size();
    source.write(*batch);
    if (options.progress != nullptr) {
      options.progress->advance(batch->source_bytes, articles);
    }
    in_flight.drop_first();
  };
  tbb::parallel_pipeline(
      batches_in_flight(options.resources),
      tbb::make_filter<void, Batch*>(kInOrder, next) &
          tbb::make_filter<Batch*, Batch*>(kParallel, read) &
          tbb::make_filter<Batch*, Batch*>(kInOrder, compare) &
          tbb::make_filter<Batch*, Batch*>(kParallel, invert_if_wanted) &
          tbb::make_filter<Batch*, void>(kInOrder, write));
}

}  // namespace lede
