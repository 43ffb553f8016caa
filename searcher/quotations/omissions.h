// What a claim leaves out at ellipses and what brackets put in, its own or the archive's,
// where its other words stand as they are.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "searcher/quotations/alignment.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/difference.h"

namespace lede {

// Brackets of either, with other words than the other has there.
struct Replacement {
  std::string yours;   // "[the mayor]"; empty if the archive alone has brackets
  std::string theirs;  // empty if it has none there
};

struct Omissions {
  std::size_t left_out = 0;            // words, at ellipses
  std::vector<std::string> stretches;  // of words left out, if they are few
  std::vector<Replacement> replaced;
  Stretch place;  // with the words that brackets at its ends stand for
  // Brackets put in a condition, or more words than they can stand for, or stand at an
  // end for the beginning or the rest of a sentence.
  bool puts_in_much = false;
  // Where brackets or an ellipsis in the middle of a sentence put in or hide a word such
  // as "not", which turns the sense of what is left, or brackets stand for other words
  // than they can.
  std::vector<Difference> differences;
};

// place: of claim.parts in theirs.
Omissions omissions_of(const Claim& claim, const Fitting& place, const WordedText& theirs,
                       const Analyzer& analyzer);

}  // namespace lede
