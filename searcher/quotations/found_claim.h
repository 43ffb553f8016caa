// A claim found in an article.
#pragma once

#include <string>
#include <vector>

#include "schema/article.h"
#include "searcher/quotations/finding.h"

namespace lede {

struct FoundClaim {
  Article article;  // its facts alone, as of facts_of()
  Finding finding;
};

// An article without its body, asides and quotations.
Article facts_of(const Article& article);

// Sorts as the article's date does; the undated are last.
std::string day_of(const Article& article);

// What the articles have of a claim, in their order.
std::vector<FoundClaim> all_findings(const std::vector<Article>& articles,
                                     const Claim& claim, Analyzer& analyzer);

}  // namespace lede
