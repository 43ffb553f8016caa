#include "corpus/html/main_text.h"

#include <algorithm>
#include <cstdint>

namespace lede::html {
namespace {

// Elements that can hold an article; a paragraph or a list is only a part of one.
bool can_hold_article(Tag tag) {
  switch (tag) {
    case Tag::Html:
    case Tag::Body:
    case Tag::Main:
    case Tag::Article:
    case Tag::Section:
    case Tag::Div:
    case Tag::Table:
    case Tag::Tbody:
    case Tag::Tr:
    case Tag::Td:
    case Tag::Other:
    case Tag::Span:
      return true;
    default:
      return false;
  }
}

// Running text; an item of a list is one only if it is not a link with a summary.
bool is_text(const Block& block, Tag tag) {
  const unsigned allowed_share = tag == Tag::Li ? 5 : 2;
  return block.mark == Mark::None && block.link_words * allowed_share <= block.words &&
         (block.sentences > 0 || block.words >= 12);
}

// How much text there is inside each element, in words; what stands together counts more
// than the same in pieces, as teasers are.
std::vector<double> values_of(const Page& page) {
  const PageTree& tree = page.tree;
  std::vector<double> together(tree.size());
  for (const Block& block : page.blocks) {
    if (is_text(block, tree[block.node].tag)) {
      together[group_of(tree, block)] += block.words;
    }
  }
  constexpr double kHalf = 150;
  std::vector<double> values(tree.size());
  for (NodeId id = tree.size(); id-- > 0;) {
    values[id] += together[id] * together[id] / (together[id] + kHalf);
    if (id > 0) {
      values[tree[id].parent] += values[id];
    }
  }
  return values;
}

// Of the elements that are named as the body of an article the one with the most text, or
// one inside it that has nearly all of that; 0 if none has most of the page's text.
NodeId named_body(const PageTree& tree, const std::vector<double>& values,
                  const std::vector<NodeId>& named) {
  NodeId best = 0;
  for (const NodeId id : named) {
    const bool inside = best != 0 && tree.contains(best, id);
    if (best == 0 || values[id] > values[best] ||
        (inside && values[id] > 0.9 * values[best])) {
      best = id;
    }
  }
  return values[best] > 0.6 * values[0] ? best : 0;
}

NodeId best_child(const PageTree& tree, const std::vector<double>& values,
                  NodeId parent) {
  NodeId best = parent;
  for (NodeId id = parent + 1; id < tree[parent].end; id = tree[id].end) {
    if (best == parent || values[id] > values[best]) {
      best = id;
    }
  }
  return best;
}

constexpr std::size_t kMaxParts = 50;

NodeId article_around(const PageTree& tree, NodeId id) {
  while (id != 0 && tree[id].tag != Tag::Article) {
    id = tree[id].parent;
  }
  return id;
}

// The element and those with the same names in the same <article>: a body may be cut in
// parts, around advertising.
std::vector<NodeId> parts_like(const Page& page, NodeId body) {
  const PageTree& tree = page.tree;
  const std::string_view names = tree[body].attribute("class");
  std::vector<NodeId> parts;
  for (const NodeId id : page.marks.body_hints) {
    const bool inside = !parts.empty() && tree.contains(parts.back(), id);
    const bool alike = !names.empty() && tree[id].attribute("class") == names &&
                       page.marks.of_node[id] == Mark::None && !inside &&
                       article_around(tree, id) == article_around(tree, body);
    if (id == body || alike) {
      parts.push_back(id);
    }
  }
  if (parts.size() > kMaxParts) {
    return {body};
  }
  return parts;
}

// The parts and the paragraphs of text that stand beside the first one and in no element
// of their own, as a lead above the body does.
std::vector<NodeId> with_paragraphs_beside(const Page& page, std::vector<NodeId> parts) {
  const PageTree& tree = page.tree;
  const NodeId body = parts.front();
  if (body == 0) {
    return parts;
  }
  for (const Block& block : page.blocks) {
    const Node& node = tree[block.node];
    if (node.tag == Tag::P && node.parent == tree[body].parent &&
        parts.size() < kMaxParts && block.sentences > 0 && is_text(block, node.tag)) {
      parts.push_back(block.node);
    }
  }
  return parts;
}

}  // namespace

NodeId group_of(const PageTree& tree, const Block& block) {
  NodeId id = block.node;
  while (id != 0 && !can_hold_article(tree[id].tag)) {
    id = tree[id].parent;
  }
  return id;
}

std::vector<NodeId> main_text_of(const Page& page) {
  const PageTree& tree = page.tree;
  const std::vector<double> values = values_of(page);
  NodeId node = named_body(tree, values, page.marks.body_hints);
  if (node != 0) {
    return with_paragraphs_beside(page, parts_like(page, node));
  }
  while (true) {
    const NodeId child = best_child(tree, values, node);
    if (child == node || !can_hold_article(tree[child].tag) ||
        values[child] < 0.75 * values[node]) {
      return with_paragraphs_beside(page, {node});
    }
    node = child;
  }
}

bool is_in(const PageTree& tree, const std::vector<NodeId>& roots, const Block& block) {
  return std::any_of(roots.begin(), roots.end(),
                     [&](NodeId root) { return tree.contains(root, block.first); });
}

}  // namespace lede::html
