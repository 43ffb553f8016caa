#include "corpus/html/visible_facts.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/html/byline.h"
#include "corpus/html/hints.h"
#include "corpus/html/main_text.h"
#include "corpus/phrase_list.h"
#include "corpus/text/bylines.h"

namespace lede::html {
namespace {

constexpr std::array<std::string_view, 11> kAuthorNames{
    "author",     "authorlink",  "authorname", "authors",  "byline", "bylines",
    "bylinename", "contributor", "journalist", "reporter", "writer"};
// Where sites keep the pages of their authors.
constexpr std::array<std::string_view, 12> kAuthorPaths{
    "/author/",  "/authors/", "/autor/",   "/autoren/",   "/by/",    "/columnists/",
    "/editors/", "/people/",  "/profile/", "/reporters/", "/staff/", "/writers/"};
constexpr std::array<std::string_view, 9> kDateNames{
    "date",    "dateline",  "datetime", "posted",   "pubdate",
    "publish", "published", "time",     "timestamp"};
// What says that a date is of a later change.
constexpr std::array<std::string_view, 3> kUpdateNames{"modified", "update", "updated"};
constexpr std::size_t kMaxLineBytes = 160;
constexpr std::uint32_t kMaxDateWords = 20;
constexpr std::size_t kMaxSubheadings = 20;

bool is_elsewhere(Mark mark) {
  return mark == Mark::Related || mark == Mark::Comments;
}

// "/staff/ann-petrov", but not "/staff/", which is the page of them all.
bool is_author_address(std::string_view address) {
  return std::any_of(kAuthorPaths.begin(), kAuthorPaths.end(), [&](auto path) {
    const std::size_t found = address.find(path);
    const std::size_t name = found + path.size();
    return found != std::string_view::npos && name < address.size() &&
           address[name] != '?' && address[name] != '#';
  });
}

bool is_author_link(const Node& node) {
  const std::string_view rel = node.attribute("rel");
  return node.tag == Tag::A && rel != "license" &&
         (rel == "author" || is_author_address(node.attribute("href")));
}

// What is told of authors, and links to all that is told of somebody.
constexpr std::array<std::string_view, 9> kOtherNames{
    "about", "bio", "biography", "desc", "description", "tag", "tags", "topic", "topics"};

bool is_author(const Node& node) {
  if (has_name_part(node, kOtherNames)) {
    return false;
  }
  return is_author_link(node) || node.attribute("rel") == "author" ||
         has_name_part(node, kAuthorNames);
}

// Whether a text has a date, which may be undecided until the whole page is read.
bool has_date(std::string_view text) {
  return find_any_date(text, NumberOrder::Unknown).has_value();
}

// "Von Lena Brügge, 4. Mai 2020": a line that leads in names, as it is written in many
// languages. "From" opens other short lines, too.
bool is_byline_line(std::string_view line) {
  const auto names = byline_of(line);
  const std::size_t found = names ? line.find(*names) : std::string_view::npos;
  if (found == std::string_view::npos || lowered(beginning(line, 5)) == "from") {
    return false;
  }
  // What leads in names of a script without capitals is told from other words by nothing
  // else.
  const char32_t first = first_character(*names);
  const bool has_case = is_upper(first) || is_lower(first);
  const auto led_in = lede::byline_of(line.substr(0, found + names->size()));
  return (led_in && !led_in->empty()) || (found > 0 && !has_case && !ends_sentence(line));
}

class Look {
 public:
  explicit Look(const Page& page) : page_(page), tree_(page.tree) {}

  Candidates run();

 private:
  void headings();
  void named_elements();
  void named_element(NodeId id);
  bool is_mentioned(NodeId id) const;
  void add_date(std::string text, bool named_update);
  std::string linked_names(NodeId id, std::string names) const;
  std::string first_line(NodeId id) const;
  void lines();

