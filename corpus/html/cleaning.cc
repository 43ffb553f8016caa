#include "corpus/html/cleaning.h"

#include <algorithm>
#include <functional>
#include <string>
#include <unordered_set>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/html/furniture_lines.h"
#include "corpus/html/main_text.h"
#include "corpus/html/standfirst.h"

namespace lede::html {
namespace {

constexpr std::uint32_t kSentenceWords = 8;
constexpr std::uint32_t kMaxRelatedWords = 40;
constexpr std::size_t kMaxPullQuotes = 20;  // each is looked for in the whole text

bool is_quoted(const PageTree& tree, const Block& block) {
  const NodeId parent = tree[block.node].parent;
  return tree[block.node].tag == Tag::Blockquote || tree[parent].tag == Tag::Blockquote;
}

// A line of date and author, as "9 April 2019 by Ann Petrov".
bool is_stamp(const Block& block) {
  constexpr std::uint32_t kMaxWords = 12;
  const auto date = block.words <= kMaxWords && block.sentences == 0
                        ? find_date(block.text)
                        : std::nullopt;
  return date && (date->end - date->begin) * 3 > block.text.size();
}

// "WASHINGTON:" in an element of its own before the first paragraph.
bool is_dateline(const Block& block) {
  constexpr std::uint32_t kMaxWords = 8;
  const std::string_view text = block.text;
  return block.words <= kMaxWords &&
         (text.ends_with(':') || text.ends_with("—") || text.ends_with("–"));
}

// A sentence most of whose words are links, as reporters link names and what they told
// before. The words of a teaser are all of its link or lead to it, and that ends it.
bool is_linked_sentence(const Block& block) {
  constexpr std::uint32_t kFewestOwnWords = 3;
  return block.sentences > 0 && !block.ends_in_link && block.words >= kSentenceWords &&
         block.words >= block.link_words + kFewestOwnWords;
}

class Cleaning {
 public:
  explicit Cleaning(const Page& page)
      : page_(page), tree_(page.tree), blocks_(page.blocks), places_(blocks_.size()) {}

  std::vector<Place> run(std::string_view headline);

 private:
  Place place_by_mark(const Block& block) const;
  void look_at_headings();
  bool is_paragraph(std::size_t i) const;
  bool are_alike(const Block& a, const Block& b) const;
  std::size_t first_subhead(std::size_t first, std::size_t last) const;
  void drop_edges();
  void drop_stray(std::size_t begin, std::size_t end,
                  const std::unordered_set<NodeId>& groups);
  std::uint64_t body_words() const;
  bool repeats_text(std::size_t i) const;
  void drop_pull_quotes();
  void drop_headline(std::string_view headline);
  void drop_empty_headings();

  const Page& page_;
  const PageTree& tree_;
  const std::vector<Block>& blocks_;
  std::vector<Place> places_;
  bool writes_in_headings_ = false;
};

std::vector<Place> Cleaning::run(std::string_view headline) {
  const std::vector<NodeId> roots = main_text_of(page_);
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (is_in(tree_, roots, blocks_[i])) {
      places_[i] = place_by_mark(blocks_[i]);
    }
  }
  drop_headline(headline);
  drop_pull_quotes();
  look_at_headings();
  drop_edges();
  drop_empty_headings();
  return std::move(places_);
}

Place Cleaning::place_by_mark(const Block& block) const {
  switch (block.mark) {
    case Mark::None:
    case Mark::PullQuote:
      break;
    case Mark::Caption:
      return block.words >= 3 ? Place::Caption : Place::Nowhere;
    case Mark::Aside:
    case Mark::Related:
      return block.words >= 3 && block.words <= kMaxRelatedWords ? Place::Related
                                                                 : Place::Nowhere;
    default:
      return Place::Nowhere;
  }
  switch (kind_of_line(block.text)) {
    case LineKind::Text:
      break;
    case LineKind::Furniture:
      return Place::Nowhere;
    case LineKind::Related:
      return Place::Related;
    case LineKind::Caption:
      return Place::Caption;
  }
  if (block.link_words * 2 > block.words && !is_linked_sentence(block)) {
    return block.words >= 4 ? Place::Related : Place::Nowhere;
  }
  return Place::Body;
}

bool Cleaning::is_paragraph(std::size_t i) const {
  return places_[i] == Place::Body && blocks_[i].sentences > 0 &&
         blocks_[i].words >= kSentenceWords &&
         (writes_in_headings_ || !is_heading(tree_[blocks_[i].node].tag));
}

// Some pages have their text in large type, of headings. One such may be the standfirst.
void Cleaning::look_at_headings() {
  constexpr std::uint32_t kLongHeading = 15;
  constexpr unsigned kSeveral = 3;
  unsigned long_headings = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const Block& block = blocks_[i];
    const bool is_long = places_[i] == Place::Body && block.sentences > 0 &&
                         block.words >= kLongHeading && is_heading(tree_[block.node].tag);
    long_headings += is_long ? 1 : 0;
  }
  writes_in_headings_ = long_headings >= kSeveral;
}

// Headings that stand in elements of the same kind.
bool Cleaning::are_alike(const Block& a, const Block& b) const {
  const Node& one = tree_[a.node];
  const Node& other = tree_[b.node];
  const Node& around = tree_[one.parent];
  const Node& around_other = tree_[other.parent];
  return one.tag == other.tag && one.attribute("class") == other.attribute("class") &&
         around.tag == around_other.tag &&
         around.attribute("class") == around_other.attribute("class");
}

