// A mark is put before such words, and taken away again.
#include "searcher/query/command_words.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

namespace lede {
namespace {

// Stands before a query's word that begins with a minus, so that it is read as no option.
constexpr char kMinusWord = '\x01';

// The options with a value, of the program and all its commands.
std::set<std::string> taking_options(const CommandLine& line) {
  std::set<std::string> taking;
  const auto add = [&taking](const CommandFacts& facts) {
    for (const OptionFacts& option : facts.options) {
      if (!option.value.empty()) {
        taking.insert(option.names.begin(), option.names.end());
      }
    }
  };
  add(line.program);
  std::for_each(line.commands.begin(), line.commands.end(), add);
  return taking;
}

}  // namespace

std::vector<std::string> with_minus_words(std::vector<std::string> words,
                                          const CommandLine& line) {
  static constexpr std::array<std::string_view, 4> kAsking{"find", "quote", "speakers",
                                                           "facets"};
  const std::set<std::string> taking = taking_options(line);
  const auto find =
      std::find_first_of(words.begin(), words.end(), kAsking.begin(), kAsking.end());
  bool is_value = false;
  for (auto word = find; word != words.end(); ++word) {
    if (*word == "--") {
      break;
    }
    const bool minus = word->size() > 1 && (*word)[0] == '-' && (*word)[1] != '-';
    if (minus && !is_value && *word != "-h") {
      word->insert(word->begin(), kMinusWord);
    }
    is_value = taking.count(*word) > 0;
  }
  return words;
}

std::string joined_query(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) {
    query +=
        (query.empty() ? "" : " ") + word.substr(word.starts_with(kMinusWord) ? 1 : 0);
  }
  return query;
}

}  // namespace lede
