// Makes up an archive of news articles, for measurements: see README.md.
#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <deque>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <stdexcept>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "options.h"
#include "story.h"

namespace lede::bench {
namespace {

constexpr std::size_t kBufferBytes = std::size_t{1} << 18;
constexpr std::uint64_t kArticlesInBlock = 200;
constexpr std::uint64_t kFilesInFolder = 1000;

// Escapes the three characters that can occur here and must not stand in JSON.
void append_json(std::string& line, std::string_view key, std::string_view value) {
  line += line.back() == '{' ? "\"" : ", \"";
  line += key;
  line += "\": \"";
  const auto must_be_escaped = [](char letter) {
    return letter == '"' || letter == '\\' || letter == '\n';
  };
  for (auto letter = value.begin(); letter != value.end();) {
    const auto end = std::find_if(letter, value.end(), must_be_escaped);
    line.append(letter, end);
    letter = end;
    if (letter != value.end()) {
      line += '\\';
      line += *letter == '\n' ? 'n' : *letter;
      ++letter;
    }
  }
  line += '"';
}

std::string json_of(const Story& story) {
  std::string text = "{";
  text.reserve(story.body.size() + 1000);
  append_json(text, "id", story.id);
  append_json(text, "headline", story.headline);
  append_json(text, "byline", story.byline);
  append_json(text, "date", story.date);
  append_json(text, "source", story.source);
  append_json(text, "url", story.url);
  append_json(text, "body", story.body);
  text += "}\n";
  return text;
}

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) {
    throw std::runtime_error("cannot write to standard output");
  }
}

// Returns the bytes written.
std::size_t write_file(const Story& story, const std::filesystem::path& path) {
  std::ofstream file{path, std::ios::binary};
  std::string text = "Headline: " + story.headline + "\nByline: " + story.byline +
                     "\nDate: " + story.date + "\nSource: " + story.source + "\n\n" +
                     story.body + "\n";
  file << text << std::flush;
  if (!file) {
    throw std::runtime_error("cannot write '" + path.string() + "'");
  }
  return text.size();
}

bool is_complete(const Options& options, std::uint64_t articles, std::uint64_t bytes) {
  return (options.articles > 0 && articles >= options.articles) ||
         (options.bytes > 0 && bytes >= options.bytes);
}

std::vector<std::string> make_lines(const Options& options, const Vocabulary& vocabulary,
                                    std::uint64_t first) {
  std::vector<std::string> lines;
  for (std::uint64_t i = 0; i < kArticlesInBlock; ++i) {
    lines.push_back(json_of(make_story(vocabulary, options.seed, first + i)));
  }
  return lines;
}

// Blocks of articles are made on all cores and printed in their order, so the output does
// not depend on the cores.
void write_jsonl(const Options& options, const Vocabulary& vocabulary) {
  const unsigned cores = std::max(1U, std::thread::hardware_concurrency());
  std::deque<std::future<std::vector<std::string>>> blocks;
  std::uint64_t next = options.first_id;
  std::uint64_t printed = 0;
  std::uint64_t bytes = 0;
  while (!is_complete(options, printed, bytes)) {
    for (; blocks.size() < cores; next += kArticlesInBlock) {
      blocks.push_back(std::async(std::launch::async, make_lines, std::cref(options),
                                  std::cref(vocabulary), next));
    }
    for (const auto& line : blocks.front().get()) {
      if (!is_complete(options, printed, bytes)) {
        print(line);
        bytes += line.size();
        ++printed;
      }
    }
    blocks.pop_front();
  }
}

void write_files(const Options& options, const Vocabulary& vocabulary) {
  std::uint64_t bytes = 0;
  for (std::uint64_t i = 0; !is_complete(options, i, bytes); ++i) {
    const std::uint64_t number = options.first_id + i;
    const Story story = make_story(vocabulary, options.seed, number);
    const std::string folder = std::to_string(number / kFilesInFolder);
    const auto path = std::filesystem::path(options.folder) / folder;
    if (i == 0 || number % kFilesInFolder == 0) {
      std::filesystem::create_directories(path);
    }
    bytes += write_file(story, path / (story.id + ".txt"));
  }
}

void write_queries(const Options& options, const Vocabulary& vocabulary) {
  constexpr std::uint64_t kPatience = 1000;
  Random random{options.seed};
  std::uint64_t written = 0;
  for (std::uint64_t tries = 0; written < options.queries; ++tries) {
    if (tries == kPatience * options.queries) {
      throw std::runtime_error("these articles have too few such queries");
    }
    const std::uint64_t number = options.first_id + random.next() % options.articles;
    const Story story = make_story(vocabulary, options.seed, number);
    const std::string query = options.output == Output::Phrases
                                  ? draw_phrase(story, options.words, random)
                                  : draw_word_query(story, options.words, random);
    if (!query.empty()) {
      print(query + "\n");
      ++written;
    }
  }
}

int run(const Options& options) {
  if (options.is_help) {
    print(kUsage);
    return 0;
  }
  std::setvbuf(stdout, nullptr, _IOFBF, kBufferBytes);
  const Vocabulary vocabulary = make_vocabulary();
  switch (options.output) {
    case Output::Jsonl:
      write_jsonl(options, vocabulary);
      break;
    case Output::Files:
      write_files(options, vocabulary);
      break;
    case Output::WordQueries:
    case Output::Phrases:
      write_queries(options, vocabulary);
  }
  if (std::fflush(stdout) != 0) {
    throw std::runtime_error("cannot write to standard output");
  }
  return 0;
}

}  // namespace
}  // namespace lede::bench

int main(int count, char** arguments) try {
  return lede::bench::run(lede::bench::parse_command_line(count, arguments));
} catch (const std::invalid_argument& error) {
  std::fprintf(stderr, "error: %s\nhint: lede-generate --help\n", error.what());
  return 2;
} catch (const std::exception& error) {
  std::fprintf(stderr, "error: %s\n", error.what());
  return 2;
}
