// How queries for articles and queries for quotations ask about each other: the words and
// speakers of quotations are in the one database, everything else in the other.
#pragma once

#include "schema/analysis.h"
#include "searcher/compiler/compiler.h"
#include "searcher/compiler/other_side.h"
#include "searcher/query/query.h"
#include "searcher/search/open_index.h"

namespace lede {

// So many quotations that have all words of a phrase are looked at for the phrase.
inline constexpr std::size_t kMaxCheckedQuotations = 10'000;

// For a query over articles: `quote:`, `speaker:` and `kind:` are asked of the
// quotations. What is joined by AND is asked of one and the same quotation. An article
// that has more such quotations comes first, and the words of quotations rank as all
// words do.
CompiledQuery compile_for_articles(const Query& query, const OpenIndex& index,
                                   Analyzer& analyzer);

// For a query over quotations: words are those of the quotation; the fields and days of
// its article are asked of the articles.
CompiledQuery compile_for_quotations(const Query& query, const OpenIndex& index,
                                     Analyzer& analyzer);

}  // namespace lede
