// Expanding patterns.
#include "searcher/compiler/patterns.h"

#include <fmt/core.h>

#include <algorithm>

#include "schema/fold.h"
#include "searcher/vocabulary/expansion.h"

namespace lede {

std::optional<std::vector<std::string>> Patterns::expand(const Word& word,
                                                         const PatternBounds& bounds) {
  if (patterns_++ == kMaxPatterns) {
    warnings_.push_back(
        fmt::format("only the first {} words with * ? or ~ are searched", kMaxPatterns));
  }
  if (patterns_ > kMaxPatterns) {
    return std::nullopt;
  }
  std::string pattern = folded_word(word.text);
  std::erase(pattern, '-');  // re-elect* is among the words as reelect*
  const VocabularyWalk walk{database_, field(word.field).prefix, bounds.words,
                            scannable()};
  Expansion expansion = word.form == WordForm::Fuzzy
                            ? expand_fuzzy(walk, pattern, word.edits)
                            : expand_wildcard(walk, pattern);
  scanned_ += expansion.seen;
  std::size_t postings = 0;
  for (std::size_t i = 0; i < expansion.words.size(); ++i) {
    postings += expansion.frequencies[i];
    if (i > 0 && postings > bounds.postings) {
      expansion.words.resize(i);
    }
  }
  const std::string shown = to_string(Query{word});
  if (expansion.found > expansion.words.size()) {
    warnings_.push_back(
        fmt::format("{} stands for {} words; the {} most frequent are searched", shown,
                    expansion.found, expansion.words.size()));
  }
  if (!expansion.all_seen) {
    warnings_.push_back(fmt::format("{} was looked for in only {} words of the index",
                                    shown, walk.max_seen));
  }
  expanded_.push_back({shown, expansion.words, expansion.found});
  return std::move(expansion.words);
}

std::vector<std::string> Patterns::words_with_stems(
    FieldId id, const std::vector<std::string>& stems) {
  std::vector<std::string> words;
  for (const std::string& stem : stems) {
    const VocabularyWalk walk{database_, field(id).prefix, kMaxExpansion, scannable()};
    Expansion expansion = expand_stem(walk, stem, analyzer_);
    scanned_ += expansion.seen;
    for (const std::string& word : expansion.words) {
      if (std::find(words.begin(), words.end(), word) == words.end()) {
        words.push_back(word);
      }
    }
    expanded_.push_back({to_string(Query{Word{std::string(letters_of(stem)) + "…", id}}),
                         std::move(expansion.words), expansion.found});
  }
  return words;
}

}  // namespace lede
