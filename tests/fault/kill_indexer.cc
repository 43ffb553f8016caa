// Kills lede-index at random moments of updates that add, change and remove articles, of
// merges and of rebuilds. After each kill the index must open and hold exactly what one
// of its published manifests said; the next run must complete the work.
//   kill_indexer PROGRAM ROUNDS [SEED]
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <iostream>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>

#include <fmt/core.h>

#include "indexer/check.h"
#include "tests/fault/archive.h"
#include "tests/fault/process.h"
#include "tests/unit/temp_folder.h"

namespace lede::fault {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what);
}

class Experiment {
 public:
  Experiment(std::string program, unsigned seed)
      : program_(std::move(program)), archive_(folder_.path() / "archive", {}, seed) {}

  void run(int rounds) {
    complete("update");
    complete("merge");
    complete("rebuild");
    for (int round = 0; round < rounds; ++round) {
      if (round % 25 == 24) {
        fs::remove_all(index());  // the first creation too
        published_.clear();
      }
      archive_.change();
      interrupt(next_command(), signal_of(round));
      if (round % 3 == 0) {
        complete("update");
      }
    }
    complete("update");
    complete("merge");
    if (const auto problems = check(index()).problems; !problems.empty()) {
      fail("the index is damaged: " + problems.front());
    }
    print(rounds);
  }

 private:
  fs::path index() const { return folder_.path() / "index"; }

  static int signal_of(int round) {
    const int choice = round % 8;
    return choice == 3 ? SIGTERM : choice == 7 ? SIGINT : SIGKILL;
  }

  std::string next_command() {
    constexpr std::size_t kShare = 4;
    if (!fs::exists(index() / "manifest")) {
      return "update";
    }
    const long choice = archive_.below(kShare);
    return choice == 0 ? "merge" : choice == 1 ? "rebuild" : "update";
  }

  fs::path said() const { return folder_.path() / "said"; }

  Process start(const std::string& command) const {
    Process::Command start{{program_, "--index", index().string(), command, "--jobs", "2",
                            "--memory", "64M"},
                           {},
                           said()};
    if (command == "update") {
      start.words.push_back(archive_.folder().string());
    }
    return Process(start);
  }

  void complete(const std::string& command) {
    const auto begin = Clock::now();
    const int status = start(command).wait();
    duration_[command] = Clock::now() - begin;
    if (status != 0) {
      fail(fmt::format("an undisturbed {} ended with {} and said: {}", command, status,
                       text_of(said())));
    }
    published_ = contents_of(index());
    if (published_ != archive_.articles()) {
      fail("an undisturbed " + command + " left another state than that of the archive");
    }
  }

  void interrupt(const std::string& command, int signal) {
    const Process process = start(command);
    const auto limit =
        std::chrono::duration_cast<std::chrono::microseconds>(duration_[command]);
    std::this_thread::sleep_for(std::chrono::microseconds(
        archive_.below(static_cast<std::size_t>(limit.count()) + 1)));
    process.send(signal);
    const int status = process.wait();
    ++signals_[command];
    const std::string words = text_of(said());
    if (status != 0 && status != 128 + signal) {
      fail(fmt::format("{} got signal {}, ended with {} and said: {}", command, signal,
                       status, words));
    }
    // It says nothing where it is too early for it to listen.
    const bool says_so = words.starts_with("interrupted; ");
    if (signal != SIGKILL && (status == 0 ? says_so : !says_so && !words.empty())) {
      fail(fmt::format("{} ended with {} and said: {}", command, status, words));
    }
    judge(command, signal != SIGKILL);
  }

  // may_be_part: a run that was asked to stop publishes what is complete.
  void judge(const std::string& command, bool may_be_part) {
    const bool exists = fs::exists(index() / "manifest");
    const Articles now = exists ? contents_of(index()) : Articles{};
    if (now == published_) {
      ++kept_;
    } else if (command != "update") {
      fail("a " + command + " changed what the index holds");
    } else if (now == archive_.articles()) {
      ++done_;
    } else if (may_be_part && is_between(now, published_, archive_.articles())) {
      ++parts_;
    } else {
      fail("the index holds what no manifest said");
    }
    published_ = now;
  }

  void print(int rounds) {
    fmt::print(
        "{} signals in updates ({}), merges ({}) and rebuilds ({}): {} left the "
        "state before, {} the new one, {} a part\n",
        rounds, signals_["update"], signals_["merge"], signals_["rebuild"], kept_, done_,
        parts_);
  }

  test::TempFolder folder_;
  std::string program_;
  Archive archive_;
  Articles published_;
  std::map<std::string, Clock::duration> duration_;  // by command
  std::map<std::string, int> signals_;               // by command
  int kept_ = 0;
  int done_ = 0;
  int parts_ = 0;
};

}  // namespace
}  // namespace lede::fault

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: kill_indexer PROGRAM ROUNDS [SEED]\n";
    return 2;
  }
  const unsigned seed =
      count > 3 ? static_cast<unsigned>(std::atoi(arguments[3])) : std::random_device{}();
  try {
    lede::fault::Experiment(arguments[1], seed).run(std::atoi(arguments[2]));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "failed: " << error.what() << " (seed " << seed << ")\n";
    return 1;
  }
}
