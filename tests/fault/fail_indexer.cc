// Makes every system call of lede-index on its index fail in turn: a full disk, an I/O
// error, an interruption, fewer bytes than asked for. It must say so and exit with 2, or
// do its work all the same; the index must be the one before or the one after, whole;
// and the next run must complete the work. The same for calls on the archive, which must
// cost no article that was indexed before.
//   fail_indexer PROGRAM LIBRARY [EVERY]     EVERY: only every so many calls
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

#include <fmt/core.h>

#include "indexer/check.h"
#include "schema/manifest.h"
#include "tests/fault/archive.h"
#include "tests/fault/process.h"
#include "tests/unit/temp_folder.h"

namespace lede::fault {
namespace {

namespace fs = std::filesystem;

constexpr int kFailed = 2;

// A command, and what the index holds before and after it.
struct Scenario {
  std::string name;
  std::vector<std::string> words;
  fs::path base;  // the index that it starts from; empty: none
  Articles before;
  Articles after;
  bool is_of_archive = false;  // calls on the archive fail, not those on the index
};

struct Kind {
  std::string name;
  bool must_succeed;  // a program has to cope with it
};

// What is in the folder of an index and has no business there.
std::set<std::string> leftovers(const fs::path& index) {
  const Manifest manifest = read_manifest(index);
  std::set<std::string> known{"manifest", "lock", manifest.catalogue->name};
  for (const Segment& segment : manifest.segments) {
    for (const FileFact& file : segment.files) {
      known.insert(file.name);
    }
  }
  std::set<std::string> rest;
  for (const auto& entry : fs::recursive_directory_iterator(index)) {
    const std::string name = entry.path().lexically_relative(index).string();
    if (!entry.is_directory() && !known.contains(name)) {
      rest.insert(name);
    }
  }
  return rest;
}

class Experiment {
 public:
  Experiment(std::string program, std::string library, long every)
      : program_(std::move(program)), library_(std::move(library)), every_(every) {
    fs::create_directory(disk());
  }

  void run() {
    try_all({"first update", {"update", source()}, {}, {}, archive_.articles()});
    std::vector<fs::path> bases;
    Articles before;
    for (int update = 0; update < kUpdates; ++update) {
      before = archive_.articles();
      bases.push_back(complete_update(update));
      archive_.change();
    }
    const Articles after = archive_.articles();
    try_all({"update and merge", {"update"}, bases.back(), before, after});
    const fs::path last = complete_update(kUpdates);
    archive_.change();
    try_all({"update", {"update"}, last, after, archive_.articles()});
    try_all({"reading", {"update"}, last, after, archive_.articles(), true});
    const fs::path base = complete_update(kUpdates + 1);
    const Articles now = archive_.articles();
    try_all({"merge", {"merge"}, base, now, now});
    try_all({"rebuild", {"rebuild"}, base, now, now});
    try_all({"plain merge", {"merge", "--writer", "plain"}, base, now, now});
    try_all({"backup", {"backup", (disk() / "copy").string()}, base, now, now});
    try_all({"check", {"check"}, base, now, now});
    try_all({"forget", {"forget", source()}, base, now, {}});
    for (const auto& [name, count] : failures_) {
      fmt::print("{} {}\n", name, count);
    }
  }

 private:
  static constexpr int kUpdates = 8;  // the next one merges

  fs::path disk() const { return folder_.path() / "disk"; }  // where calls fail
  fs::path index() const { return disk() / "index"; }
  fs::path file(const std::string& name) const { return folder_.path() / name; }
  std::string source() const { return archive_.folder().string(); }

  // Updates the index; a copy of it.
  fs::path complete_update(int number) {
    expect(run_undisturbed({"update", source()}) == 0, "an undisturbed update fails");
    fs::path copy = file(fmt::format("base-{}", number));
    fs::copy(index(), copy, fs::copy_options::recursive);
    return copy;
  }

  void try_all(const Scenario& scenario) {
    for (const Kind& kind : {Kind{"enospc", false}, Kind{"full", false},
                             Kind{"eio", false}, Kind{"short", true}, Kind{"eintr", true},
                             // Xapian takes it for an error of the disk.
                             Kind{"eintr-close", scenario.name != "plain merge"}}) {
      long call = 1;
      for (where_ = scenario.name + ", " + kind.name; try_one(scenario, kind, call);
           call += every_) {
      }
    }
    restore(scenario);
  }

