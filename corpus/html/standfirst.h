// Which lines between a page's headline and its text are the article's standfirst.
#pragma once

#include <vector>

#include "corpus/html/cleaning.h"
#include "corpus/html/page.h"

namespace lede::html {

// Gives their place to lines near the text that were left out: to those that repeat what
// the page states of itself, to sentences right below the headline, and to a heading
// there or right above the text. What the body says too stays out.
void place_standfirst(const Page& page, const Statements& stated,
                      std::vector<Place>& places);

}  // namespace lede::html
