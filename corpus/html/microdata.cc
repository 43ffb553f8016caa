#include "corpus/html/microdata.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/phrase_list.h"

namespace lede::html {
namespace {

struct Property {
  std::string_view name;
  Fact fact;
};

constexpr std::array kProperties{
    Property{"headline", Fact::Headline},   Property{"author", Fact::Byline},
    Property{"creator", Fact::Byline},      Property{"datePublished", Fact::Date},
    Property{"dateCreated", Fact::Date},    Property{"articleSection", Fact::Section},
    Property{"inLanguage", Fact::Language}, Property{"publisher", Fact::Source},
};

constexpr std::size_t kMaxNameBytes = 200;

// The value of a property, as the microdata standard has it for its element.
std::string value_of(const PageTree& tree, NodeId id) {
  const Node& node = tree[id];
  for (const std::string_view name : {"content", "datetime"}) {
    const std::string_view value = node.attribute(name);
    if (!value.empty()) {
      return squeezed(value);
    }
  }
  return tree.text_of(id);
}

// A person or organisation has its name inside.
std::string name_in(const PageTree& tree, NodeId id) {
  for (NodeId i = id + 1; i < tree[id].end; ++i) {
    if (tree[i].attribute("itemprop") == "name") {
      return value_of(tree, i);
    }
  }
  return value_of(tree, id);
}

bool is_elsewhere(Mark mark) {
  return mark == Mark::Related || mark == Mark::Comments;
}

// The author of a picture or of a comment is not the article's.
bool describes_article(std::string_view type) {
  constexpr std::array<std::string_view, 7> kTypes{
      "Article", "Posting", "Report", "Review", "WebPage", "CreativeWork", "Recipe"};
  return type.empty() || has_one(kTypes, type);
}

constexpr std::array<std::string_view, 9> kOtherThings{
    "about",    "citation",     "comment",  "hasPart", "isBasedOn",
    "isPartOf", "itemReviewed", "mentions", "review"};

class Reading {
 public:
  explicit Reading(const Page& page) : page_(page) {}

  Candidates run();

 private:
  void read(NodeId id, std::string_view names);
  void add_author(const std::string& name);

  const Page& page_;
  Candidates found_;
  std::string authors_;
};

Candidates Reading::run() {
  const PageTree& tree = page_.tree;
  const std::vector<bool> other_things = of_other_things(tree);
  std::vector<NodeId> scope_in(tree.size());  // of what is inside each node
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Node& node = tree[id];
    const NodeId scope = scope_in[node.parent];
    scope_in[id] = node.has_attribute("itemscope") ? id : scope;
    const std::string_view names = node.attribute("itemprop");
    if (!names.empty() && !other_things[id] && !is_elsewhere(page_.marks.of_node[id]) &&
        describes_article(tree[scope].attribute("itemtype"))) {
      read(id, names);
    }
  }
  found_.add(Fact::Byline, std::move(authors_));
  for (NodeId id = 0; id < tree.size(); ++id) {
    if (tree[id].tag == Tag::Time && !is_elsewhere(page_.marks.of_node[id])) {
      found_.add(Fact::Date, value_of(tree, id));
    }
  }
  return std::move(found_);
}

void Reading::read(NodeId id, std::string_view names) {
  for (const std::string_view name : words_of(names)) {
    const auto* known =
        std::find_if(kProperties.begin(), kProperties.end(),
                     [&](const Property& property) { return property.name == name; });
    if (known == kProperties.end()) {
      continue;
    }
    const bool named = known->fact == Fact::Byline || known->fact == Fact::Source;
    std::string value = named ? name_in(page_.tree, id) : value_of(page_.tree, id);
    if (known->fact == Fact::Byline) {
      add_author(value);
    } else if (known->fact == Fact::Date || value.size() < kMaxNameBytes * 2) {
      found_.add(known->fact, std::move(value));
    }
  }
}

void Reading::add_author(const std::string& name) {
  if (name.size() < kMaxNameBytes && authors_.size() < kMaxNameBytes &&
      authors_.find(name) == std::string::npos) {
    authors_ += authors_.empty() ? "" : ", ";
    authors_ += name;
  }
}

}  // namespace

std::vector<bool> of_other_things(const PageTree& tree) {
  std::vector<bool> is_other(tree.size());
  for (NodeId id = 0; id < tree.size(); ++id) {
    const Node& node = tree[id];
    is_other[id] =
        is_other[node.parent] || (node.has_attribute("itemscope") &&
                                  contains(kOtherThings, node.attribute("itemprop")));
  }
  return is_other;
}

Candidates microdata_candidates(const Page& page) {
  return Reading(page).run();
}

}  // namespace lede::html
