// What stands above an article's text: headline, standfirst, byline, date, source,
// section.
#pragma once

#include "corpus/text/page.h"

namespace lede {

// Reads what stands above the text, unless the article has the fact already, and takes
// those blocks out of the body by giving them other roles than Text. A standfirst is a
// teaser of the text that follows and becomes Related. Sets Page::body.
void read_masthead(Page& page);

}  // namespace lede
