// Walking the vocabulary of an index.
#include "searcher/expansion.h"

#include <algorithm>
#include <functional>
#include <utility>

#include "schema/utf8.h"

namespace lede {
namespace {

bool is_prefix_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

// Chooses among the words of a field that start with `start`.
Expansion collect(const Xapian::Database& database, std::string_view prefix,
                  std::string_view start,
                  const std::function<bool(std::string_view)>& wanted) {
  Expansion expansion;
  std::vector<std::pair<Xapian::doccount, std::string>> found;
  std::size_t seen = 0;
  const std::string from = std::string(prefix).append(start);
  auto term = database.allterms_begin(from);
  const auto end = database.allterms_end(from);
  while (term != end) {
    const std::string text = *term;
    const std::string_view word = std::string_view(text).substr(prefix.size());
    if (!word.empty() && is_prefix_letter(word.front())) {
      term.skip_to(std::string(prefix) + '[');  // over the stems and the other fields
      continue;
    }
    if (++seen > kMaxScannedTerms) {
      expansion.all_seen = false;
      break;
    }
    if (wanted(word)) {
      found.emplace_back(term.get_termfreq(), word);
    }
    ++term;
  }
  expansion.found = found.size();
  const std::size_t kept = std::min(found.size(), kMaxExpansion);
  const auto by_frequency = [](const auto& a, const auto& b) {
    return a.first != b.first ? a.first > b.first : a.second < b.second;
  };
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept),
                    found.end(), by_frequency);
  for (std::size_t i = 0; i < kept; ++i) {
    expansion.words.push_back(std::move(found[i].second));
  }
  return expansion;
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out.push_back(point.value);
    at += point.length;
  }
  return out;
}

}  // namespace

bool matches_wildcard(std::string_view pattern, std::string_view text) {
  std::size_t p = 0;
  std::size_t t = 0;
  std::size_t star = std::string_view::npos;  // the last * and where its match ends
  std::size_t star_end = 0;
  while (t < text.size()) {
    if (p < pattern.size() && pattern[p] == '*') {
      star = p++;
      star_end = t;
    } else if (p < pattern.size() && pattern[p] == '?') {
      ++p;
      t += code_point_at(text, t).length;
    } else if (p < pattern.size() && pattern[p] == text[t]) {
      ++p;
      ++t;
    } else if (star != std::string_view::npos) {
      star_end += code_point_at(text, star_end).length;
      p = star + 1;
      t = star_end;
    } else {
      return false;
    }
  }
  return pattern.find_first_not_of('*', p) == std::string_view::npos;
}

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned limit) {
  const std::size_t gap = a.size() > b.size() ? a.size() - b.size() : b.size() - a.size();
  if (gap > limit) {
    return limit + 1;
  }
  std::vector<unsigned> before_last(b.size() + 1);
  std::vector<unsigned> last(b.size() + 1);
  std::vector<unsigned> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) {
    last[j] = static_cast<unsigned>(j);
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const unsigned change = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({change, last[j] + 1, row[j - 1] + 1});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        row[j] = std::min(row[j], before_last[j - 2] + 1);
      }
    }
    if (*std::min_element(row.begin(), row.end()) > limit) {
      return limit + 1;
    }
    std::swap(before_last, last);
    std::swap(last, row);
  }
  return std::min(last[b.size()], limit + 1);
}

Expansion expand_wildcard(const Xapian::Database& database, std::string_view prefix,
                          std::string_view pattern) {
  const std::string_view start = pattern.substr(0, pattern.find_first_of("*?"));
  return collect(database, prefix, start, [pattern](std::string_view word) {
    return matches_wildcard(pattern, word);
  });
}

Expansion expand_fuzzy(const Xapian::Database& database, std::string_view prefix,
                       const FuzzyWord& fuzzy) {
  const std::u32string wanted = code_points(fuzzy.word);
  return collect(database, prefix, "", [&](std::string_view word) {
    // A code point has 1 to 4 bytes: most words are told by their size.
    return word.size() <= (wanted.size() + fuzzy.edits) * 4 &&
           word.size() + fuzzy.edits >= wanted.size() &&
           edit_distance(wanted, code_points(word), fuzzy.edits) <= fuzzy.edits;
  });
}

Expansion expand_stem(const Xapian::Database& database, std::string_view prefix,
                      std::string_view stem, Analyzer& analyzer) {
  constexpr std::size_t kEnding = 2;  // supply, hope: what suffixes change of a stem
  const std::size_t kept = stem.size() > 2 * kEnding ? stem.size() - kEnding : kEnding;
  return collect(database, prefix, utf8_prefix(stem, kept), [&](std::string_view word) {
    const std::vector<Token>& tokens = analyzer.analyze(word);
    return tokens.size() == 1 && analyzer.stem(tokens.front().word) == stem;
  });
}

}  // namespace lede
