// A parsed page with what is known of its parts: what the facts and the text are read
// from.
#pragma once

#include <utility>
#include <vector>

#include "corpus/html/blocks.h"
#include "corpus/html/marks.h"
#include "corpus/html/page_tree.h"

namespace lede::html {

struct Page {
  explicit Page(PageTree parsed)
      : tree(std::move(parsed)), marks(marks_of(tree)), blocks(blocks_of(tree, marks)) {}

  PageTree tree;
  Marks marks;
  std::vector<Block> blocks;
};

}  // namespace lede::html
