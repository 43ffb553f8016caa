#include "corpus/quotes/wording.h"

#include "corpus/characters.h"
#include "corpus/quotes/surroundings.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr int kManyWords = 6;
constexpr int kShortWord = 3;

// The last character that is no quotation mark.
char32_t last_character(std::string_view words) {
  constexpr std::u32string_view kMarks = U"'\"’”»“‘";
  while (!words.empty()) {
    const CodePoint c = code_point_before(words, words.size());
    if (kMarks.find(c.value) == std::u32string_view::npos) {
      return c.value;
    }
    words.remove_suffix(c.length);
  }
  return U' ';
}

}  // namespace

int count_words(std::string_view text, int limit) {
  int count = 0;
  bool inside = false;
  for (std::size_t i = 0; i < text.size() && count < limit;) {
    const CodePoint c = code_point_at(text, i);
    const bool space = is_space(c.value);
    count += !space && !inside ? 1 : 0;
    inside = !space;
    i += c.length;
  }
  return count;
}

bool is_sentence(std::string_view words) {
  const int count = count_words(words, kManyWords);
  const char32_t first = visible_from(words, 0);
  if (count < 2 || is_lower(first)) {
    return false;
  }
  return count >= kManyWords ||
         std::u32string_view(U".?!,…—–-:").find(last_character(words)) !=
             std::u32string_view::npos;
}

bool is_title_case(std::string_view words) {
  bool first_word = true;
  int capitals = 0;
  for (std::size_t i = 0; i < words.size();) {
    CodePoint c = code_point_at(words, i);
    if (!is_upper(c.value) && !is_lower(c.value)) {
      i += c.length;
      continue;
    }
    const bool capital = is_upper(c.value);
    int letters = 0;
    while (i < words.size() &&
           (is_letter_or_digit(c.value) || c.value == U'\'' || c.value == U'’')) {
      ++letters;
      i += c.length;
      if (i < words.size()) {
        c = code_point_at(words, i);
      }
    }
    if (!capital && (first_word || letters > kShortWord)) {
      return false;
    }
    first_word = false;
    capitals += capital ? 1 : -1;
  }
  return capitals > 0;
}

}  // namespace lede
