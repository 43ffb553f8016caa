// Texts as words to be compared: folded as the index folds them, so that marks, dashes,
// apostrophes, case and white space make no difference; but in numbers they do.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "schema/analysis.h"

namespace lede {

struct ComparedWord {
  WordId word = 0;
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t end = 0;
  bool after_break = false;   // punctuation or the beginning of the text is before it
  bool before_break = false;  // punctuation or the end of the text is behind it
  bool bracketed = false;     // in [ ]: put in by whoever quotes
  bool new_voice = false;     // the quotation of another begins, right behind one
  WordId accented = 0;        // as of accented_word()
  WordId written = 0;  // of words in one spelling: the first word that it stands for
};

using WordStream = std::vector<ComparedWord>;

// A text and its words.
struct WordedText {
  std::string_view text;
  const WordStream& words;
};

// The words of a valid UTF-8 text; a number is one word with its signs, see figures.h.
// Behind an elision a word is one of its own, so that a claim may begin with it: l’ and
// État, of which the first is compared by the whole of both.
WordStream words_of(std::string_view text, Analyzer& analyzer);

// Those outside of brackets.
WordStream without_brackets(const WordStream& words);

}  // namespace lede
