#include "options.h"

#include <charconv>
#include <map>
#include <stdexcept>
#include <string_view>
#include <vector>

namespace lede::bench {

const char* const kUsage =
    R"(lede-generate: makes up news articles, always the same ones for the same options

  lede-generate --articles N | --bytes SIZE [--seed S] [--first-id K]
                [--format jsonl | --format files --out DIR]
      writes articles: JSONL to standard output, or text files in folders of 1000

  lede-generate --articles N [--seed S] [--first-id K] --queries N
                [--words A-B] [--phrases]
      prints queries that those articles answer, one a line: topic words of one passage
      (1-4), or with --phrases consecutive words of one sentence (3-6)

SIZE is a number of bytes, or has K, M or G after it for thousands, millions, milliards.
)";

namespace {

std::uint64_t number_of(std::string_view option, std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, status] =
      std::from_chars(text.data(), text.data() + text.size(), number);
  if (status != std::errc{} || end != text.data() + text.size()) {
    throw std::invalid_argument(std::string(option) + " takes a number, not '" +
                                std::string(text) + "'");
  }
  return number;
}

std::uint64_t size_of(std::string_view option, std::string_view text) {
  std::uint64_t unit = 1;
  constexpr std::string_view kUnits = "KMG";
  if (const auto place = text.empty() ? kUnits.npos : kUnits.find(text.back());
      place != kUnits.npos) {
    text.remove_suffix(1);
    for (std::size_t i = 0; i <= place; ++i) {
      unit *= 1000;
    }
  }
  return number_of(option, text) * unit;
}

WordCount range_of(std::string_view option, std::string_view text) {
  const auto dash = text.find('-');
  const auto least = number_of(option, text.substr(0, dash));
  const auto most =
      dash == std::string_view::npos ? least : number_of(option, text.substr(dash + 1));
  if (least < 1 || most < least || most > 20) {
    throw std::invalid_argument(std::string(option) + " takes a range within 1-20");
  }
  return {static_cast<std::uint32_t>(least), static_cast<std::uint32_t>(most)};
}

// Every option with its value; a flag has an empty one.
std::map<std::string_view, std::string_view> read_pairs(
    const std::vector<std::string_view>& arguments) {
  std::map<std::string_view, std::string_view> pairs;
  for (std::size_t i = 0; i < arguments.size(); ++i) {
    const auto option = arguments[i];
    if (option == "--phrases" || option == "--help") {
      pairs[option] = "";
    } else if (i + 1 < arguments.size()) {
      pairs[option] = arguments[++i];
    } else {
      throw std::invalid_argument("'" + std::string(option) + "' needs a value");
    }
  }
  return pairs;
}

void set_option(Options& options, std::string_view option, std::string_view value) {
  if (option == "--articles") {
    options.articles = number_of(option, value);
  } else if (option == "--bytes") {
    options.bytes = size_of(option, value);
  } else if (option == "--seed") {
    options.seed = number_of(option, value);
  } else if (option == "--first-id") {
    options.first_id = number_of(option, value);
  } else if (option == "--out") {
    options.folder = value;
  } else if (option == "--queries") {
    options.queries = number_of(option, value);
  } else if (option == "--words") {
    options.words = range_of(option, value);
  } else if (option == "--help") {
    options.is_help = true;
  } else if (option == "--format" && (value == "jsonl" || value == "files")) {
    options.output = value == "files" ? Output::Files : Output::Jsonl;
  } else if (option == "--format") {
    throw std::invalid_argument("--format takes jsonl or files");
  } else if (option != "--phrases") {
    throw std::invalid_argument("unknown option '" + std::string(option) + "'");
  }
}

void check(const Options& options) {
  const bool is_query = options.queries > 0;
  if (options.articles == 0 && options.bytes == 0) {
    throw std::invalid_argument("one of --articles and --bytes is needed");
  }
  if (is_query && options.articles == 0) {
    throw std::invalid_argument("--queries needs --articles");
  }
  if (options.output == Output::Files && options.folder.empty()) {
    throw std::invalid_argument("--format files needs --out");
  }
}

}  // namespace

Options parse_command_line(int count, const char* const* arguments) {
  const auto pairs = read_pairs({arguments + 1, arguments + count});
  Options options;
  for (const auto& [option, value] : pairs) {
    set_option(options, option, value);
  }
  if (options.is_help) {
    return options;
  }
  check(options);
  if (options.queries > 0) {
    const bool is_phrase = pairs.contains("--phrases");
    options.output = is_phrase ? Output::Phrases : Output::WordQueries;
    if (is_phrase && !pairs.contains("--words")) {
      options.words = {.least = 3, .most = 6};
    }
  }
  return options;
}

}  // namespace lede::bench
