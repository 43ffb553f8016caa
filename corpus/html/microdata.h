// What a page states in its elements: itemprop of schema.org microdata, rel=author, and
// <time>.
#pragma once

#include <vector>

#include "corpus/html/candidates.h"
#include "corpus/html/page.h"

namespace lede::html {

Candidates microdata_candidates(const Page& page);

// Which nodes tell of something that the article only refers to: a comment, what it
// reviews, what it is a part of.
std::vector<bool> of_other_things(const PageTree& tree);

}  // namespace lede::html
