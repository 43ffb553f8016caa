// One writer that updates, merges and rebuilds without a pause, readers that search, one
// that copies, and one that asks how the index is. All articles change with every
// generation, and there is one more; each carries its generation in headline and
// quotation. No reader may meet an error, a mix of generations, or a generation that was
// over when it began.
//   storm INDEXER SEARCHER SECONDS [READERS]
#include <atomic>
#include <chrono>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include "indexer/check.h"
#include "tests/fault/process.h"
#include "tests/unit/temp_folder.h"

namespace lede::fault {
namespace {

namespace fs = std::filesystem;

constexpr int kFiles = 4;
constexpr int kArticlesInFile = 25;

[[noreturn]] void fail(const std::string& what) {
  throw std::runtime_error(what);
}

std::string record(int generation, const std::string& id) {
  return fmt::format(R"({{"id": "{0}", "headline": "Generation {1}", "body": )"
                     R"("The harbour reports: \"All is well in {1},\" said Ada Kern."}})"
                     "\n",
                     id, generation);
}

class Storm {
 public:
  Storm(std::string indexer, std::string searcher)
      : indexer_(std::move(indexer)), searcher_(std::move(searcher)) {
    fs::create_directory(archive());
  }

  void run(std::chrono::seconds duration, int readers) {
    write_generation();
    end_ = std::chrono::steady_clock::now() + duration;
    std::vector<std::thread> threads;
    threads.reserve(static_cast<std::size_t>(readers) + 2);
    for (int reader = 0; reader < readers; ++reader) {
      threads.push_back(start([this, reader] { read(reader); }));
    }
    threads.push_back(start([this] { copy(); }));
    threads.push_back(start([this] { ask(); }));
    guard([this] { write_generations(); });
    for (std::thread& thread : threads) {
      thread.join();
    }
    if (failure_) {
      std::rethrow_exception(failure_);
    }
    fmt::print("{} generations, {} searches, {} copies, {} questions: all whole\n",
               published_.load(), searches_.load(), copies_, questions_);
  }

 private:
  fs::path archive() const { return folder_.path() / "archive"; }
  fs::path index() const { return folder_.path() / "index"; }
  fs::path file(const std::string& name) const { return folder_.path() / name; }

  // Runs what throws; the first failure ends the storm.
  void guard(const std::function<void()>& work) {
    try {
      work();
    } catch (...) {
      const std::lock_guard lock(mutex_);
      if (!failure_) {
        failure_ = std::current_exception();
      }
      has_failed_ = true;
    }
  }

  std::thread start(const std::function<void()>& work) {
    return std::thread([this, work] { guard(work); });
  }

  bool goes_on() const { return !has_failed_ && std::chrono::steady_clock::now() < end_; }

  // Runs a program; its output. Fails with what it said.
  std::string run_program(const std::vector<std::string>& words,
                          const std::string& name) const {
    const fs::path errors = file(name + ".errors");
    const fs::path output = file(name + ".output");
    const int status = Process({words, {}, errors, output}).wait();
    if (status != 0) {
      fail(fmt::format("{} ended with {}: {}", fmt::join(words, " "), status,
                       text_of(errors)));
    }
    return text_of(output);
  }

  void index_with(std::vector<std::string> words) const {
    words.insert(words.begin(), {indexer_, "--index", index().string()});
    run_program(words, "indexer");
  }

  void write_generation() {
    const int generation = published_ + 1;
    for (int number = 0; number < kFiles; ++number) {
      std::ofstream out(archive() / fmt::format("{}.jsonl", number));
      for (int i = 0; i < kArticlesInFile; ++i) {
        out << record(generation, fmt::format("{}-{}", number, i));
      }
    }
    std::ofstream out(archive() / "more.jsonl");
    for (int i = 0; i < generation; ++i) {
      out << record(generation, fmt::format("more-{}", i));
    }
    out.close();
    begun_ = generation;
    index_with({"update", "--jobs", "2", archive().string()});
    published_ = generation;
  }

