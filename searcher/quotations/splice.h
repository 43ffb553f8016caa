// A claim put together from pieces of different places.
#pragma once

#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/found_claim.h"

namespace lede {

// The pieces, each word for word, that together are all of the claim, in its order; empty
// if there are no two to four of them.
std::vector<FoundClaim> parts_of(const std::vector<Article>& articles, const Claim& claim,
                                 Analyzer& analyzer);

}  // namespace lede
