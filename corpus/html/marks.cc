#include "corpus/html/marks.h"

#include "corpus/characters.h"
#include "corpus/html/hints.h"

namespace lede::html {
namespace {

// Bytes of running text inside each node: what is long enough to be a sentence, and no
// link.
std::vector<std::uint64_t> text_bytes(const PageTree& tree) {
  constexpr std::size_t kSentenceBytes = 20;
  std::vector<std::uint64_t> bytes(tree.size());
  std::vector<bool> is_aside(tree.size());  // in links and in the head
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Node& node = tree[id];
    is_aside[id] = is_aside[node.parent] || node.tag == Tag::A || node.tag == Tag::Head;
    const std::size_t size = is_aside[id] ? 0 : trimmed(node.text).size();
    bytes[id] = size >= kSentenceBytes ? size : 0;
  }
  for (NodeId id = tree.size(); id-- > 1;) {
    bytes[tree[id].parent] += bytes[id];
  }
  return bytes;
}

Mark mark_of_tag(const Node& node) {
  switch (node.tag) {
    case Tag::Figcaption:
    case Tag::Figure:
      return Mark::Caption;
    case Tag::Caption:
      return Mark::None;
    case Tag::Nav:
    case Tag::Footer:
      return Mark::Furniture;
    case Tag::Aside:
      return Mark::Aside;
    default:
      return Mark::None;
  }
}

Mark mark_of_hint(Hint hint) {
  switch (hint) {
    case Hint::Caption:
      return Mark::Caption;
    case Hint::PullQuote:
      return Mark::PullQuote;
    case Hint::Related:
      return Mark::Related;
    case Hint::Comments:
      return Mark::Comments;
    case Hint::Byline:
      return Mark::Byline;
    case Hint::Furniture:
      return Mark::Furniture;
    case Hint::PopUp:
      return Mark::PopUp;
    default:
      return Mark::None;
  }
}

bool is_hidden(const Node& node) {
  return node.has_attribute("hidden");
}

bool is_container(Tag tag) {
  return tag == Tag::Html || tag == Tag::Body || tag == Tag::Main || tag == Tag::Article;
}

// What the element is by its tag and its names, whatever it holds.
Mark mark_of(const Node& node, Hint hint) {
  if (node.tag == Tag::Blockquote || (is_container(node.tag) && hint != Hint::Related)) {
    return Mark::None;
  }
  if (is_hidden(node)) {
    return Mark::Furniture;
  }
  const Mark by_tag = hint == Hint::PullQuote ? Mark::PullQuote : mark_of_tag(node);
  return by_tag == Mark::None ? mark_of_hint(hint) : by_tag;
}

// What holds most of the page's text is not what its name says.
bool holds_the_text(std::uint64_t bytes, std::uint64_t page_bytes, Hint hint) {
  constexpr std::uint64_t kShortPage = 120;
  const std::uint64_t limit = hint == Hint::Comments ? 85 : 50;
  return page_bytes > kShortPage && bytes * 100 > limit * page_bytes;
}

}  // namespace

Marks marks_of(const PageTree& tree) {
  Marks marks;
  marks.of_node.resize(tree.size());
  const std::vector<std::uint64_t> bytes = text_bytes(tree);
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Node& node = tree[id];
    Mark& mark = marks.of_node[id];
    mark = marks.of_node[node.parent];
    if (mark != Mark::None || node.tag == Tag::Text) {
      continue;
    }
    const Hint hint = hint_of(node);
    if (hint == Hint::Body && node.tag != Tag::Html && node.tag != Tag::Body) {
      marks.body_hints.push_back(id);
    } else if (!holds_the_text(bytes[id], bytes[0], hint)) {
      mark = mark_of(node, hint);
    }
  }
  return marks;
}

}  // namespace lede::html