// The heading that the first paragraph has, as later ones have theirs: that of the first
// entry of a live blog. first if there is none.
std::size_t Cleaning::first_subhead(std::size_t first, std::size_t last) const {
  constexpr std::size_t kNear = 4;
  constexpr std::ptrdiff_t kSeries = 1;
  for (std::size_t i = first; i-- > first - std::min(first, kNear);) {
    if (places_[i] != Place::Body || !is_heading(tree_[blocks_[i].node].tag)) {
      continue;
    }
    std::ptrdiff_t alike = 0;
    for (std::size_t j = first + 1; j < last; ++j) {
      alike += places_[j] == Place::Body && are_alike(blocks_[i], blocks_[j]) ? 1 : 0;
    }
    return alike >= kSeries ? i : first;
  }
  return first;
}

// Before its first and after its last paragraph an article has dates, names, tags and
// buttons around it; what stands among its paragraphs stays.
void Cleaning::drop_edges() {
  std::unordered_set<NodeId> groups;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    if (is_paragraph(i)) {
      groups.insert(group_of(tree_, blocks_[i]));
    }
  }
  if (groups.empty()) {
    return;
  }
  std::size_t first = 0;
  while (!is_paragraph(first)) {
    ++first;
  }
  std::size_t last = blocks_.size() - 1;
  while (!is_paragraph(last)) {
    --last;
  }
  const bool has_dateline = first > 0 && is_dateline(blocks_[first - 1]);
  drop_stray(0, has_dateline ? first - 1 : first_subhead(first, last), groups);
  drop_stray(last + 1, blocks_.size(), groups);
}

// Drops what does not stand in a group of paragraphs, unless it is much: then the page is
// of few sentences, as tables of results are.
void Cleaning::drop_stray(std::size_t begin, std::size_t end,
                          const std::unordered_set<NodeId>& groups) {
  const auto is_stray = [&](std::size_t i) {
    const Tag tag = tree_[blocks_[i].node].tag;
    const bool is_among = tag != Tag::Div && !is_heading(tag) &&
                          groups.count(group_of(tree_, blocks_[i])) > 0;
    return places_[i] == Place::Body && !is_among;
  };
  for (std::size_t i = begin; i < end; ++i) {
    places_[i] = is_stamp(blocks_[i]) ? Place::Nowhere : places_[i];
  }
  std::uint64_t stray_words = 0;
  for (std::size_t i = begin; i < end; ++i) {
    stray_words += is_stray(i) ? blocks_[i].words : 0;
  }
  if (stray_words * 3 > body_words()) {
    return;
  }
  for (std::size_t i = begin; i < end; ++i) {
    places_[i] = is_stray(i) ? Place::Nowhere : places_[i];
  }
}

std::uint64_t Cleaning::body_words() const {
  std::uint64_t words = 0;
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    words += places_[i] == Place::Body ? blocks_[i].words : 0;
  }
  return words;
}

void Cleaning::drop_headline(std::string_view headline) {
  const std::string line = lowered(headline);
  for (std::size_t i = 0; i < blocks_.size() && !line.empty(); ++i) {
    const std::string& text = blocks_[i].text;
    if (places_[i] == Place::Body && text.size() < line.size() * 2 &&
        lowered(text) == line) {
      places_[i] = Place::Nowhere;
    }
  }
}

bool Cleaning::repeats_text(std::size_t i) const {
  constexpr std::string_view kMarks = "\"'“”‘’„«»…. ";
  const std::string line = lowered(blocks_[i].text);
  const std::size_t begin = std::min(line.find_first_not_of(kMarks), line.size());
  const std::size_t end = std::min(line.find_last_not_of(kMarks), line.size());
  const std::string words = line.substr(begin, end - begin);
  for (std::size_t j = 0; j < blocks_.size(); ++j) {
    if (j != i && places_[j] == Place::Body && blocks_[j].text.size() >= words.size() &&
        lowered(blocks_[j].text).find(words) != std::string::npos) {
      return true;
    }
  }
  return false;
}

// A pull quote that repeats the text is left out; another stays, as a blockquote does.
void Cleaning::drop_pull_quotes() {
  std::size_t left = kMaxPullQuotes;
  for (std::size_t i = 0; i < blocks_.size() && left > 0; ++i) {
    const bool is_quote =
        blocks_[i].mark == Mark::PullQuote || is_quoted(tree_, blocks_[i]);
    if (places_[i] == Place::Body && is_quote) {
      --left;
      places_[i] = repeats_text(i) ? Place::Nowhere : Place::Body;
    }
  }
}

// A subhead with no text after it stood above something that was left out.
void Cleaning::drop_empty_headings() {
  bool has_text_below = false;
  for (std::size_t i = blocks_.size(); i-- > 0;) {
    if (places_[i] != Place::Body) {
      continue;
    }
    const bool heading = is_heading(tree_[blocks_[i].node].tag) && !is_paragraph(i);
    if (heading && !has_text_below) {
      places_[i] = Place::Nowhere;
    }
    has_text_below = has_text_below || !heading;
  }
}

}  // namespace

std::vector<Place> places_of(const Page& page, const Statements& stated) {
  std::vector<Place> places = Cleaning(page).run(stated.headline);
  place_standfirst(page, stated, places);
  return places;
}

}  // namespace lede::html
