// Walking the vocabulary of an index, past what cannot match.
#include "searcher/vocabulary/expansion.h"

#include <algorithm>
#include <utility>

#include "schema/utf8.h"
#include "searcher/vocabulary/edit_walk.h"

namespace lede {
namespace {

bool is_prefix_letter(char c) {
  return c >= 'A' && c <= 'Z';
}

using Frequent = std::pair<Xapian::doccount, std::string>;

bool is_more_frequent(const Frequent& a, const Frequent& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

// What a word is to a walk.
struct Looked {
  bool wanted = false;
  // Not 0: no word that begins with so many bytes of this one is wanted.
  std::size_t dead_bytes = 0;
};

// The first text behind all those that begin like this one.
std::string behind(std::string beginning) {
  beginning.back() = static_cast<char>(static_cast<unsigned char>(beginning.back()) + 1);
  return beginning;
}

// Chooses among the words that start with `start`.
Expansion collect(const VocabularyWalk& walk, std::string_view start,
                  const std::function<Looked(std::string_view)>& look) {
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
    const Looked looked = look(word);
    if (looked.dead_bytes > 0) {
      term.skip_to(behind(text.substr(0, walk.prefix.size() + looked.dead_bytes)));
      continue;
    }
    if (looked.wanted) {
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
    expansion.frequencies.push_back(word.first);
  }
  return expansion;
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

Expansion words_starting(const VocabularyWalk& walk, std::string_view start,
                         const std::function<bool(std::string_view)>& wanted) {
  return collect(walk, start, [&wanted](std::string_view word) {
    return Looked{wanted(word), 0};
  });
}

Expansion expand_wildcard(const VocabularyWalk& walk, std::string_view pattern) {
  const std::string_view start = pattern.substr(0, pattern.find_first_of("*?"));
  return collect(walk, start, [pattern](std::string_view word) {
    return Looked{matches_wildcard(pattern, word), 0};
  });
}

Expansion expand_fuzzy(const VocabularyWalk& walk, std::string_view word,
                       unsigned edits) {
  EditWalk near(word, edits);
  return collect(walk, "", [&near](std::string_view other) {
    const EditWalk::Step step = near.step(other);
    return Looked{step.near, step.dead_bytes};
  });
}

Expansion expand_stem(const VocabularyWalk& walk, std::string_view stem,
                      Analyzer& analyzer) {
  constexpr std::size_t kEnding = 2;  // supply, hope: what suffixes change of a stem
  const std::size_t kept = stem.size() > 2 * kEnding ? stem.size() - kEnding : kEnding;
  return collect(walk, utf8_prefix(stem, kept), [&](std::string_view word) {
    const std::vector<Token>& tokens = analyzer.analyze(word);
    return Looked{tokens.size() == 1 && analyzer.stem(tokens.front().word) == stem, 0};
  });
}

}  // namespace lede
