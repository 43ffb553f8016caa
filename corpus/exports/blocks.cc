#include "corpus/exports/blocks.h"

#include <utility>

#include "corpus/html/text_collector.h"

namespace lede::exports {

std::vector<Block> blocks_of(const html::PageTree& tree, html::NodeId node) {
  std::vector<Block> blocks;
  html::TextCollector text;
  html::NodeId owner = node;
  const auto flush = [&] {
    if (!text.empty()) {
      blocks.push_back(
          {text.take(), std::string(tree[owner].attribute("class")), tree[owner].tag});
    }
    text.clear();
  };
  for (html::NodeId i = node + 1; i < tree[node].end; ++i) {
    while (i >= tree[owner].end && owner != node) {
      flush();
      owner = tree[owner].parent;
    }
    const html::Tag tag = tree[i].tag;
    if (tag == html::Tag::Text) {
      text.add(tree[i].text);
    } else if (tag == html::Tag::Br) {
      text.space();
    } else if (html::is_block(tag)) {
      flush();
      owner = i;
    }
  }
  flush();
  return blocks;
}

}  // namespace lede::exports
