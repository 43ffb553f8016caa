// Watching folders: what is heard of, and what is looked over where nothing is heard.
#include "indexer/folder_watch.h"

#include <atomic>
#include <catch2/catch.hpp>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <functional>
#include <thread>

#include "indexer/survey.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;
using namespace std::chrono_literals;

void write(const fs::path& path) {
  fs::create_directories(path.parent_path());
  std::ofstream(path) << "text";
}

// Waits for changes while something is done every few milliseconds, for three seconds at
// most; whether it took less than two.
bool is_in_time(FolderWatch& watch, Changes& changes,
                std::optional<std::chrono::milliseconds> patience,
                const std::function<void()>& work) {
  const auto begin = std::chrono::steady_clock::now();
  std::atomic<bool> ends = false;
  std::thread worker([&] {
    while (!ends && std::chrono::steady_clock::now() < begin + 3s) {
      work();
      std::this_thread::sleep_for(20ms);
    }
  });
  watch.wait(changes, patience.value_or(5s));
  ends = true;
  worker.join();
  return std::chrono::steady_clock::now() < begin + 2s;
}

TEST_CASE("what is of no concern delays neither a look over all nor a retry",
          "[indexer]") {
  struct Case {
    std::string what;
    std::string second;  // source
    std::optional<std::chrono::milliseconds> patience;
    bool is_everything;
  };
  const auto c = GENERATE(values<Case>({
      {"a source is not there", "missing/b.txt", std::nullopt, true},
      {"an update failed", "here/b.txt", 300ms, false},
  }));
  CAPTURE(c.what);
  const test::TempFolder folder;
  write(folder.path() / "here/a.txt");
  FolderWatch watch({{folder.path() / "here/a.txt"}, {folder.path() / c.second}},
                    folder.path() / "index", 300ms);
  Changes changes;
  CHECK(is_in_time(watch, changes, c.patience,
                   [&] { write(folder.path() / "here/other.txt"); }));
  CHECK(changes.is_everything == c.is_everything);
  CHECK(changes.paths.empty());
}

TEST_CASE("a stream of changes does not put off a look over all", "[indexer]") {
  const test::TempFolder folder;
  write(folder.path() / "here/a.txt");
  FolderWatch watch({{folder.path() / "here"}, {folder.path() / "missing/b.txt"}},
                    folder.path() / "index", 300ms);
  Changes changes;
  watch.wait(changes, 1s);
  CHECK(changes.is_everything);
  changes = {};
  write(folder.path() / "here/a.txt");
  std::this_thread::sleep_for(400ms);
  watch.wait(changes, 1s);
  CHECK(changes.is_everything);
}

TEST_CASE("a source whose folder is replaced is heard of again", "[indexer]") {
  struct Case {
    std::string what;
    std::string source;
    std::function<void(const fs::path&)> change;
    bool is_watched;  // at once, not only by looking over
  };
  const auto c = GENERATE(values<Case>({
      {"the folder of a file, removed", "sub/f.txt",
       [](const fs::path& folder) { fs::remove_all(folder / "sub"); }, false},
      {"the folder of a file, moved away", "sub/f.txt",
       [](const fs::path& folder) { fs::rename(folder / "sub", folder / "away"); },
       false},
      {"a folder, removed", "sub",
       [](const fs::path& folder) { fs::remove_all(folder / "sub"); }, true},
      {"a folder, emptied", "sub",
       [](const fs::path& folder) { fs::remove(folder / "sub/f.txt"); }, true},
  }));
  CAPTURE(c.what);
  const test::TempFolder folder;
  write(folder.path() / "sub/f.txt");
  const std::string source = folder.path() / c.source;
  FolderWatch watch({{source}}, folder.path() / "index", 300ms);
  CHECK(watch.obstacle().empty());
  Changes changes;
  c.change(folder.path());
  watch.wait(changes, 5s);
  CHECK(lies_in(*changes.paths.begin(), source));
  CHECK(watch.obstacle().empty() == c.is_watched);
  write(folder.path() / "sub/f.txt");
  changes = {};
  watch.wait(changes, 5s);
  CHECK((changes.is_everything || changes.paths.contains(folder.path() / "sub/f.txt") ||
         changes.paths.contains(source)));
  CHECK(watch.obstacle().empty());
  write(folder.path() / "sub/f.txt");
  changes = {};
  watch.wait(changes, 5s);
  CHECK(changes.paths.contains(folder.path() / "sub/f.txt"));
}

TEST_CASE("an empty folder may be one that a disk is mounted upon", "[indexer]") {
  const test::TempFolder folder;
  fs::create_directory(folder.path() / "disk");
  const FolderWatch watch({{folder.path() / "disk"}}, folder.path() / "index");
  CHECK_THAT(watch.obstacle(), Catch::Contains("is empty"));
}

}  // namespace
}  // namespace lede
