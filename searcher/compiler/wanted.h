// What a query wants to see in an article: the words and phrases to mark in its text, and
// to miss where they are not there. The compiler makes it along with the query that
// Xapian runs, so that what is marked is what was matched.
#pragma once

#include <string>
#include <vector>

#include "schema/field.h"

namespace lede {

// One word of a text fits if its folded form, or its stem, is one of these.
struct WordPattern {
  std::vector<std::string> words;
  bool stemmed = false;  // they are stems
};

// Words one after the other.
using Sequence = std::vector<WordPattern>;

struct Wanted {
  std::string shown;                  // as it was typed
  FieldId field = FieldId::Body;      // Body: in the headline, captions and byline too
  std::vector<Sequence> one_of = {};  // any of them will do
  unsigned within = 0;  // not 0: the words of the one sequence, so far apart
  bool ordered = true;  // within: in this order
  double rarity = 0;    // how much finding it says, above 0
};

}  // namespace lede
