// Walking the vocabulary of an index, past what cannot match.
#include "searcher/vocabulary/expansion.h"

#include <algorithm>
#include <utility>

#include "schema/utf8.h"
#include "searcher/vocabulary/edit_walk.h"
#include "searcher/vocabulary/reading.h"

namespace lede {
namespace {

// The bytes that folded words begin with: all that printable ASCII and UTF-8 do, but
// capitals, which begin stems and the words of other fields.
std::vector<char> first_bytes() {
  std::vector<char> bytes;
  for (int byte = '!'; byte <= 0xF4; ++byte) {
    const bool capital = byte >= 'A' && byte <= 'Z';
    const bool inner = byte >= 0x7F && byte < 0xC2;
    if (!capital && !inner) {
      bytes.push_back(static_cast<char>(byte));
    }
  }
  return bytes;
}

using Frequent = std::pair<Xapian::doccount, std::string>;

bool is_more_frequent(const Frequent& a, const Frequent& b) {
  return a.first != b.first ? a.first > b.first : a.second < b.second;
}

// What a word is to a walk.
struct Looked {
  bool wanted = false;
  // Not empty: no word between this one and what begins so is wanted.
  std::string next = {};
};

using Look = std::function<Looked(std::string_view)>;

class Collector {
 public:
  Collector(const VocabularyWalk& walk, const Look& look) : walk_(walk), look_(look) {}

  // The words that begin so.
  void add(std::string_view start) {
    const std::string from = std::string(walk_.prefix).append(start);
    auto term = walk_.database.allterms_begin(from);
    const auto end = walk_.database.allterms_end(from);
    while (term != end && expansion_.all_seen) {
      if (expansion_.seen == walk_.max_seen) {
        expansion_.all_seen = false;
        return;
      }
      ++expansion_.seen;
      const std::string text = *term;
      const std::string_view word = std::string_view(text).substr(walk_.prefix.size());
      const Looked looked = look_(word);
      if (!looked.next.empty()) {
        term.skip_to(std::string(walk_.prefix).append(looked.next));
        continue;
      }
      if (looked.wanted) {
        keep({term.get_termfreq(), std::string(word)});
      }
      ++term;
    }
  }

  Expansion take() {
    std::sort_heap(found_.begin(), found_.end(), is_more_frequent);
    for (Frequent& word : found_) {
      expansion_.words.push_back(std::move(word.second));
      expansion_.frequencies.push_back(word.first);
    }
    return std::move(expansion_);
  }

 private:
  void keep(Frequent word) {
    ++expansion_.found;
    found_.push_back(std::move(word));
    std::push_heap(found_.begin(), found_.end(), is_more_frequent);
    if (found_.size() > walk_.max_words) {
      std::pop_heap(found_.begin(), found_.end(), is_more_frequent);
      found_.pop_back();
    }
  }

  const VocabularyWalk& walk_;
  const Look& look_;
  Expansion expansion_;
  std::vector<Frequent> found_;  // a heap, the least frequent on top
};

// Chooses among the words that start with `start`. A remote index sends all terms of a
// beginning at once: of none, it is asked for one first byte after the other, past the
// stems and fields, which are most of its terms.
Expansion collect(const VocabularyWalk& walk, std::string_view start, const Look& look) {
  Collector collector(walk, look);
  if (!start.empty()) {
    collector.add(start);
    return collector.take();
  }
  static const std::vector<char> bytes = first_bytes();
  for (const char& first : bytes) {
    collector.add({&first, 1});
  }
  return collector.take();
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
  return collect(walk, start,
                 [&wanted](std::string_view word) { return Looked{wanted(word)}; });
}

Expansion expand_wildcard(const VocabularyWalk& walk, std::string_view pattern) {
  const std::string_view start = pattern.substr(0, pattern.find_first_of("*?"));
  return collect(walk, start, [pattern](std::string_view word) {
    return Looked{matches_wildcard(pattern, word)};
  });
}

Expansion expand_fuzzy(const VocabularyWalk& walk, std::string_view word,
                       unsigned edits) {
  EditWalk near(word, edits);
  return collect(walk, "", [&near](std::string_view other) {
    const EditWalk::Step step = near.step(other);
    return Looked{step.near, step.next};
  });
}

Expansion expand_stem(const VocabularyWalk& walk, std::string_view stem,
                      Analyzer& analyzer) {
  constexpr std::size_t kEnding = 2;  // supply, hope: what suffixes change of a stem
  const std::string_view letters = letters_of(stem);
  const std::size_t kept =
      letters.size() > 2 * kEnding ? letters.size() - kEnding : kEnding;
  return collect(walk, utf8_prefix(letters, kept), [&](std::string_view word) {
    const std::vector<std::string_view> stems = stems_of_word(word, analyzer);
    return Looked{std::find(stems.begin(), stems.end(), stem) != stems.end()};
  });
}

}  // namespace lede
