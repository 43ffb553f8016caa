// Which articles may have a claim, or something like it.
#pragma once

#include <cstddef>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/open_index.h"
#include "searcher/quotations/claim.h"

namespace lede {

// The articles that have a run of words of it, and those whose text or quotations share
// the most and rarest of its words: at most about three times `most`. Throws Error.
std::vector<Article> carriers_of(const OpenIndex& index, const Claim& claim,
                                 Analyzer& analyzer, std::size_t most);

}  // namespace lede
