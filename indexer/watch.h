// Keeps an index up to date while its sources change.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

#include "indexer/update.h"
#include "schema/error.h"

namespace lede {

// What is told of it.
struct WatchListener {
  std::function<void(const UpdateResult&)> updated;  // after each update
  // An update after the first failed, and is tried again in a while.
  std::function<void(const Error&)> failed;
  // After the first update, and when the obstacle (why not all is watched, or empty)
  // becomes another.
  std::function<void(std::size_t folders, const std::string& obstacle)> watching;
};

// Updates, and updates again what changes, until it is asked to stop. True if that cut an
// update short. Throws Error as update() does if the first one fails.
bool watch(const UpdateRequest& request, const WatchListener& listener);

}  // namespace lede
