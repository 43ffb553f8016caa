#include "corpus/html/parse.h"

#include <gumbo.h>

#include <array>
#include <csetjmp>
#include <cstddef>
#include <utility>
#include <vector>

namespace lede::html {
namespace {

struct TagName {
  GumboTag gumbo;
  Tag tag;
};

constexpr std::array kTagNames{
    TagName{GUMBO_TAG_A, Tag::A},
    TagName{GUMBO_TAG_ABBR, Tag::Abbr},
    TagName{GUMBO_TAG_ADDRESS, Tag::Address},
    TagName{GUMBO_TAG_ARTICLE, Tag::Article},
    TagName{GUMBO_TAG_ASIDE, Tag::Aside},
    TagName{GUMBO_TAG_BLOCKQUOTE, Tag::Blockquote},
    TagName{GUMBO_TAG_BODY, Tag::Body},
    TagName{GUMBO_TAG_BR, Tag::Br},
    TagName{GUMBO_TAG_CAPTION, Tag::Caption},
    TagName{GUMBO_TAG_CENTER, Tag::Div},
    TagName{GUMBO_TAG_DD, Tag::Dd},
    TagName{GUMBO_TAG_DETAILS, Tag::Details},
    TagName{GUMBO_TAG_DIV, Tag::Div},
    TagName{GUMBO_TAG_DL, Tag::Dl},
    TagName{GUMBO_TAG_DT, Tag::Dt},
    TagName{GUMBO_TAG_FIGCAPTION, Tag::Figcaption},
    TagName{GUMBO_TAG_FIGURE, Tag::Figure},
    TagName{GUMBO_TAG_FOOTER, Tag::Footer},
    TagName{GUMBO_TAG_H1, Tag::H1},
    TagName{GUMBO_TAG_H2, Tag::H2},
    TagName{GUMBO_TAG_H3, Tag::H3},
    TagName{GUMBO_TAG_H4, Tag::H4},
    TagName{GUMBO_TAG_H5, Tag::H5},
    TagName{GUMBO_TAG_H6, Tag::H6},
    TagName{GUMBO_TAG_HEAD, Tag::Head},
    TagName{GUMBO_TAG_HEADER, Tag::Header},
    TagName{GUMBO_TAG_HGROUP, Tag::Header},
    TagName{GUMBO_TAG_HR, Tag::Hr},
    TagName{GUMBO_TAG_HTML, Tag::Html},
    TagName{GUMBO_TAG_IMG, Tag::Img},
    TagName{GUMBO_TAG_LI, Tag::Li},
    TagName{GUMBO_TAG_LINK, Tag::Link},
    TagName{GUMBO_TAG_MAIN, Tag::Main},
    TagName{GUMBO_TAG_META, Tag::Meta},
    TagName{GUMBO_TAG_NAV, Tag::Nav},
    TagName{GUMBO_TAG_OL, Tag::Ol},
    TagName{GUMBO_TAG_P, Tag::P},
    TagName{GUMBO_TAG_PRE, Tag::Pre},
    TagName{GUMBO_TAG_Q, Tag::Q},
    TagName{GUMBO_TAG_SECTION, Tag::Section},
    TagName{GUMBO_TAG_SPAN, Tag::Span},
    TagName{GUMBO_TAG_TABLE, Tag::Table},
    TagName{GUMBO_TAG_TBODY, Tag::Tbody},
    TagName{GUMBO_TAG_TD, Tag::Td},
    TagName{GUMBO_TAG_TH, Tag::Th},
    TagName{GUMBO_TAG_TIME, Tag::Time},
    TagName{GUMBO_TAG_TITLE, Tag::Title},
    TagName{GUMBO_TAG_TR, Tag::Tr},
    TagName{GUMBO_TAG_UL, Tag::Ul},
};

constexpr auto kTagOfGumbo = [] {
  std::array<Tag, GUMBO_TAG_LAST + 1> tags{};
  tags.fill(Tag::Other);
  for (const TagName& name : kTagNames) {
    tags[name.gumbo] = name.tag;
  }
  return tags;
}();

// What gumbo's allocator is given: gumbo does not look at what malloc returns, so the
// only way out of it is a jump. It jumps over frames of C only, which hold nothing but
// memory of the arena.
struct ParserMemory {
  Arena* arena = nullptr;
  std::jmp_buf out_of_memory{};
};

void* allocate(void* userdata, std::size_t bytes) {
  auto* memory = static_cast<ParserMemory*>(userdata);
  void* piece = memory->arena->allocate(bytes);
  if (piece == nullptr) {
    std::longjmp(memory->out_of_memory, 1);
  }
  return piece;
}

void deallocate(void* /*userdata*/, void* /*piece*/) {}

// nullptr if the arena did not suffice.
const GumboNode* parsed(std::string_view html, ParserMemory& memory) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = deallocate;
  options.userdata = &memory;
  options.max_errors = 0;
  if (setjmp(memory.out_of_memory) != 0) {
    return nullptr;
  }
  return gumbo_parse_with_options(&options, html.data(), html.size())->root;
}

// Copies gumbo's nodes into document order.
class Layout {
 public:
  explicit Layout(PageTree& tree) : tree_(tree) {}

  void run(const GumboNode& root) {
    enter(root, 0);
    while (!open_.empty()) {
      Open& top = open_.back();
      const GumboVector& children = top.element->children;
      if (top.next_child == children.length) {
        tree_.nodes[top.id].end = tree_.size();
        open_.pop_back();
      } else {
        enter(*static_cast<const GumboNode*>(children.data[top.next_child++]), top.id);
      }
    }
  }

 private:
  struct Open {
    const GumboElement* element;
    NodeId id;
    unsigned next_child;
  };

  void enter(const GumboNode& node, NodeId parent);
  std::span<const NodeAttribute> attributes_of(const GumboElement& element);

  PageTree& tree_;
  std::vector<Open> open_;
};

void Layout::enter(const GumboNode& node, NodeId parent) {
  const NodeId id = tree_.size();
  if (node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE) {
    const GumboElement& element = node.v.element;
    tree_.nodes.push_back(
        {kTagOfGumbo[element.tag], parent, id + 1, {}, attributes_of(element)});
    open_.push_back({&element, id, 0});
  } else if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_CDATA ||
             node.type == GUMBO_NODE_WHITESPACE) {
    tree_.nodes.push_back({Tag::Text, parent, id + 1, node.v.text.text, {}});
  }
}

std::span<const NodeAttribute> Layout::attributes_of(const GumboElement& element) {
  const unsigned count = element.attributes.length;
  void* piece =
      count == 0 ? nullptr : tree_.arena.allocate(count * sizeof(NodeAttribute));
  if (piece == nullptr) {
    return {};
  }
  auto* attributes = static_cast<NodeAttribute*>(piece);
  for (unsigned i = 0; i < count; ++i) {
    const auto* from = static_cast<const GumboAttribute*>(element.attributes.data[i]);
    attributes[i] = {from->name, from->value};
  }
  return {attributes, count};
}

}  // namespace

std::optional<PageTree> parse_page(std::string_view lean_html) {
  PageTree tree;
  ParserMemory memory{&tree.arena, {}};
  const GumboNode* root = parsed(lean_html, memory);
  if (root == nullptr) {
    return std::nullopt;
  }
  Layout(tree).run(*root);
  return tree;
}

}  // namespace lede::html
