// From tokens to words as the index knows them.
#include "searcher/vocabulary/reading.h"

#include <algorithm>
#include <utility>

namespace lede {
namespace {

constexpr std::size_t kMaxVariedWords = 3;

Form form_of(const Token& token, const Analyzer& analyzer) {
  const std::vector<std::string_view> stems = analyzer.stems(token.word);
  return {std::string(analyzer.word(token.word)), {stems.begin(), stems.end()}};
}

// The words by position; of a number and the same with its sign, of "us" and "us." of
// U.S., the latter.
std::vector<Form> words_of(const std::vector<Token>& tokens, const Analyzer& analyzer) {
  std::vector<Form> words;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Word) {
      words.push_back(form_of(token, analyzer));
    } else if (token.kind == TokenKind::Amount || token.kind == TokenKind::Acronym) {
      words.at(token.position) = form_of(token, analyzer);
    }
  }
  return words;
}

// Whether it is also written without its joints; AT&T is not.
bool is_closed_form(const Token& token, const Analyzer& analyzer) {
  return token.kind == TokenKind::Joined &&
         analyzer.word(token.word).find_first_of("&/:") == std::string_view::npos;
}

// The number of positions that a joined token covers.
std::size_t span_of(const Token& joined, const std::vector<Token>& tokens) {
  return static_cast<std::size_t>(
      std::count_if(tokens.begin(), tokens.end(), [&joined](const Token& token) {
        return token.kind == TokenKind::Word && token.begin >= joined.begin &&
               token.end <= joined.end;
      }));
}

}  // namespace

WordReading read_word(std::string_view text, Analyzer& analyzer) {
  const std::vector<Token>& tokens = analyzer.analyze(text);
  WordReading reading{std::nullopt, words_of(tokens, analyzer)};
  if (reading.parts.size() == 1) {
    reading.whole = reading.parts.front();
    return reading;
  }
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Joined &&
        span_of(token, tokens) == reading.parts.size()) {
      reading.whole = form_of(token, analyzer);
    }
  }
  return reading;
}

std::vector<std::string_view> stems_of_word(std::string_view word, Analyzer& analyzer) {
  if (word.ends_with(kAcronymSign)) {
    return analyzer.stems(analyzer.id_of(word));
  }
  const std::vector<Token>& tokens = analyzer.analyze(word);
  const bool one =
      tokens.size() == 1 || (tokens.size() == 2 && tokens.back().kind == TokenKind::Bare);
  return one ? analyzer.stems(tokens.front().word) : std::vector<std::string_view>{};
}

std::vector<std::vector<Form>> read_phrase(std::string_view text, Analyzer& analyzer) {
  const std::vector<Token>& tokens = analyzer.analyze(text);
  std::vector<std::vector<Form>> phrases{words_of(tokens, analyzer)};
  std::size_t varied = 0;
  // From the end, so that the positions before stay what they are.
  for (auto token = tokens.rbegin(); token != tokens.rend(); ++token) {
    if (varied == kMaxVariedWords || !is_closed_form(*token, analyzer)) {
      continue;
    }
    ++varied;
    const auto first = static_cast<std::ptrdiff_t>(token->position);
    const auto span = static_cast<std::ptrdiff_t>(span_of(*token, tokens));
    const std::size_t before = phrases.size();
    for (std::size_t i = 0; i < before; ++i) {
      std::vector<Form> closed = phrases[i];
      closed.erase(closed.begin() + first, closed.begin() + first + span);
      closed.insert(closed.begin() + first, form_of(*token, analyzer));
      phrases.push_back(std::move(closed));
    }
  }
  return phrases;
}

}  // namespace lede
