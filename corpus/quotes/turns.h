// Whose turn to speak a paragraph of a transcript or an interview is: "MOOR: It is late."
#pragma once

#include <optional>
#include <string_view>

#include "corpus/quotes/people.h"
#include "corpus/quotes/sentence.h"

namespace lede {

struct Turn {
  std::string_view speaker;  // the full name if the article has it; empty: "Q:", "A:"
};

// first: sentence of the paragraph. Words in capitals begin a turn, or a full name that
// is a person's, perhaps with a parenthesis; then a colon.
std::optional<Turn> turn_of(const Sentence& first, const People& people);

}  // namespace lede
