// Quotation marks in a text: what stands within them, and who is said to have said it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"

namespace lede {

// What stands between two marks, and the marks with it; bytes of the text.
struct MarkedPiece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::size_t open = 0;    // where the opening mark begins
  std::size_t behind = 0;  // behind the closing mark
};

// The outermost pieces of a text in marks, in order. A double mark that nothing closes
// holds all that follows; a single one is an apostrophe.
std::vector<MarkedPiece> marked_pieces(std::string_view text);

// Whether a text has a mark, be it the only one; not an apostrophe between letters.
bool has_marks(std::string_view text);

// A text as people paste it: a quotation in its marks among words that say whose it is,
// as in: Kern said: "We go." or "We go," said Kern, "at dawn." or, without marks, Kern:
// We go.
struct Pasted {
  std::string quotation;  // without the marks; of several pieces all
  std::string
      attribution;  // the words outside; empty if all of the text is the quotation
};

// Words around a marked piece are an attribution if they say so: by a verb of saying, a
// name alone or a colon; not where the marks hold a word or two of a sentence ("He called
// the 'deal' a joke"), nor where the speaker tells what others said ("I told him, 'Go'").
Pasted read_pasted(std::string_view text, Analyzer& analyzer);

}  // namespace lede
