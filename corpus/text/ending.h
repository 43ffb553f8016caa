// Lists of other articles, and what stands below an article's text.
#pragma once

#include "corpus/text/page.h"

namespace lede {

// Gives the teasers and tags that a label opens ("More on ...", "Tags") their roles.
void read_lists(Page& page);

// Reads what stands below the text: the source as a last line, the address, a byline; and
// takes the page's furniture out of the body. What looks like a byline, date or fact amid
// the text is text.
void read_ending(Page& page);

}  // namespace lede
