// Words that say that something was said.
#pragma once

#include <string_view>

namespace lede {

// word: folded. "said", "told", "according": what follows or stands before it was said.
bool is_saying(std::string_view word);

// Also "called", "used": what they make of words in quotation marks.
bool is_using_words(std::string_view word);

// "I", "we", "my": whoever speaks says it of himself. word: as it is written, since "us"
// is one and "US" is none.
bool is_first_person(std::string_view word);

}  // namespace lede
