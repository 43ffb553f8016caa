// The article's body and what stands beside it, from the blocks of the page.
#pragma once

#include <string>
#include <vector>

#include "corpus/html/cleaning.h"
#include "corpus/html/page.h"
#include "corpus/reader.h"
#include "schema/article.h"

namespace lede::html {

struct PageText {
  std::string body;  // paragraphs separated by a blank line
  std::vector<Aside> asides;
};

PageText text_of_page(const Page& page, const Statements& stated);

// The blocks that text_of_page() leaves out, with the reasons.
std::vector<LeftOut> left_out_of_page(const Page& page, const Statements& stated);

}  // namespace lede::html
