// Where on a page the article's text is: found by following the text
// downwards from the root, with the page's own hints as a tie-break.
#pragma once

#include <vector>

#include "corpus/html/page.h"

namespace lede::html {

// The elements that hold the article's text, in order: mostly one; several where a page
// gives all parts of the body the same name. The root if the page has no text.
std::vector<NodeId> main_text_of(const Page& page);

// True for a block in one of them.
bool is_in(const PageTree& tree, const std::vector<NodeId>& roots, const Block& block);

// The element whose paragraphs a block is one of.
NodeId group_of(const PageTree& tree, const Block& block);

}  // namespace lede::html
