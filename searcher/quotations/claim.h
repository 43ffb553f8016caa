// A quotation that somebody asks about: its words, in the parts that it has between
// ellipses and brackets.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// More words than this are not compared.
inline constexpr std::size_t kMaxClaimWords = 1'000;

enum class Joint : std::uint8_t {
  None,      // the words go on: the first part
  Ellipsis,  // words were left out
  Bracket,   // words were put in, perhaps for others
};

struct ClaimPart {
  Joint joint = Joint::None;  // before it
  WordStream words;           // at least one
  WordStream inserted;        // in brackets before it
};

struct Claim {
  std::string text;         // as given, without the marks around it
  std::string attribution;  // what was given outside of its marks: "said Kern"
  WordStream words;         // without those in brackets
  WordStream compared;      // as of compared_words(), for what is near
  std::vector<ClaimPart> parts;
  WordStream inserted_behind;  // in brackets at the end
  // With the words in brackets, as the archive may have them too; empty if there are
  // none.
  std::vector<ClaimPart> bracketed_parts;
  bool open_start = false;  // an ellipsis is before the first word
  bool open_end = false;    // or behind the last
  bool has_marks = false;   // quotation marks, or what may be some, within it
  bool shortened = false;   // there were more than kMaxClaimWords

  bool is_open() const { return open_start || open_end; }
};

// What is compared of words that are near each other: those outside of brackets, short
// brackets with a negation, and of long ones the negations.
WordStream compared_words(const WordStream& all, const Analyzer& analyzer);

// What of a text is the quotation; see read_pasted(). Addresses before or behind it are
// left aside. Brackets within a word count for
// nothing: "[W]e" is "We". Throws Error if there is no word.
Claim read_claim(const std::string& text, Analyzer& analyzer);

// All of a text as the quotation. Throws Error if there is no word.
Claim read_whole_claim(const std::string& text, Analyzer& analyzer);

}  // namespace lede
