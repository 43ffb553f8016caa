// What the readers ask of characters and short texts. Letters are judged by a few ranges
// (Latin, Greek, Cyrillic), which suffices for names, headlines and word lists.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

// Simple lower case: one character for one.
char32_t lower_case(char32_t c);

// One that is not ASCII.
bool is_long_upper(char32_t c);
inline bool is_upper(char32_t c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : is_long_upper(c);
}
bool is_lower(char32_t c);
bool is_letter(char32_t c);

// In lower case, white space squeezed, typographic apostrophes as ', for word lists.
std::string lowered(std::string_view text);

// Without white space at both ends; no-break and zero-width spaces count as such.
std::string_view trimmed(std::string_view text);

// Runs of white space as one space, none at the ends.
std::string squeezed(std::string_view text);

// The words between white space; they look at the text.
std::vector<std::string_view> words_of(std::string_view text);

// Of a script whose words are written without spaces: Chinese or Japanese.
bool is_unspaced(char32_t c);

// Number of characters of valid UTF-8.
std::size_t length_of(std::string_view text);

// The first letter or digit; 0 if there is none.
char32_t first_character(std::string_view text);

// True where the last character, closing quotation marks and brackets aside, ends a
// sentence.
bool ends_sentence(std::string_view text);

// True where there are letters and none is lower case.
bool is_all_capitals(std::string_view text);

// The first such bytes, or all of them, that end before a space where that is possible;
// for looking at the beginning of a long text.
std::string_view beginning(std::string_view text, std::size_t bytes);

}  // namespace lede
