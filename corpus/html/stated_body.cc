#include "corpus/html/stated_body.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <unordered_set>
#include <vector>

#include "corpus/characters.h"

namespace lede::html {
namespace {

constexpr std::size_t kRun = 4;
constexpr std::size_t kFewestWords = 40;  // less may be a summary

// Every run of four words as one number.
std::vector<std::size_t> runs_of(std::string_view text) {
  const std::vector<std::string_view> words = words_of(text);
  std::vector<std::size_t> runs;
  for (std::size_t i = 0; i + kRun <= words.size(); ++i) {
    std::size_t hash = 0;
    for (std::size_t j = i; j < i + kRun; ++j) {
      hash = hash * 1'000'003 + std::hash<std::string_view>{}(words[j]);
    }
    runs.push_back(hash);
  }
  return runs;
}

}  // namespace

std::optional<std::string> stated_body(std::string_view stated, std::string_view found) {
  const std::vector<std::size_t> wanted = runs_of(stated);
  if (wanted.size() < kFewestWords) {
    return std::nullopt;
  }
  const std::vector<std::size_t> runs = runs_of(found);
  const std::unordered_set<std::size_t> known(runs.begin(), runs.end());
  std::size_t hits = 0;
  for (const std::size_t run : wanted) {
    hits += known.count(run);
  }
  if (hits * 2 >= wanted.size()) {
    return std::nullopt;
  }
  std::string body;
  while (!stated.empty()) {
    const std::size_t end = std::min(stated.find('\n'), stated.size());
    const std::string paragraph = squeezed(stated.substr(0, end));
    if (!paragraph.empty()) {
      body += body.empty() ? "" : "\n\n";
      body += paragraph;
    }
    stated.remove_prefix(std::min(end + 1, stated.size()));
  }
  return body;
}

}  // namespace lede::html
