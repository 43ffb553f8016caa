// Quotation marks of the world: pairs as used in English, German, French, Danish,
// Swedish, Chinese and Japanese. See Unicode, "General Punctuation", on why one mark
// opens in one language and closes in another.
#include "searcher/query/quotation_marks.h"

#include <algorithm>
#include <array>

#include "schema/utf8.h"

namespace lede {
namespace {

struct Pair {
  char32_t open;
  std::u32string_view close;    // any of these closes
  std::u32string_view instead;  // if none of those follows: marks of a mixed-up pair
  bool single;                  // may be an apostrophe
  bool closes;                  // opens in some languages, closes in most
};

constexpr std::array<Pair, 15> kPairs{{
    {U'"', U"\"", U"”“", false, false},
    {U'“', U"”", U"“\"", false, false},
    {U'„', U"“”", U"\"", false, false},
    {U'‟', U"”", U"\"", false, false},
    {U'”', U"”", U"", false, true},
    {U'«', U"»", U"\"", false, false},
    {U'»', U"«»", U"", false, true},
    {U'‹', U"›", U"", false, false},
    {U'›', U"‹›", U"", false, true},
    {U'「', U"」", U"", false, false},
    {U'『', U"』", U"", false, false},
    {U'‘', U"’", U"", true, false},
    {U'‚', U"‘’", U"", true, false},
    {U'’', U"’", U"", true, true},
    {U'\'', U"'", U"", true, true},
}};

const Pair* pair_of(char32_t open) {
  const auto* const found = std::find_if(
      kPairs.begin(), kPairs.end(), [open](const Pair& p) { return p.open == open; });
  return found == kPairs.end() ? nullptr : found;
}

// A single mark closes only where no word goes on: the one in isn’t does not.
bool may_close(std::string_view text, std::size_t offset, std::size_t after) {
  if (text[offset - 1] == ' ') {
    return false;
  }
  return after == text.size() ||
         std::string_view(" \t\n)^.,;:!?").find(text[after]) != std::string_view::npos;
}

}  // namespace

bool is_quotation_mark(std::string_view text, std::size_t offset) {
  const char32_t value = code_point_at(text, offset).value;
  const Pair* pair = pair_of(value);
  return pair != nullptr ? !pair->single : value == U'」' || value == U'』';
}

std::optional<MarkedPhrase> PhraseFinder::closed_by(std::size_t begin,
                                                    std::u32string_view marks,
                                                    bool single) {
  if (std::find(in_vain_.begin(), in_vain_.end(), marks) != in_vain_.end()) {
    return std::nullopt;
  }
  for (std::size_t at = begin; at < text_.size();) {
    const CodePoint point = code_point_at(text_, at);
    const std::size_t after = at + point.length;
    if (marks.find(point.value) != std::u32string_view::npos &&
        (!single || may_close(text_, at, after))) {
      return MarkedPhrase{begin, at, after, true};
    }
    at = after;
  }
  in_vain_.push_back(marks);
  return std::nullopt;
}

std::optional<MarkedPhrase> PhraseFinder::phrase_at(std::size_t offset) {
  const CodePoint mark = code_point_at(text_, offset);
  const Pair* pair = pair_of(mark.value);
  if (pair == nullptr) {
    return std::nullopt;
  }
  const std::size_t begin = offset + mark.length;
  auto phrase = closed_by(begin, pair->close, pair->single);
  if (!phrase && !pair->instead.empty()) {
    phrase = closed_by(begin, pair->instead, false);
  }
  if (!phrase && !pair->single && !pair->closes) {
    phrase = MarkedPhrase{begin, text_.size(), text_.size(), false};
  }
  return phrase;
}

}  // namespace lede
