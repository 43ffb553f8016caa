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

using Frequent = std::pair<Xapian::doccount, std::string>;

bool is_more_frequent(const Frequent& a, const Frequent& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

// Chooses among the words that start with `start`.
Expansion collect(const VocabularyWalk& walk, std::string_view start,
                  const std::function<bool(std::string_view)>& wanted) {
  Expansion expansion;
  std::vector<Frequent> found;  // a heap, the least frequent on top, once it is full
  const std::string from = std::string(walk.prefix).append(start);
  auto term = walk.database.allterms_begin(from);
  const auto end = walk.database.allterms_end(from);
  while (term != end) {
    const std::string text = *term;
    const std::string_view word = std::string_view(text).substr(walk.prefix.size());
    if (!word.empty() && is_prefix_letter(word.front())) {
      term.skip_to(std::string(walk.prefix) + '[');  // over stems and other fields
      continue;
    }
    if (expansion.seen == walk.max_seen) {
      expansion.all_seen = false;
      break;
    }
    ++expansion.seen;
    if (wanted(word)) {
      ++expansion.found;
      found.emplace_back(term.get_termfreq(), word);
      std::push_heap(found.begin(), found.end(), is_more_frequent);
      if (found.size() > walk.max_words) {
        std::pop_heap(found.begin(), found.end(), is_more_frequent);
        found.pop_back();
      }
    }
    ++term;
  }
  std::sort_heap(found.begin(), found.end(), is_more_frequent);
  for (Frequent& word : found) {
    expansion.words.push_back(std::move(word.second));
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

Expansion expand_wildcard(const VocabularyWalk& walk, std::string_view pattern) {
  const std::string_view start = pattern.substr(0, pattern.find_first_of("*?"));
  return collect(walk, start, [pattern](std::string_view word) {
    return matches_wildcard(pattern, word);
  });
}

Expansion expand_fuzzy(const VocabularyWalk& walk, std::string_view word,
                       unsigned edits) {
  const std::u32string wanted = code_points(word);
  return collect(walk, "", [&](std::string_view other) {
    // A code point has 1 to 4 bytes: most words are told by their size.
    return other.size() <= (wanted.size() + edits) * 4 &&
           other.size() + edits >= wanted.size() &&
           edit_distance(wanted, code_points(other), edits) <= edits;
  });
}

Expansion expand_stem(const VocabularyWalk& walk, std::string_view stem,
                      Analyzer& analyzer) {
  constexpr std::size_t kEnding = 2;  // supply, hope: what suffixes change of a stem
  const std::size_t kept = stem.size() > 2 * kEnding ? stem.size() - kEnding : kEnding;
  return collect(walk, utf8_prefix(stem, kept), [&](std::string_view word) {
    const std::vector<Token>& tokens = analyzer.analyze(word);
    return tokens.size() == 1 && analyzer.stem(tokens.front().word) == stem;
  });
}

}  // namespace lede
