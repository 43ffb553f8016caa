// What the words of a quotation look like.
#pragma once

#include <string_view>

namespace lede {

// Words between white space, counted up to a limit.
int count_words(std::string_view text, int limit);

// Is it a sentence rather than a part of one: a capital first, and a sign of its end or
// many words?
bool is_sentence(std::string_view words);

// Does every word of more than three letters begin with a capital, and the first one too,
// and most of the others?
bool is_title_case(std::string_view words);

}  // namespace lede
