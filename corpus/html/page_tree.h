// A page as a tree of elements and texts, laid out in document order, so that a walk over
// all of it, or over an element's content, is a loop over numbers and never a recursion.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/arena.h"

namespace lede::html {

enum class Tag : std::uint8_t {
  Text,
  Other,
  A,
  Abbr,
  Address,
  Article,
  Aside,
  Blockquote,
  Body,
  Br,
  Caption,
  Dd,
  Details,
  Div,
  Dl,
  Dt,
  Figcaption,
  Figure,
  Footer,
  H1,
  H2,
  H3,
  H4,
  H5,
  H6,
  Head,
  Header,
  Hr,
  Html,
  Img,
  Li,
  Link,
  Main,
  Meta,
  Nav,
  Ol,
  P,
  Pre,
  Q,
  Section,
  Span,
  Table,
  Tbody,
  Td,
  Th,
  Time,
  Title,
  Tr,
  Ul,
};

struct NodeAttribute {
  std::string_view name;  // in lower case
  std::string_view value;
};

using NodeId = std::uint32_t;

struct Node {
  Tag tag = Tag::Text;
  NodeId parent = 0;  // the root is its own
  NodeId end = 0;     // one past the last node inside this one
  std::string_view text;
  std::span<const NodeAttribute> attributes;

  // The value of the attribute of that name; empty if there is none.
  std::string_view attribute(std::string_view name) const;
  bool has_attribute(std::string_view name) const;
};

// The nodes of a page; node 0 is the root and a parent stands before its children. The
// texts lie in the arena.
class PageTree {
 public:
  std::vector<Node> nodes;

  const Node& operator[](NodeId id) const { return nodes[id]; }
  NodeId size() const { return static_cast<NodeId>(nodes.size()); }

  // The first node inside `from` after `after` with that tag; size() if there is none.
  NodeId find(Tag tag, NodeId after = 0) const;

  // The text inside a node, white space squeezed; blocks do not run together. Empty where
  // it is long (over 4,000 bytes): for names, dates and headlines.
  std::string text_of(NodeId id) const;

  // Whether `inner` is `outer` or lies in it.
  bool contains(NodeId outer, NodeId inner) const {
    return inner >= outer && inner < nodes[outer].end;
  }

  Arena arena;
  std::vector<NodeAttribute> attributes;
};

// True for elements that start a new line.
bool is_block(Tag tag);
bool is_heading(Tag tag);

}  // namespace lede::html
