// What a page states in its elements: itemprop of schema.org microdata, rel=author, and
// <time>.
#pragma once

#include "corpus/html/candidates.h"
#include "corpus/html/page.h"

namespace lede::html {

Candidates microdata_candidates(const Page& page);

}  // namespace lede::html
