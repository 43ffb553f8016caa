// What a reader sees of the facts: the headline, the line that names the author, the date
// beside them. For pages that state nothing for machines.
#pragma once

#include "corpus/html/candidates.h"
#include "corpus/html/page.h"

namespace lede::html {

// Headline: the page's <h1>, all of them; Subheading: the first of its <h2>.
Candidates visible_candidates(const Page& page);

}  // namespace lede::html
