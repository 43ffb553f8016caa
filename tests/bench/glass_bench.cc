// Compares the bulk writer with Xapian's own on runs like those of news, in one process:
//   glass_bench [MB OF TEXT] [THREADS] [MB OF MEMORY] [ROUNDS OF BULK] [noplain]
// The text is random, but its words are distributed as in a newspaper.
#include <sys/resource.h>
#include <tbb/global_control.h>
#include <tbb/task_arena.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>
#include <unordered_map>
#include <vector>

#include <fmt/core.h>

#include "indexer/glass/bulk_writer.h"
#include "indexer/plain_writer.h"
#include "schema/error.h"
#include "tests/unit/run_builder.h"
#include "tests/unit/temp_folder.h"

namespace {

using Clock = std::chrono::steady_clock;

constexpr double kMegabyte = 1e6;
constexpr std::size_t kVocabulary = 200'000;
constexpr std::size_t kArticlesOfARun = 128;

// Articles of some 520 words, each word an exact form with its positions and a stem
// without.
class News {
 public:
  News() : words_(kVocabulary) {
    for (std::size_t rank = 0; rank < words_.size(); ++rank) {
      words_[rank] = make_word(rank);
    }
  }

  lede::Run make_run() {
    lede::test::RunBuilder builder;
    for (std::size_t i = 0; i < kArticlesOfARun; ++i) {
      add_article(builder);
    }
    return builder.build();
  }

  std::size_t text_bytes() const { return text_bytes_; }

 private:
  std::string make_word(std::size_t rank) {
    const auto letters = 2 + static_cast<std::size_t>(std::log2(rank + 1) / 2);
    std::string word;
    for (std::size_t i = 0; i < letters; ++i) {
      word += "etaoinshrdlcumwfgypbvkjxqz"[std::min<std::size_t>(
          25, static_cast<std::size_t>(std::exponential_distribution(0.15)(random_)))];
    }
    return word;
  }

  // Zipf's law with the exponent at which 520 words are 270 different ones, as in news.
  const std::string& random_word() {
    constexpr double kExponent = 1.15;
    const double uniform = std::uniform_real_distribution(0.0, 1.0)(random_);
    const double tail = std::pow(static_cast<double>(kVocabulary), 1 - kExponent);
    const double rank = std::pow(1 - uniform * (1 - tail), 1 / (1 - kExponent));
    return words_[std::min(static_cast<std::size_t>(rank), kVocabulary) - 1];
  }

  void add_article(lede::test::RunBuilder& builder) {
    std::string text;
    std::unordered_map<std::string, std::vector<std::uint32_t>> positions;
    std::unordered_map<std::string, std::uint32_t> stems;
    const auto count = static_cast<std::uint32_t>(220 + random_() % 600);
    for (std::uint32_t position = 1; position <= count; ++position) {
      const std::string& word = random_word();
      text += word + (random_() % 12 == 0 ? ". " : " ");
      positions[word].push_back(position);
      ++stems["Z" + word.substr(0, 6)];
    }
    text_bytes_ += text.size();
    builder.add_document(std::move(text));
    builder.add_value(
        0, fmt::format("2020{:02}{:02}", random_() % 12 + 1, random_() % 28 + 1));
    builder.add_value(1, "source" + std::to_string(random_() % 40));
    for (auto& [word, where] : positions) {
      builder.add_term(word, 0, std::move(where));
    }
    for (const auto& [stem, frequency] : stems) {
      builder.add_term(stem, frequency);
    }
    builder.add_term("Q" + std::to_string(random_()), 0);
  }

  std::mt19937_64 random_{1};
  std::vector<std::string> words_;
  std::size_t text_bytes_ = 0;
};

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double megabytes_of(const std::filesystem::path& folder) {
  double bytes = 0;
  for (const auto& file : std::filesystem::directory_iterator(folder)) {
    bytes += static_cast<double>(file.file_size());
  }
  return bytes / kMegabyte;
}

// What a writer took, without the making of the runs.
struct Figures {
  std::size_t text_bytes = 0;
  double add_seconds = 0;
  double finish_seconds = 0;

  double text_mb() const { return static_cast<double>(text_bytes) / kMegabyte; }
  double seconds() const { return add_seconds + finish_seconds; }
};

Figures measure(lede::DatabaseWriter& writer, std::size_t text_bytes) {
  Figures figures;
  News news;
  while (news.text_bytes() < text_bytes) {
    lede::Run run = news.make_run();
    const auto begin = Clock::now();
    writer.add(std::move(run));
    figures.add_seconds += seconds_since(begin);
  }
  const auto begin = Clock::now();
  writer.finish();
  figures.finish_seconds = seconds_since(begin);
  figures.text_bytes = news.text_bytes();
  return figures;
}

void report(const char* what, const Figures& figures,
            const std::filesystem::path& folder) {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  fmt::print(
      "{:5} {:6.2f} s (add {:.2f}, finish {:.2f}) {:6.1f} MB/s, index {:.2f} of the "
      "text, peak {} MB\n",
      what, figures.seconds(), figures.add_seconds, figures.finish_seconds,
      figures.text_mb() / figures.seconds(), megabytes_of(folder) / figures.text_mb(),
      usage.ru_maxrss / 1024);
  std::fflush(stdout);
}

std::size_t argument(const std::vector<std::string>& arguments, std::size_t index,
                     std::size_t otherwise) {
  return index < arguments.size() ? std::stoul(arguments[index]) : otherwise;
}

void compare(const std::vector<std::string>& arguments) {
  const std::size_t text_bytes = argument(arguments, 0, 100) * 1'000'000;
  const std::size_t threads = argument(arguments, 1, 1);
  const std::size_t memory_bytes = argument(arguments, 2, 256) << 20U;
  const std::size_t rounds = argument(arguments, 3, 3);
  const bool with_plain = arguments.size() < 5;
  const tbb::global_control limit(tbb::global_control::max_allowed_parallelism, threads);
  const lede::test::TempFolder folder;
  const auto path = folder.path() / "database";
  std::vector<double> bulk_seconds;
  for (std::size_t i = 0; i < rounds; ++i) {
    const auto writer =
        lede::make_bulk_writer({.folder = path, .memory_bytes = memory_bytes});
    const Figures figures = measure(*writer, text_bytes);
    report("bulk", figures, path);
    bulk_seconds.push_back(figures.seconds());
    std::filesystem::remove_all(path);
  }
  if (!with_plain) {
    return;
  }
  const auto writer =
      lede::make_plain_writer({.folder = path, .memory_bytes = memory_bytes});
  const Figures figures = measure(*writer, text_bytes);
  report("plain", figures, path);
  std::ranges::sort(bulk_seconds);
  fmt::print("bulk is {:.1f} times faster\n",
             figures.seconds() / bulk_seconds[bulk_seconds.size() / 2]);
}

}  // namespace

int main(int count, char** arguments) {
  try {
    compare({arguments + 1, arguments + count});
    return EXIT_SUCCESS;
  } catch (const std::exception& error) {
    fmt::print(stderr, "error: {}\n", error.what());
    return EXIT_FAILURE;
  }
}
