// What a page states as JSON-LD (schema.org): an object of type NewsArticle or kin,
// alone, in an array or in a graph.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/html/candidates.h"

namespace lede::html {

// scripts: the contents of the page's application/ld+json elements. What is no JSON gives
// nothing. Fact::Body is articleBody, with line ends between paragraphs where it has
// them.
Candidates json_ld_candidates(const std::vector<std::string_view>& scripts);

}  // namespace lede::html
