// Tokens, and what stands between them.
#include "searcher/quotations/word_stream.h"

#include <algorithm>

namespace lede {
namespace {

// Whether there is a stop between two words: not in "re-election" and "isn’t", nor before
// a "$" or behind a "%".
bool is_break(std::string_view between) {
  constexpr std::string_view kNoStop = " \t\r\n$%#&@/+=_*";
  const bool joint = between == "-" || between == "'" || between == "’" ||
                     between == "‐" || between == "." || between == "‑";
  return !joint && (between.find_first_not_of(kNoStop) != std::string_view::npos ||
                    between.find("\n\n") != std::string_view::npos);
}

}  // namespace

WordStream words_of(std::string_view text, Analyzer& analyzer) {
  WordStream words;
  bool bracketed = false;
  std::size_t at = 0;
  const std::size_t last_close = text.rfind(']') + 1;  // one that is not closed is none
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Amount && !words.empty()) {
      words.back().word = token.word;
      words.back().begin = std::min(words.back().begin, token.begin);
      words.back().end = std::max(words.back().end, token.end);
    }
    if (token.kind != TokenKind::Word) {
      continue;
    }
    const std::string_view between = text.substr(at, token.begin - at);
    const std::size_t open = between.rfind('[');
    const std::size_t close = between.rfind(']');
    if (open != std::string_view::npos || close != std::string_view::npos) {
      bracketed = open != std::string_view::npos &&
                  (close == std::string_view::npos || open > close) &&
                  token.begin < last_close;
    }
    const bool stop = words.empty() || is_break(between);
    if (!words.empty()) {
      words.back().before_break = stop;
    }
    words.push_back({token.word, token.begin, token.end, stop, true, bracketed});
    at = token.end;
  }
  return words;
}

WordStream without_brackets(const WordStream& words) {
  WordStream kept;
  std::copy_if(words.begin(), words.end(), std::back_inserter(kept),
               [](const ComparedWord& word) { return !word.bracketed; });
  return kept;
}

}  // namespace lede
