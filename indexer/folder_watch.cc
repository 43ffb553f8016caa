// Watching folders by inotify(7); see folder_watch.h.
#include "indexer/folder_watch.h"

#include <poll.h>
#include <sys/inotify.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

#include <fmt/core.h>

#include "corpus/passed_over.h"
#include "indexer/interrupt.h"
#include "indexer/survey.h"
#include "schema/error.h"

namespace lede {
namespace {

namespace fs = std::filesystem;
using Milliseconds = std::chrono::milliseconds;

// What comes in one go is taken in together: after so long without more of it, or in all.
constexpr Milliseconds kQuiet{500};
constexpr Milliseconds kLongest{5000};

constexpr std::uint32_t kEvents = IN_CREATE | IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB |
                                  IN_MOVED_FROM | IN_MOVED_TO | IN_DELETE |
                                  IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR;

// For poll(): at least one, so that it does not come back before.
int milliseconds_to(std::chrono::steady_clock::time_point end,
                    std::chrono::steady_clock::time_point now) {
  if (end == std::chrono::steady_clock::time_point::max()) {
    return -1;
  }
  return static_cast<int>(std::chrono::ceil<Milliseconds>(end - now).count());
}

bool is_folder(const std::string& path) {
  std::error_code unknown;
  return fs::is_directory(path, unknown);
}

// What a walk passes over by its name; editors write to their copies all the time.
bool is_ignored(std::string_view name) {
  return is_quiet_folder(name) || !reason_to_pass_over(name).empty();
}

// The folders in a folder that an archive is walked into.
std::vector<std::string> folders_in(const std::string& folder) {
  std::vector<std::string> folders;
  std::error_code unreadable;  // the survey says so
  for (fs::directory_iterator entry(folder, unreadable), end; entry != end;
       entry.increment(unreadable)) {
    std::error_code gone;
    const bool is_real = entry->symlink_status(gone).type() == fs::file_type::directory;
    if (is_real && !is_ignored(entry->path().filename().string())) {
      folders.push_back(entry->path().string());
    }
  }
  return folders;
}

}  // namespace

FolderWatch::FolderWatch(std::vector<std::string> sources, std::string index,
                         Milliseconds look_over_every)
    : sources_(std::move(sources)),
      index_(std::move(index)),
      look_over_every_(look_over_every),
      queue_(inotify_init1(IN_NONBLOCK | IN_CLOEXEC)) {
  if (!queue_.is_open()) {
    throw Error(std::string("cannot watch folders: ") + std::strerror(errno),
                errno == EMFILE ? "see fs.inotify.max_user_instances in inotify(7)" : "");
  }
  watch_all();
}

void FolderWatch::watch_all() {
  obstacle_.clear();
  for (const std::string& source : sources_) {
    watch_source(source);
  }
}

// A file is watched in its folder, since programs that save often replace it. Nobody
// tells that a disk is mounted upon an empty folder.
void FolderWatch::watch_source(const std::string& source) {
  std::error_code unknown;
  if (is_folder(source)) {
    watch_tree(source);
    if (fs::is_empty(source, unknown) && obstacle_.empty()) {
      obstacle_ = "'" + source + "' is empty";
    }
  } else if (!watch(fs::path(source).parent_path().string()) && obstacle_.empty()) {
    obstacle_ = "'" + source + "' is not there";
  }
}

// A folder is watched before it is looked into, so that nothing new in it is missed.
void FolderWatch::watch_tree(const std::string& root) {
  std::vector<std::string> pending{root};
  while (!pending.empty()) {
    const std::string folder = std::move(pending.back());
    pending.pop_back();
    if (!lies_in(folder, index_) && watch(folder)) {
      std::vector<std::string> more = folders_in(folder);
      std::move(more.begin(), more.end(), std::back_inserter(pending));
    }
  }
}

// False if the folder is gone, cannot be read, or there are no watches left.
bool FolderWatch::watch(const std::string& folder) {
  const int number = inotify_add_watch(queue_.number(), folder.c_str(), kEvents);
  if (number >= 0) {
    folders_[number] = folder;
  } else if (errno == ENOSPC) {
    obstacle_ = fmt::format(
        "only {} folders are watched: that is the system's limit "
        "(fs.inotify.max_user_watches)",
        folders_.size());
  }
  return number >= 0;
}

void FolderWatch::unwatch_tree(const std::string& root) {
  for (auto folder = folders_.begin(); folder != folders_.end();) {
    if (lies_in(folder->second, root)) {
      inotify_rm_watch(queue_.number(), folder->first);
      folder = folders_.erase(folder);
    } else {
      ++folder;
    }
  }
}

// When all is to be looked over next.
FolderWatch::Clock::time_point FolderWatch::next_look_over() {
  if (obstacle_.empty()) {
    next_look_over_.reset();
  } else if (!next_look_over_) {
    next_look_over_ = Clock::now() + look_over_every_;
  }
  return next_look_over_.value_or(Clock::time_point::max());
}

bool FolderWatch::wait(Changes& changes, std::optional<Milliseconds> patience) {
  const auto patient_until =
      patience ? Clock::now() + *patience : Clock::time_point::max();
  std::optional<Clock::time_point> taken_by;  // what came so far, at the latest
  Clock::time_point end = std::min(patient_until, next_look_over());
  for (Clock::time_point now = Clock::now(); now < end; now = Clock::now()) {
    std::array<pollfd, 2> files{
        {{queue_.number(), POLLIN, 0}, {stop_descriptor(), POLLIN, 0}}};
    const int ready = poll(files.data(), files.size(), milliseconds_to(end, now));
    if (stop_signal() != 0) {
      return false;
    }
    if (ready > 0 && read_events(changes)) {
      now = Clock::now();
      taken_by = taken_by.value_or(now + kLongest);
      end = std::min(now + kQuiet, *taken_by);
    } else if (!taken_by) {
      end = std::min(patient_until, next_look_over());  // there may be an obstacle now
    }
  }
  if (Clock::now() >= next_look_over()) {
    next_look_over_.reset();
    watch_all();
    changes.is_everything = true;
  }
  return true;
}

// True if something happened that may change the index.
bool FolderWatch::read_events(Changes& changes) {
  bool any = false;
  constexpr std::size_t kBufferBytes = std::size_t{64} << 10U;
  std::vector<char> buffer(kBufferBytes);
  const ssize_t got = read(queue_.number(), buffer.data(), buffer.size());
  const auto size = static_cast<std::size_t>(std::max<ssize_t>(got, 0));
  for (std::size_t at = 0; at < size;) {
    inotify_event head{};
    std::memcpy(&head, buffer.data() + at, sizeof(head));
    const char* name = buffer.data() + at + sizeof(head);
    const Event event{head.wd, head.mask, head.len > 0 ? std::string_view(name) : ""};
    any = take(event, changes) || any;
    at += sizeof(head) + head.len;
  }
  return any;
}

bool FolderWatch::take(const Event& event, Changes& changes) {
  if ((event.what & IN_Q_OVERFLOW) != 0) {
    watch_all();
    changes.is_everything = true;
    return true;
  }
  const auto folder = folders_.find(event.folder);
  if (folder == folders_.end()) {
    return false;  // its tree was moved away
  }
  const std::string path = folder->second;
  if ((event.what & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) == 0) {
    return take_named(event, path, changes);
  }
  if ((event.what & IN_IGNORED) != 0) {
    folders_.erase(folder);
  }
  return take_loss(path, (event.what & IN_MOVE_SELF) != 0, changes);
}

// The sources that are watched by the watch of a folder.
std::vector<std::string> FolderWatch::sources_by(const std::string& folder) const {
  std::vector<std::string> sources;
  std::copy_if(sources_.begin(), sources_.end(), std::back_inserter(sources),
               [&folder](const std::string& source) {
                 return source == folder || fs::path(source).parent_path() == folder;
               });
  return sources;
}

// A watched folder went. Where it lies in a source, the folder above tells of it.
bool FolderWatch::take_loss(const std::string& folder, bool is_moved, Changes& changes) {
  const std::vector<std::string> sources = sources_by(folder);
  if (sources.empty()) {
    return false;
  }
  if (is_moved) {
    unwatch_tree(folder);
  }
  for (const std::string& source : sources) {
    watch_source(source);
    changes.paths.insert(source);
  }
  return true;
}

bool FolderWatch::take_named(const Event& event, const std::string& folder,
                             Changes& changes) {
  const std::string path =
      event.name.empty() ? folder : folder + '/' + std::string(event.name);
  const bool is_folder = (event.what & IN_ISDIR) != 0;
  if (!lies_in_any(path, sources_) || lies_in(path, index_) || is_ignored(event.name)) {
    return false;
  }
  if (is_folder && (event.what & IN_MOVED_FROM) != 0) {
    unwatch_tree(path);
  } else if (is_folder && (event.what & (IN_CREATE | IN_MOVED_TO | IN_ATTRIB)) != 0) {
    const bool is_source =
        std::find(sources_.begin(), sources_.end(), path) != sources_.end();
    is_source ? watch_source(path) : watch_tree(path);
  }
  changes.paths.insert(path);
  return true;
}

}  // namespace lede
