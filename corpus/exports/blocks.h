// The texts of a page block by block, with the names of their elements: exports of
// databases are laid out for people, but always alike.
#pragma once

#include <string>
#include <vector>

#include "corpus/html/page_tree.h"

namespace lede::exports {

struct Block {
  std::string text;        // white space squeezed, never empty
  std::string class_name;  // of the block's element
  html::Tag tag = html::Tag::Text;
};

// The blocks inside a node.
std::vector<Block> blocks_of(const html::PageTree& tree, html::NodeId node);

}  // namespace lede::exports
