// Folded once, as the tables have them.
#include "searcher/quotations/beside.h"

#include <array>

namespace lede {
namespace {

constexpr auto kTurns = std::to_array<std::string_view>(
    {"and", "but", "while", "instead", "then", "when", "after", "because", "though",
     "although", "und", "aber", "sondern", "als", "weil"});

}  // namespace

Beside::Beside(std::string_view beside, Analyzer& analyzer)
    : text(beside), words(words_of(beside, analyzer)) {
  for (const ComparedWord& word : words) {
    folded.push_back(analyzer.word(word.word));
  }
}

std::string_view Beside::joint(std::size_t at) const {
  const std::size_t begin = at > 0 ? words[at - 1].end : 0;
  return text.substr(begin, (at < words.size() ? words[at].begin : text.size()) - begin);
}

bool is_turn(std::string_view word) {
  return has_word(kTurns, word);
}

}  // namespace lede
