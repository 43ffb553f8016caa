// Updating whenever something changes.
#include "indexer/watch.h"

#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <exception>
#include <filesystem>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "corpus/passed_over.h"
#include "indexer/folder_watch.h"
#include "indexer/interrupt.h"
#include "indexer/scope.h"
#include "indexer/survey.h"
#include "indexer/working_index.h"
#include "schema/absolute_path.h"
#include "schema/manifest.h"

namespace lede {
namespace {

namespace fs = std::filesystem;

// More than so many are not looked over one by one.
constexpr std::size_t kMaxPaths = 100;

constexpr std::chrono::seconds kRetry{10};

bool holds(const std::vector<WalkedPath>& watched, const std::string& path) {
  return std::any_of(watched.begin(), watched.end(),
                     [&path](const WalkedPath& one) { return one.path == path; });
}

// As update() will make of the request. A source in another one is watched for itself
// too: a disk may be mounted upon it.
std::vector<WalkedPath> watched_sources(const UpdateRequest& request) {
  Manifest manifest =
      is_index(request.index) ? read_manifest(request.index) : new_manifest();
  SurveyScope scope = scope_of(request, manifest);
  std::vector<WalkedPath> watched = std::move(scope.walked);
  for (const Source& source : manifest.sources) {
    if (request.paths.empty() && !source.follows_links && !holds(watched, source.path)) {
      watched.push_back({source.path});
    }
  }
  return watched;
}

bool exists(const std::string& path) {
  struct stat facts {};
  return lstat(path.c_str(), &facts) == 0;
}

// What to look over for a changed path, so that the same comes of it as of looking over
// all: a source that is gone keeps its articles, and a link is not followed, which it
// would be if it were named.
std::string to_look_over(const std::string& path, const std::string& source) {
  struct stat facts {};
  if (path == source || !exists(source)) {
    return source;
  }
  const bool is_odd = lstat(path.c_str(), &facts) == 0 && !S_ISREG(facts.st_mode) &&
                      !S_ISDIR(facts.st_mode);
  return is_odd ? fs::path(path).parent_path().string() : path_to_walk(path, source);
}

// The paths to update by. Sources that were forgotten meanwhile are left alone.
std::vector<std::string> paths_of(const Changes& changes,
                                  const std::vector<WalkedPath>& watched,
                                  const fs::path& index) {
  const std::vector<Source> sources = read_manifest(index).sources;
  std::set<std::string> changed = changes.paths;
  if (changes.is_everything || changed.size() > kMaxPaths) {
    changed.clear();
    for (const WalkedPath& one : watched) {
      changed.insert(one.path);
    }
  }
  std::set<std::string> paths;
  for (const std::string& path : changed) {
    const auto source =
        std::find_if(sources.begin(), sources.end(),
                     [&](const Source& known) { return lies_in(path, known.path); });
    if (source != sources.end()) {
      paths.insert(to_look_over(path, source->path));
    }
  }
  return {paths.begin(), paths.end()};
}

}  // namespace

bool watch(const UpdateRequest& request, const WatchListener& listener) {
  const std::vector<WalkedPath> watched = watched_sources(request);
  FolderWatch folders(watched, absolute_path(request.index));
  UpdateResult result = update(request);
  listener.updated(result);
  std::optional<std::string> obstacle;
  std::optional<std::chrono::milliseconds> patience;
  UpdateRequest next = request;
  next.follows_links.reset();  // it is remembered
  for (Changes changes; !result.is_interrupted && stop_signal() == 0;) {
    if (obstacle != folders.obstacle()) {
      obstacle = folders.obstacle();
      listener.watching(folders.folder_count(), *obstacle);
    }
    if (!folders.wait(changes, patience)) {
      break;
    }
    try {
      next.paths = paths_of(changes, watched, request.index);
      if (!next.paths.empty()) {
        result = update(next);
        listener.updated(result);
      }
      changes = {};
      patience.reset();
    } catch (const Error& error) {
      listener.failed(error);
      patience = kRetry;
    } catch (const std::exception& error) {  // as of short memory, which may pass
      listener.failed(Error(error.what()));
      patience = kRetry;
    }
  }
  return result.is_interrupted;
}

}  // namespace lede
