// Tokens, and what stands between them.
#include "searcher/quotations/word_stream.h"

#include <algorithm>
#include <string>

#include "schema/ascii.h"
#include "schema/fold.h"
#include "schema/signs.h"
#include "schema/utf8.h"
#include "searcher/quotations/figures.h"

namespace lede {
namespace {

// Whether there is a stop between two words: not in "re-election" and "isn’t", nor at a
// "$" or a "%".
bool is_break(std::string_view between) {
  constexpr std::string_view kNoStop = "%#&@/+=_*";
  const bool joint = between == "-" || between == "'" || between == "’" ||
                     between == "‐" || between == "." || between == "‑";
  if (joint || between.find("\n\n") != std::string_view::npos) {
    return !joint;
  }
  for (std::size_t at = 0; at < between.size();) {
    const CodePoint c = code_point_at(between, at);
    const bool plain = c.length == 1 && kNoStop.find(between[at]) != kNoStop.npos;
    if (!plain && !is_space_sign(c.value) && !is_currency_sign(c.value)) {
      return true;
    }
    at += c.length;
  }
  return false;
}

std::vector<Token> word_tokens(std::string_view text, Analyzer& analyzer) {
  std::vector<Token> words;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Word) {
      words.push_back(token);
    } else if (token.kind == TokenKind::Bare && token.end == words.back().end) {
      words.back().end = token.begin;
      words.push_back(token);
    }
  }
  return words;
}

// Follows brackets from word to word.
class Brackets {
 public:
  // One that is not closed is none.
  explicit Brackets(std::string_view text) : last_close_(text.rfind(']') + 1) {}

  bool are_around(std::string_view between, std::size_t begin) {
    const std::size_t open = between.rfind('[');
    const std::size_t close = between.rfind(']');
    if (open != std::string_view::npos || close != std::string_view::npos) {
      inside_ = open != std::string_view::npos &&
                (close == std::string_view::npos || open > close) && begin < last_close_;
    }
    return inside_;
  }

 private:
  std::size_t last_close_;
  bool inside_ = false;
};

// plain: the id of the word without accents.
WordId accented_id(std::string_view raw, WordId plain, Analyzer& analyzer) {
  if (is_ascii(raw)) {
    return plain;
  }
  const std::string accented = accented_word(raw);
  return accented == folded_word(raw) ? plain : analyzer.id_of(accented);
}

}  // namespace

WordStream words_of(std::string_view text, Analyzer& analyzer) {
  WordStream words;
  const std::vector<Token> tokens = word_tokens(text, analyzer);
  Brackets brackets(text);
  std::size_t end = 0;
  for (std::size_t i = 0; i < tokens.size();) {
    ComparedWord word{tokens[i].word, tokens[i].begin, tokens[i].end};
    const auto figure = figure_at({text, tokens, analyzer}, i, end);
    if (figure) {
      word.word = analyzer.id_of(figure->word);
      word.begin = figure->begin;
      word.end = figure->end;
    }
    const std::string_view raw = text.substr(word.begin, word.end - word.begin);
    word.accented = figure ? word.word : accented_id(raw, word.word, analyzer);
    const std::string_view between = text.substr(end, word.begin - end);
    word.bracketed = brackets.are_around(between, word.begin);
    word.after_break = words.empty() || is_break(between);
    word.before_break = true;
    if (!words.empty()) {
      words.back().before_break = word.after_break;
    }
    words.push_back(word);
    end = word.end;
    i += figure ? figure->words : 1;
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
