// The threads of oneTBB.
#pragma once

#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_scheduler_observer.h>

#include "schema/last_words.h"

namespace lede {

// While it lives, so many threads are used, the calling one among them.
class Threads : private oneapi::tbb::task_scheduler_observer {
 public:
  explicit Threads(unsigned count)
      : count_(oneapi::tbb::global_control::max_allowed_parallelism, count) {
    observe(true);
  }
  ~Threads() override { observe(false); }
  Threads(const Threads&) = delete;
  Threads& operator=(const Threads&) = delete;

 private:
  void on_scheduler_entry(bool /*is_worker*/) override { have_last_words(); }

  oneapi::tbb::global_control count_;
};

}  // namespace lede