  void restore(const Scenario& scenario) const {
    fs::remove_all(disk());
    fs::create_directory(disk());
    if (!scenario.base.empty()) {
      fs::copy(scenario.base, index(), fs::copy_options::recursive);
    }
  }

  // False if there are not so many calls.
  bool try_one(const Scenario& scenario, const Kind& kind, long call) {
    restore(scenario);
    fs::remove(file("log"));
    const int status = run_with_fault(scenario, kind, call);
    const std::string failed = text_of(file("log"));
    where_ = fmt::format("{}, {}, call {}: {}", scenario.name, kind.name, call, failed);
    const std::string message = text_of(file("errors"));
    expect(status == 0 || (status == kFailed && !kind.must_succeed),
           fmt::format("it ended with {}: {}", status, message));
    expect(status == 0 || message.find("error: ") != std::string::npos,
           "no error is said: " + message);
    judge(scenario, status);
    ++failures_[fmt::format("{}: {}, {}", scenario.name, kind.name,
                            status == 0 ? "done" : "refused")];
    complete(scenario);
    return !failed.empty();
  }

  void judge(const Scenario& scenario, int status) const {
    const bool exists = fs::exists(index() / "manifest");
    const Articles now = exists ? contents_of(index()) : Articles{};
    const bool is_known =
        now == scenario.after || (status != 0 && now == scenario.before);
    const bool is_part =
        scenario.is_of_archive && is_between(now, scenario.before, scenario.after);
    expect(is_known || is_part, "the index holds what no manifest said");
    expect(!exists || check(index()).problems.empty(), "the index is damaged");
    const fs::path copy = disk() / "copy";
    expect(!fs::exists(copy / "manifest") || check(copy).problems.empty(),
           "the copy is damaged");
  }

  // The same again, undisturbed; an update where nothing is left to do.
  void complete(const Scenario& scenario) {
    fs::remove_all(disk() / "copy");
    const bool is_done =
        fs::exists(index() / "manifest") && contents_of(index()) == scenario.after;
    const std::vector<std::string> update{"update"};
    const int status = run_undisturbed(is_done ? update : scenario.words);
    expect(status == 0, "the next run fails: " + text_of(file("errors")));
    expect(contents_of(index()) == scenario.after, "the next run leaves work undone");
    const std::set<std::string> rest = leftovers(index());
    expect(rest.empty(), "the next run leaves " + (rest.empty() ? "" : *rest.begin()));
  }

  Process::Command command(const std::vector<std::string>& words) const {
    Process::Command command{{program_, "--index", index().string()}, {}, file("errors")};
    command.words.insert(command.words.end(), words.begin(), words.end());
    return command;
  }

  int run_undisturbed(const std::vector<std::string>& words) const {
    return Process(command(words)).wait();
  }

  int run_with_fault(const Scenario& scenario, const Kind& kind, long call) const {
    const fs::path under = scenario.is_of_archive ? archive_.folder() : disk();
    Process::Command command = this->command(scenario.words);
    command.environment = {"LD_PRELOAD=" + library_, "LEDE_FAULT_UNDER=" + under.string(),
                           "LEDE_FAULT_KIND=" + kind.name,
                           "LEDE_FAULT_AT=" + std::to_string(call),
                           "LEDE_FAULT_LOG=" + file("log").string()};
    return Process(command).wait();
  }

  void expect(bool holds, const std::string& otherwise) const {
    if (!holds) {
      throw std::runtime_error(where_ + otherwise);
    }
  }

  test::TempFolder folder_;
  std::string program_;
  std::string library_;
  long every_;
  Archive archive_{folder_.path() / "archive", {.files = 2, .records_in_file = 25}, 1};
  std::string where_;
  std::map<std::string, int> failures_;  // by scenario, kind and what became of it
};

}  // namespace
}  // namespace lede::fault

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: fail_indexer PROGRAM LIBRARY [EVERY]\n";
    return 2;
  }
  try {
    const long every = count > 3 ? std::atol(arguments[3]) : 1;
    lede::fault::Experiment(arguments[1], arguments[2], every).run();
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "failed: " << error.what() << '\n';
    return 1;
  }
}
