#include "corpus/date_tokens.h"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "corpus/characters.h"
#include "schema/ascii.h"
#include "schema/fold.h"
#include "schema/month_names.h"
#include "schema/utf8.h"

namespace lede {
namespace {

std::map<std::string, unsigned, std::less<>> month_map() {
  std::map<std::string, unsigned, std::less<>> months;
  for (const MonthNames& row : kMonthNames) {
    for (const std::string_view name : words_of(row.names)) {
      months.emplace(folded_word(name), row.month);
    }
  }
  return months;
}

DateToken number_token(std::string_view text, std::size_t i) {
  DateToken token;
  token.type = TokenType::Number;
  token.begin = i;
  while (i < text.size() && is_ascii_digit(text[i])) {
    ++i;
  }
  token.end = i;
  std::from_chars(text.data() + token.begin, text.data() + i, token.number);
  return token;
}

DateToken word_token(std::string_view text, std::size_t i) {
  DateToken token;
  token.type = TokenType::Word;
  token.begin = i;
  while (i < text.size()) {
    const CodePoint found = code_point_at(text, i);
    if (!is_letter(found.value)) {
      break;
    }
    i += found.length;
  }
  token.end = i;
  token.word = folded_word(text.substr(token.begin, i - token.begin));
  return token;
}

}  // namespace

std::vector<DateToken> tokens_of(std::string_view text) {
  std::vector<DateToken> tokens;
  bool spaced = true;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint found = code_point_at(text, i);
    if (trimmed(text.substr(i, found.length)).empty()) {
      spaced = true;
      i += found.length;
      continue;
    }
    DateToken token{TokenType::Symbol, i, i + found.length, 0, {}, found.value, spaced};
    if (is_ascii_digit(text[i])) {
      token = number_token(text, i);
    } else if (is_letter(found.value)) {
      token = word_token(text, i);
    }
    token.spaced = std::exchange(spaced, false);
    i = token.end;
    tokens.push_back(std::move(token));
  }
  return tokens;
}

unsigned month_of(std::string_view word) {
  static const auto months = month_map();
  const auto found = months.find(word);
  return found == months.end() ? 0 : found->second;
}

bool is_weekday(std::string_view word) {
  static const auto names = [] {
    std::vector<std::string> days;
    for (const std::string_view name : words_of(kWeekdays)) {
      days.push_back(folded_word(name));
    }
    return days;
  }();
  return std::find(names.begin(), names.end(), word) != names.end();
}

}  // namespace lede
