// The words that hold a sentence together and stand in every text of a language, so that
// they are kept apart from the words that mean something.
#pragma once

#include <string_view>

namespace lede {

// word: folded. language: ISO 639-1, of those that have a stemmer; false for those whose
// function words are not known.
bool is_function_word(std::string_view word, std::string_view language);

// Of any language.
bool is_function_word(std::string_view word);

// Of English, and mostly no name: us (U.S.), up and me are none. Stopwords are left out
// where other words are asked for, and found where they are all that is asked, and in
// phrases.
bool is_stopword(std::string_view word);

}  // namespace lede
