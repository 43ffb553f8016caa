// A page as the lines a reader sees: stretches of running text with no block boundary and
// no blank line within, and where they stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/marks.h"
#include "corpus/html/page_tree.h"

namespace lede::html {

struct Block {
  NodeId node = 0;   // the innermost block element that it stands in
  NodeId first = 0;  // its first text node
  Mark mark = Mark::None;
  std::string text;  // white space squeezed, never empty
  // In words; two characters of a script written without spaces count as one.
  std::uint32_t words = 0;
  std::uint32_t link_words = 0;  // in links
  std::uint32_t sentences = 0;   // ends of sentences inside and at the end
  bool ends_in_link = false;
};

// The blocks of the page's body in document order; what is in <head> is left out.
// A caption or a pop-up inside a line is a block of its own, before it.
std::vector<Block> blocks_of(const PageTree& tree, const Marks& marks);

// A measure of length for text of any script, as Block::words.
std::uint32_t word_count(std::string_view text);

}  // namespace lede::html
