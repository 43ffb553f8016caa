// Kills lede-index at random moments of updates that add, change and remove articles.
// After each kill the index must open and hold exactly what one of its published
// manifests said; the next run must complete the work.
//   kill_indexer PROGRAM ROUNDS [SEED]
#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <random>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

#include <fmt/format.h>

#include "indexer/catalogue.h"
#include "schema/error.h"
#include "schema/manifest.h"
#include "tests/unit/index_contents.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

namespace fs = std::filesystem;
using Clock = std::chrono::steady_clock;
using Articles = std::map<std::string, std::string>;  // bodies by id

constexpr int kFiles = 8;
constexpr int kRecordsInFile = 1500;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what);
}

// A process that runs the indexer.
class Run {
 public:
  Run(const std::string& program, const fs::path& index, const fs::path& archive) {
    std::vector<std::string> words{
        program,  "--index", index.string(), "update", "--quiet",
        "--jobs", "2",       "--memory",     "64M",    archive.string()};
    std::vector<char*> arguments(words.size() + 1);
    std::transform(words.begin(), words.end(), arguments.begin(),
                   [](std::string& word) { return word.data(); });
    if (posix_spawn(&process_, program.c_str(), nullptr, nullptr, arguments.data(),
                    environ) != 0) {
      fail("cannot run " + program);
    }
  }

  void send(int signal) const { kill(process_, signal); }

  // As a shell has it: the exit status, or 128 and the signal.
  int wait() const {
    int status = 0;
    waitpid(process_, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  }

 private:
  pid_t process_ = 0;
};

// An archive that changes, and what it holds.
class Archive {
 public:
  Archive(fs::path folder, unsigned seed) : folder_(std::move(folder)), random_(seed) {
    fs::create_directories(folder_);
    for (int file = 0; file < kFiles; ++file) {
      for (int i = 0; i < kRecordsInFile; ++i) {
        add(file);
      }
      write(file);
    }
  }

  // Adds, changes and removes some articles of some files.
  void change() {
    for (int file = 0; file < kFiles; ++file) {
      if (below(3) == 0) {
        continue;
      }
      Articles& records = files_[file];
      for (int i = 0; i < 5; ++i) {
        add(file);
        records.erase(std::next(records.begin(), below(records.size()))->first);
        std::next(records.begin(), below(records.size()))->second = new_body();
      }
      write(file);
    }
  }

  Articles articles() const {
    Articles all;
    for (const auto& [file, records] : files_) {
      all.insert(records.begin(), records.end());
    }
    return all;
  }

  long below(std::size_t end) {
    return std::uniform_int_distribution<long>(0, static_cast<long>(end) - 1)(random_);
  }

 private:
  std::string new_body() {
    std::string body = fmt::format("Version {} of the report.", ++bodies_);
    for (int i = 0; i < 60; ++i) {
      body += fmt::format(" word{}", below(5000));
    }
    return body;
  }

  void add(int file) { files_[file][fmt::format("id-{}", ++ids_)] = new_body(); }

  void write(int file) {
    std::ofstream out(folder_ / fmt::format("{}.jsonl", file));
    for (const auto& [id, body] : files_[file]) {
      out << fmt::format(R"({{"id": "{}", "body": "{}"}})", id, body) << '\n';
    }
  }

  fs::path folder_;
  std::mt19937 random_;
  std::map<int, Articles> files_;
  int ids_ = 0;
  int bodies_ = 0;
};

// What the index holds; fails if catalogue and segments do not agree.
Articles contents_of(const fs::path& index) {
  const Manifest manifest = read_manifest(index);
  const Catalogue catalogue = read_catalogue(index, manifest);
  Articles articles = test::living_articles(index);
  if (catalogue.records().size() != articles.size()) {
    fail(fmt::format("catalogue has {} records, segments have {} articles",
                     catalogue.records().size(), articles.size()));
  }
  return articles;
}

class Experiment {
 public:
  Experiment(std::string program, unsigned seed)
      : program_(std::move(program)), archive_(folder_.path() / "archive", seed) {}

  void run(int rounds) {
    complete();
    for (int round = 0; round < rounds; ++round) {
      if (round % 25 == 24) {
        fs::remove_all(index());  // the first creation too
        published_.clear();
      }
      archive_.change();
      interrupt(round % 4 == 3 ? SIGTERM : SIGKILL);
      if (round % 3 == 0) {
        complete();
      }
    }
    complete();
    fmt::print("{} rounds: {} kills left the state before, {} the new one, {} a part\n",
               rounds, kept_, done_, parts_);
  }

 private:
  fs::path index() const { return folder_.path() / "index"; }

  Run start() const { return {program_, index(), folder_.path() / "archive"}; }

  void complete() {
    const auto begin = Clock::now();
    const int status = start().wait();
    last_run_ = Clock::now() - begin;
    if (status != 0) {
      fail(fmt::format("a run that nobody disturbed ended with {}", status));
    }
    published_ = contents_of(index());
    if (published_ != archive_.articles()) {
      fail("a whole run left another state than that of the archive");
    }
  }

  void interrupt(int signal) {
    const Run run = start();
    const auto limit = std::chrono::duration_cast<std::chrono::microseconds>(last_run_);
    std::this_thread::sleep_for(std::chrono::microseconds(
        archive_.below(static_cast<std::size_t>(limit.count()) + 1)));
    run.send(signal);
    const int status = run.wait();
    if (status != 0 && status != 128 + signal) {
      fail(fmt::format("a run that got signal {} ended with {}", signal, status));
    }
    check(signal == SIGTERM);
  }

  // may_be_part: a run that was asked to stop publishes what is complete.
  void check(bool may_be_part) {
    const bool exists = fs::exists(index() / "manifest");
    const Articles now = exists ? contents_of(index()) : Articles{};
    if (now == archive_.articles()) {
      ++done_;
    } else if (now == published_) {
      ++kept_;
    } else if (may_be_part && is_part(now)) {
      ++parts_;
    } else {
      fail("the index holds what no manifest said");
    }
    published_ = now;
  }

  // Every article is as it was or as it is; none is lost that is in both.
  bool is_part(const Articles& now) const {
    const Articles target = archive_.articles();
    for (const auto& [id, body] : now) {
      const bool as_before = published_.contains(id) && published_.at(id) == body;
      const bool as_new = target.contains(id) && target.at(id) == body;
      if (!as_before && !as_new) {
        return false;
      }
    }
    for (const auto& [id, body] : published_) {
      if (target.contains(id) && !now.contains(id)) {
        return false;
      }
    }
    return true;
  }

  test::TempFolder folder_;
  std::string program_;
  Archive archive_;
  Articles published_;
  Clock::duration last_run_{};
  int kept_ = 0;
  int done_ = 0;
  int parts_ = 0;
};

}  // namespace
}  // namespace lede

int main(int count, char** arguments) {
  if (count < 3) {
    std::cerr << "usage: kill_indexer PROGRAM ROUNDS [SEED]\n";
    return 2;
  }
  const unsigned seed =
      count > 3 ? static_cast<unsigned>(std::atoi(arguments[3])) : std::random_device{}();
  try {
    lede::Experiment(arguments[1], seed).run(std::atoi(arguments[2]));
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "failed: " << error.what() << " (seed " << seed << ")\n";
    return 1;
  }
}