  const Page& page_;
  const PageTree& tree_;
  Candidates found_;
  unsigned looks_ = 1000;  // elements and lines that are still looked at
  std::vector<std::string>
      updates_;  // dates of changes: believed where there is no other
};

Candidates Look::run() {
  headings();
  named_elements();
  lines();
  for (std::string& update : updates_) {
    found_.add(Fact::Date, std::move(update));
  }
  return std::move(found_);
}

void Look::headings() {
  for (NodeId id = 0; id < tree_.size(); ++id) {
    const Tag tag = tree_[id].tag;
    if (tag == Tag::H1 && !is_elsewhere(page_.marks.of_node[id])) {
      found_.add(Fact::Headline, tree_.text_of(id));
    } else if (tag == Tag::H2 && found_.of(Fact::Subheading).size() < kMaxSubheadings) {
      found_.add(Fact::Subheading, tree_.text_of(id));
    }
  }
}

// Those below the headline before those above it, which may be of a teaser.
void Look::named_elements() {
  const NodeId heading = tree_.find(Tag::H1);
  for (NodeId id = heading; id < tree_.size(); ++id) {
    named_element(id);
  }
  for (NodeId id = 0; id < std::min(heading, tree_.size()); ++id) {
    named_element(id);
  }
}

void Look::named_element(NodeId id) {
  const Node& node = tree_[id];
  if (node.attributes.empty() || is_elsewhere(page_.marks.of_node[id])) {
    return;
  }
  const bool author = is_author(node);
  const bool date = has_name_part(node, kDateNames);
  if ((!author && !date) || looks_ == 0 || (!date && is_mentioned(id))) {
    return;
  }
  --looks_;
  const std::string text = tree_.text_of(id);
  if (text.empty() || text.size() > kMaxLineBytes) {
    return;
  }
  const std::string_view title = node.attribute("title");
  if (date && has_date(title.empty() ? text : title)) {
    add_date(title.empty() ? text : std::string(title),
             has_name_part(node, kUpdateNames));
  }
  if (author) {
    found_.add(Fact::Byline,
               node.tag == Tag::A ? linked_names(id, text) : first_line(id));
  }
}

// Whether a link stands within the running text, which tells of people that have a page
// too.
bool Look::is_mentioned(NodeId id) const {
  const auto next = std::upper_bound(
      page_.blocks.begin(), page_.blocks.end(), id,
      [](NodeId wanted, const Block& block) { return wanted < block.first; });
  // The first text of a block stands behind the link that it opens with.
  const bool opens = next != page_.blocks.end() && tree_.contains(id, next->first);
  const auto around = opens || next == page_.blocks.begin() ? next : std::prev(next);
  return tree_[id].tag == Tag::A && around != page_.blocks.end() &&
         around->sentences > 0 && around->words > kMaxDateWords;
}

void Look::add_date(std::string text, bool named_update) {
  if (named_update) {
    updates_.push_back(std::move(text));
  } else {
    found_.add(Fact::Date, std::move(text));
  }
}

// The name in a link, and those in the links to authors that follow within the same
// parent.
std::string Look::linked_names(NodeId id, std::string names) const {
  constexpr unsigned kMaxSiblings = 20;
  const NodeId end = tree_[tree_[id].parent].end;
  NodeId next = tree_[id].end;
  for (unsigned i = 0; i < kMaxSiblings && next < end; ++i, next = tree_[next].end) {
    const std::string name = is_author_link(tree_[next]) ? tree_.text_of(next) : "";
    if (!name.empty() && names.find(name) == std::string::npos &&
        names.size() + name.size() < kMaxLineBytes) {
      names += ", " + name;
    }
  }
  return names;
}

// The first block inside an element; with a short one ("By") the next one too.
std::string Look::first_line(NodeId id) const {
  auto block = std::lower_bound(
      page_.blocks.begin(), page_.blocks.end(), id,
      [](const Block& candidate, NodeId wanted) { return candidate.first < wanted; });
  if (block == page_.blocks.end() || !tree_.contains(id, block->first)) {
    return tree_.text_of(id);  // it is a part of a block
  }
  if (!tree_.contains(id, block->node) && block->node != id) {
    return tree_.text_of(id);
  }
  std::string line = block->text;
  const auto next = std::next(block);
  if (block->words < 2 && next != page_.blocks.end() && tree_.contains(id, next->first)) {
    line += ' ' + next->text;
  }
  return line;
}

// Short lines above the text.
void Look::lines() {
  const std::vector<NodeId> roots = main_text_of(page_);
  const NodeId heading = tree_.find(Tag::H1);
  for (const Block& block : page_.blocks) {
    const bool is_paragraph = block.sentences > 0 && block.words > kMaxDateWords;
    if (is_paragraph && is_in(tree_, roots, block)) {
      break;
    }
    if (looks_ == 0) {
      break;
    }
    --looks_;
    const bool below_heading = heading == tree_.size() || block.first > heading;
    if (is_elsewhere(block.mark) || block.words > kMaxDateWords) {
      continue;
    }
    const bool is_known =
        std::find(updates_.begin(), updates_.end(), block.text) != updates_.end();
    if (below_heading && !is_known && has_date(block.text)) {
      add_date(block.text, false);
    }
    const bool is_by = block.text.starts_with("By ") || block.text.starts_with("BY ");
    if (is_by || (below_heading && is_byline_line(block.text))) {
      found_.add(Fact::Byline, block.text);
    }
  }
}

}  // namespace

Candidates visible_candidates(const Page& page) {
  return Look(page).run();
}

}  // namespace lede::html
