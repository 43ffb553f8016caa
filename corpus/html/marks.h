// Which parts of a page are not the article's text, by their elements and their names.
#pragma once

#include <cstdint>
#include <vector>

#include "corpus/html/page_tree.h"

namespace lede::html {

enum class Mark : std::uint8_t {
  None,
  PullQuote,
  Caption,
  Aside,  // an <aside>: teasers, boxes, but also the author's line
  Related,
  Comments,
  Byline,
  Furniture,
  PopUp,  // in the middle of a line, as a rule
};

struct Marks {
  std::vector<Mark> of_node;       // inherited by all that is inside
  std::vector<NodeId> body_hints;  // elements that are named as the body of an article
};

Marks marks_of(const PageTree& tree);

}  // namespace lede::html
