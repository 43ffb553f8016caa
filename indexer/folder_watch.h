// What happens in the folders of an archive, as the kernel tells it (inotify).
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/survey.h"
#include "schema/descriptor.h"

namespace lede {

struct Changes {
  bool is_everything = false;   // nobody knows what else there is
  std::set<std::string> paths;  // files and folders added, changed or removed
};

class FolderWatch {
 public:
  static constexpr std::chrono::seconds kLookOverEvery{60};

  // Watches sources, files and folders with all in them but for the index; absolute
  // paths. Of what changes where links are followed only the source is told, and links
  // that lie in none are not watched. Throws Error if the system has no watches for this
  // process.
  FolderWatch(std::vector<WalkedPath> sources, std::string index,
              std::chrono::milliseconds look_over_every = kLookOverEvery);

  // Adds to the changes what happens until there is something and nothing more came for a
  // while, or until patience ends. False: it was asked to stop.
  bool wait(Changes& changes, std::optional<std::chrono::milliseconds> patience);

  std::size_t folder_count() const;

  // Why some of the sources is not watched, or empty. Everything is then said to have
  // changed every kLookOverEvery, whatever else happens.
  const std::string& obstacle() const { return obstacle_; }

 private:
  using Clock = std::chrono::steady_clock;

  struct Event {
    int folder = 0;
    std::uint32_t what = 0;
    std::string_view name;  // in the folder; empty: the folder itself
  };

  // What is watched of a source whose links are followed.
  struct Followed {
    std::string source;
    std::string path;
    bool is_folder = true;  // or the file that a link leads to
  };

  void watch_all();
  void watch_source(const WalkedPath& source);
  std::vector<WalkedPath> sources_by(const std::string& folder) const;
  void watch_tree(const std::string& root);
  void watch_followed(const WalkedPath& source);
  bool watch(const std::string& folder);
  int add_watch(const std::string& path, std::uint32_t events);
  void unwatch_tree(const std::string& root);
  void release(int number);
  Clock::time_point next_look_over();
  bool read_events(Changes& changes);
  bool take(const Event& event, Changes& changes);
  bool take_followed(const Event& event, Changes& changes);
  bool take_loss(const std::string& folder, bool is_moved, Changes& changes);
  bool take_named(const Event& event, const std::string& folder, Changes& changes);

  std::vector<WalkedPath> sources_;
  std::string index_;
  std::chrono::milliseconds look_over_every_;
  Descriptor queue_;
  std::map<int, std::string> folders_;  // by number of the watch; of the other sources
  std::multimap<int, Followed> followed_;
  std::set<std::string> stale_;  // sources where links may lead elsewhere now
  std::string obstacle_;
  std::optional<Clock::time_point> next_look_over_;  // while there is an obstacle
};

}  // namespace lede
