// Reading lines of aliases.
#include "searcher/names/alias_table.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "schema/analysis.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::size_t kMaxSpellings = 60;  // of a line

std::vector<std::string> spellings_in(std::string_view line) {
  std::vector<std::string> spellings;
  while (!line.empty()) {
    const std::size_t end = std::min(line.find('\t'), line.size());
    std::string spelling = folded(line.substr(0, end));
    const bool known =
        std::find(spellings.begin(), spellings.end(), spelling) != spellings.end();
    if (!spelling.empty() && !known) {
      spellings.push_back(std::move(spelling));
    }
    line.remove_prefix(std::min(end + 1, line.size()));
  }
  return spellings;
}

}  // namespace

std::vector<std::string> AliasTable::add(std::string_view lines, std::string_view name) {
  std::vector<std::string> complaints;
  const auto complain = [&](std::size_t number, std::string_view why) {
    complaints.push_back(
        fmt::format("line {} of '{}' is left out: {}", number, name, why));
  };
  for (std::size_t number = 1; !lines.empty(); ++number) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    line = line.substr(0, line.find('\r'));
    if (line.empty() || line.front() == '#') {
      continue;
    }
    if (!is_valid_utf8(line)) {
      complain(number, "it is not UTF-8");
      continue;
    }
    const std::vector<std::string> spellings = spellings_in(line);
    if (spellings.size() < 2) {
      complain(number, "it has no two spellings apart by a tab");
    } else if (spellings.size() > kMaxSpellings) {
      complain(number, fmt::format("it has more than {} spellings", kMaxSpellings));
    } else {
      add_line(spellings);
    }
  }
  return complaints;
}

void AliasTable::add_line(const std::vector<std::string>& spellings) {
  std::vector<std::size_t> joined;  // names that have one of the spellings
  for (const std::string& spelling : spellings) {
    if (const auto known = by_spelling_.find(spelling); known != by_spelling_.end()) {
      joined.insert(joined.end(), known->second.begin(), known->second.end());
    }
  }
  std::sort(joined.begin(), joined.end());
  joined.erase(std::unique(joined.begin(), joined.end()), joined.end());
  if (joined.empty()) {
    joined.push_back(names_.size());
    names_.emplace_back();
  }
  for (const std::size_t name : joined) {
    for (const std::string& spelling : spellings) {
      std::vector<std::string>& known = names_[name];
      if (std::find(known.begin(), known.end(), spelling) == known.end()) {
        known.push_back(spelling);
        by_spelling_[spelling].push_back(name);
      }
    }
  }
}

std::vector<std::string> AliasTable::spellings_of(const std::string& folded) const {
  std::vector<std::string> spellings;
  const auto known = by_spelling_.find(folded);
  if (known == by_spelling_.end()) {
    return spellings;
  }
  for (const std::size_t name : known->second) {
    for (const std::string& spelling : names_[name]) {
      if (spelling != folded) {
        spellings.push_back(spelling);
      }
    }
  }
  return spellings;
}

}  // namespace lede
