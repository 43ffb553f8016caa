// Watching folders by inotify(7).
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
#include <variant>

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

// Of a file that a link leads to.
constexpr std::uint32_t kFileEvents =
    IN_MODIFY | IN_CLOSE_WRITE | IN_ATTRIB | IN_DELETE_SELF | IN_MOVE_SELF;

// Where there is no other, all folders and links are where they were.
constexpr std::uint32_t kContentEvents = IN_MODIFY | IN_CLOSE_WRITE;

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

bool is_link(const std::string& path) {
  std::error_code unknown;
  return fs::is_symlink(path, unknown);
}

// What a link leads to may be there another time, and nobody will tell.
bool may_come(const std::string& link) {
  std::error_code error;
  const bool is_there = fs::exists(link, error);
  return (is_there && is_folder(link)) ||
         (!is_there && error != std::errc::too_many_symbolic_link_levels);
}

}  // namespace

FolderWatch::FolderWatch(std::vector<WalkedPath> sources, std::string index,
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
  stale_.clear();
  for (const WalkedPath& source : sources_) {
    watch_source(source);
  }
}

// A file is watched in its folder, since programs that save often replace it. Nobody
// tells that a disk is mounted upon an empty folder.
void FolderWatch::watch_source(const WalkedPath& walked) {
  const std::string& source = walked.path;
  std::error_code unknown;
  if (is_folder(source)) {
    if (walked.options.links == Links::Followed) {
      watch_followed(walked);
    } else {
      watch_tree(source);
    }
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

// Watches what a walk enters, and the files that links lead to, and nothing else any
// more: one folder may be reached by another path now.
void FolderWatch::watch_followed(const WalkedPath& source) {
  std::set<int> before;
  std::erase_if(followed_, [&](const auto& entry) {
    const bool is_of = entry.second.source == source.path;
    if (is_of) {
      before.insert(entry.first);
    }
    return is_of;
  });
  WalkOptions options = source.options;
  options.entering = [&](const std::string& folder) {
    if (const int number = add_watch(folder, kEvents); number >= 0) {
      followed_.insert({number, {source.path, folder}});
    }
  };
  const auto visit = [&](const WalkEntry& entry) {
    const auto* file = std::get_if<SourceFile>(&entry);
    const auto* skipped = std::get_if<Skipped>(&entry);
    if (file != nullptr && file->is_behind_link && is_link(file->path)) {
      if (const int number = add_watch(file->path, kFileEvents); number >= 0) {
        followed_.insert({number, {source.path, file->path, false}});
      }
    } else if (skipped != nullptr && is_link(skipped->path) && may_come(skipped->path) &&
               obstacle_.empty()) {
      obstacle_ = "'" + skipped->path + "' leads to nothing now";
    }
  };
  if (!walk_if_there(source.path, visit, options)) {
    obstacle_ = "'" + source.path + "' is not there";
  }
  for (const int number : before) {
    release(number);
  }
}

// False if the folder is gone, cannot be read, or there are no watches left.
bool FolderWatch::watch(const std::string& folder) {
  const int number = add_watch(folder, kEvents);
  if (number >= 0) {
    folders_[number] = folder;
  }
  return number >= 0;
}

// The number of the watch; negative if there is none.
int FolderWatch::add_watch(const std::string& path, std::uint32_t events) {
  const int number = inotify_add_watch(queue_.number(), path.c_str(), events);
  if (number < 0 && errno == ENOSPC) {
    obstacle_ = fmt::format(
        "only {} folders are watched: that is the system's limit "
        "(fs.inotify.max_user_watches)",
        folder_count());
  }
  return number;
}

std::size_t FolderWatch::folder_count() const {
  return folders_.size() + static_cast<std::size_t>(std::count_if(
                               followed_.begin(), followed_.end(),
                               [](const auto& entry) { return entry.second.is_folder; }));
}

// Ends the watch of what is not watched any more.
void FolderWatch::release(int number) {
  if (!folders_.contains(number) && !followed_.contains(number)) {
    inotify_rm_watch(queue_.number(), number);
  }
}

void FolderWatch::unwatch_tree(const std::string& root) {
  for (auto folder = folders_.begin(); folder != folders_.end();) {
    if (lies_in(folder->second, root)) {
      const int number = folder->first;
      folder = folders_.erase(folder);
      release(number);
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
  const std::set<std::string> stale = std::exchange(stale_, {});
  for (const WalkedPath& source : sources_) {
    if (stale.contains(source.path)) {
      watch_source(source);
    }
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
  const bool any = take_followed(event, changes);
  const auto folder = folders_.find(event.folder);
  if (folder == folders_.end()) {
    return any;  // or its tree was moved away
  }
  const std::string path = folder->second;
  if ((event.what & (IN_IGNORED | IN_DELETE_SELF | IN_MOVE_SELF | IN_UNMOUNT)) == 0) {
    return take_named(event, path, changes) || any;
  }
  if ((event.what & IN_IGNORED) != 0) {
    folders_.erase(folder);
  }
  return take_loss(path, (event.what & IN_MOVE_SELF) != 0, changes) || any;
}

// Which articles a change is of, only a look over the whole source tells.
bool FolderWatch::take_followed(const Event& event, Changes& changes) {
  bool any = false;
  const auto [begin, end] = followed_.equal_range(event.folder);
  for (auto entry = begin; entry != end && !is_ignored(event.name); ++entry) {
    const Followed& followed = entry->second;
    if (!lies_in(followed.path + '/' + std::string(event.name), index_)) {
      changes.paths.insert(followed.source);
      if ((event.what & ~kContentEvents) != 0) {
        stale_.insert(followed.source);
      }
      any = true;
    }
  }
  if ((event.what & IN_IGNORED) != 0) {
    followed_.erase(event.folder);
  }
  return any;
}

// The sources that are watched by the watch of a folder.
std::vector<WalkedPath> FolderWatch::sources_by(const std::string& folder) const {
  std::vector<WalkedPath> sources;
  std::copy_if(sources_.begin(), sources_.end(), std::back_inserter(sources),
               [&folder](const WalkedPath& source) {
                 return source.path == folder ||
                        fs::path(source.path).parent_path() == folder;
               });
  return sources;
}

// A watched folder went. Where it lies in a source, the folder above tells of it.
bool FolderWatch::take_loss(const std::string& folder, bool is_moved, Changes& changes) {
  const std::vector<WalkedPath> sources = sources_by(folder);
  if (sources.empty()) {
    return false;
  }
  if (is_moved) {
    unwatch_tree(folder);
  }
  for (const WalkedPath& source : sources) {
    watch_source(source);
    changes.paths.insert(source.path);
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
    const auto source =
        std::find_if(sources_.begin(), sources_.end(),
                     [&path](const WalkedPath& known) { return known.path == path; });
    source != sources_.end() ? watch_source(*source) : watch_tree(path);
  }
  changes.paths.insert(path);
  return true;
}

}  // namespace lede