  void write_generations() {
    constexpr int kMergeEvery = 7;
    constexpr int kRebuildEvery = 11;
    while (goes_on()) {
      write_generation();
      if (published_ % kMergeEvery == 0) {
        index_with({"merge", "--jobs", "2"});
      }
      if (published_ % kRebuildEvery == 0) {
        index_with({"rebuild", "--jobs", "2"});
      }
    }
  }

  void read(int reader) {
    const std::string name = fmt::format("reader-{}", reader);
    const std::string command = reader % 2 == 0 ? "find" : "quote";
    while (goes_on()) {
      const int oldest = published_;
      std::vector<std::string> asking{searcher_, "--index",      index().string(),
                                      command,   "harbour well", "--format",
                                      "jsonl",   "--limit",      "100000"};
      if (command == "find") {
        asking.emplace_back("--copies");  // the articles are much the same
      }
      const std::string hits = run_program(asking, name);
      judge(hits, command, oldest);
      ++searches_;
    }
  }

  void judge(const std::string& hits, const std::string& command, int oldest) const {
    std::optional<std::string> headline;
    int count = 0;
    std::size_t begin = 0;
    for (std::size_t end = 0; (end = hits.find('\n', begin)) != std::string::npos;
         begin = end + 1) {
      const auto hit = nlohmann::json::parse(hits.substr(begin, end - begin));
      const auto& article = command == "quote" ? hit.at("article") : hit;
      const auto now = article.at("headline").get<std::string>();
      if (headline.value_or(now) != now) {
        fail(fmt::format("{} and {} in one answer of {}", *headline, now, command));
      }
      headline = now;
      ++count;
    }
    const int generation = count - kFiles * kArticlesInFile;
    if (headline != fmt::format("Generation {}", generation) || generation < oldest ||
        generation > begun_) {
      fail(fmt::format("{} hits of '{}' from {} while {} to {} were current", count,
                       headline.value_or("nothing"), command, oldest, begun_.load()));
    }
  }

  void copy() {
    while (goes_on()) {
      const fs::path folder = file("copy");
      fs::remove_all(folder);
      run_program({indexer_, "--index", index().string(), "backup", folder.string()},
                  "copy");
      if (const auto problems = check(folder).problems; !problems.empty()) {
        fail("a copy is damaged: " + problems.front());
      }
      ++copies_;
    }
  }

  void ask() {
    const std::vector<std::vector<std::string>> questions{
        {"status"}, {"update", "--dry-run"}, {"check"}};
    while (goes_on()) {
      for (const auto& question : questions) {
        std::vector<std::string> words{indexer_, "--index", index().string()};
        words.insert(words.end(), question.begin(), question.end());
        run_program(words, "question");
        ++questions_;
      }
    }
  }

  test::TempFolder folder_;
  std::string indexer_;
  std::string searcher_;
  std::chrono::steady_clock::time_point end_;
  std::atomic<int> begun_ = 0;      // the generation that may be seen now
  std::atomic<int> published_ = 0;  // the one that must be, or a later one
  std::atomic<int> searches_ = 0;
  int copies_ = 0;
  int questions_ = 0;
  std::atomic<bool> has_failed_ = false;
  std::mutex mutex_;
  std::exception_ptr failure_;
};

}  // namespace
}  // namespace lede::fault

int main(int count, char** arguments) {
  if (count < 4) {
    std::cerr << "usage: storm INDEXER SEARCHER SECONDS [READERS]\n";
    return 2;
  }
  constexpr int kReaders = 8;
  try {
    lede::fault::Storm(arguments[1], arguments[2])
        .run(std::chrono::seconds(std::atoi(arguments[3])),
             count > 4 ? std::atoi(arguments[4]) : kReaders);
    return 0;
  } catch (const std::exception& error) {
    std::cerr << "failed: " << error.what() << '\n';
    return 1;
  }
}
