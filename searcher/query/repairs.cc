// Mending a query.
#include "searcher/query/repairs.h"

#include <fmt/core.h>

#include <algorithm>

#include "schema/ascii.h"
#include "schema/error.h"

namespace lede {

void Repairs::add(const std::string& problem, const std::string& remedy,
                  std::size_t position) {
  if (strict_) {
    throw SyntaxError(problem, position);
  }
  const std::string message = problem + "; " + remedy;
  if (std::find(warnings_.begin(), warnings_.end(), message) == warnings_.end()) {
    warnings_.push_back(message);
  }
}

void read_capitals_as_prose(std::vector<Lexeme>& lexemes, Repairs& repairs) {
  constexpr std::size_t kLong = 8;
  const auto has_lower_case = [](const Lexeme& lexeme) {
    return std::any_of(lexeme.text.begin(), lexeme.text.end(), is_ascii_lower);
  };
  if (std::any_of(lexemes.begin(), lexemes.end(), has_lower_case)) {
    return;
  }
  const bool is_long = lexemes.size() > kLong;
  for (Lexeme& lexeme : lexemes) {
    const LexemeKind kind = lexeme.kind;
    if (is_long && (kind == LexemeKind::Word || kind == LexemeKind::Phrase)) {
      lexeme.text = ascii_lowered(lexeme.text);
    }
    const bool is_distance = kind == LexemeKind::Near || kind == LexemeKind::Before;
    if (is_distance && (lexeme.text == "NEAR" || lexeme.text == "BEFORE")) {
      lexeme.kind = LexemeKind::Word;
    } else if (is_long && !repairs.is_strict() &&
               (kind == LexemeKind::And || kind == LexemeKind::Or ||
                kind == LexemeKind::Not)) {
      lexeme.kind = LexemeKind::Word;
      repairs.add("AND, OR and NOT do not stand out in a text all of capitals",
                  "they are read as words", lexeme.position);
    }
  }
}

void balance_brackets(std::vector<Lexeme>& lexemes, Repairs& repairs) {
  std::vector<Lexeme> kept;
  unsigned depth = 0;
  for (Lexeme& lexeme : lexemes) {
    const bool opens = lexeme.kind == LexemeKind::Open;
    const bool closes = lexeme.kind == LexemeKind::Close;
    if (closes && depth == 0) {
      repairs.add("a closing bracket has no opening one", "it is ignored",
                  lexeme.position);
      continue;
    }
    if (lexeme.kind == LexemeKind::End && depth > 0) {
      repairs.add("a bracket is not closed", "it is closed at the end", lexeme.position);
      kept.insert(kept.end(), std::min(depth, kMaxNesting), {LexemeKind::Close, ")"});
    }
    depth += opens ? 1 : 0;
    const bool too_deep = (opens || closes) && depth > kMaxNesting;
    depth -= closes ? 1 : 0;
    if (too_deep) {
      repairs.add(fmt::format("brackets are nested deeper than {}", kMaxNesting),
                  "those within are ignored", lexeme.position);
      continue;
    }
    kept.push_back(std::move(lexeme));
  }
  lexemes = std::move(kept);
}

}  // namespace lede
