#include "corpus/html/page_tree.h"

#include <algorithm>

#include "corpus/html/text_collector.h"

namespace lede::html {

std::string_view Node::attribute(std::string_view name) const {
  for (const NodeAttribute& attribute : attributes) {
    if (attribute.name == name) {
      return attribute.value;
    }
  }
  return {};
}

bool Node::has_attribute(std::string_view name) const {
  return std::any_of(attributes.begin(), attributes.end(),
                     [&](const NodeAttribute& known) { return known.name == name; });
}

NodeId PageTree::find(Tag tag, NodeId after) const {
  NodeId id = after + 1;
  while (id < size() && nodes[id].tag != tag) {
    ++id;
  }
  return std::min(id, size());
}

std::string PageTree::text_of(NodeId id) const {
  constexpr NodeId kMaxNodes = 500;
  constexpr std::size_t kMaxBytes = 4000;
  TextCollector text;
  if (nodes[id].end - id > kMaxNodes) {
    return {};
  }
  for (NodeId i = id; i < nodes[id].end; ++i) {
    if (nodes[i].tag == Tag::Text && nodes[i].text.size() <= kMaxBytes) {
      text.add(nodes[i].text);
    } else if (nodes[i].tag == Tag::Br || is_block(nodes[i].tag)) {
      text.space();
    }
    if (text.text().size() > kMaxBytes) {
      return {};
    }
  }
  return text.take();
}

bool is_heading(Tag tag) {
  return tag >= Tag::H1 && tag <= Tag::H6;
}

bool is_block(Tag tag) {
  switch (tag) {
    case Tag::Text:
    case Tag::Other:
    case Tag::A:
    case Tag::Abbr:
    case Tag::Br:
    case Tag::Img:
    case Tag::Q:
    case Tag::Span:
    case Tag::Time:
      return false;
    default:
      return true;
  }
}

}  // namespace lede::html
