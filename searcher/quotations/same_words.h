// What differs between a claim and a place that has its words.
#pragma once

#include <vector>

#include "searcher/quotations/alignment.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/difference.h"

namespace lede {

// Words with other accents, and a question that is none, or that yours makes of what is
// none; where either has no stop, no question is looked for. place: of claim.parts.
std::vector<Difference> differences_in_same_words(const Claim& claim,
                                                  const Fitting& place,
                                                  const WordedText& theirs);

}  // namespace lede
