// Brackets that touch a letter outside of them: they only show which letters of a word
// were changed, as in "[W]e leav[e]" and "[un]happy".
#pragma once

#include <string>
#include <string_view>

#include "schema/analysis.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// A text without such brackets, but with what they hold.
std::string without_letter_brackets(std::string_view text);

// The words of a valid UTF-8 text without such brackets; their places are those of the
// text.
WordStream words_across_brackets(std::string_view text, Analyzer& analyzer);

}  // namespace lede
