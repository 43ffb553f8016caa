#include "corpus/html/standfirst.h"

#include <algorithm>
#include <array>
#include <cstddef>

#include "corpus/characters.h"
#include "corpus/dates.h"
#include "corpus/html/furniture_lines.h"
#include "corpus/html/headline.h"
#include "corpus/html/hints.h"

namespace lede::html {
namespace {

constexpr std::size_t kMostBytes = 1000;
constexpr std::size_t kFar = 50;     // lines above the text
constexpr unsigned kMostLooks = 20;  // each goes through the whole text
constexpr std::uint32_t kSentenceWords = 5;
constexpr std::uint32_t kHeadingWords = 3;
constexpr std::size_t kTellingLetters = 20;

// What designers call it.
constexpr std::array<std::string_view, 19> kNames{
    "abstract",    "bajada",    "chapo",      "deck",      "dek",
    "entradilla",  "excerpt",   "intro",      "lead",      "leadin",
    "lede",        "occhiello", "standfirst", "strapline", "subhead",
    "subheadline", "subtitle",  "summary",    "vorspann"};

class Search {
 public:
  Search(const Page& page, const Statements& stated, std::vector<Place>& places)
      : page_(page),
        blocks_(page.blocks),
        stated_(stated),
        headline_(letters_of(stated.headline)),
        places_(places) {}

  void run();

 private:
  bool is_headline(std::size_t i) const;
  bool is_hidden(NodeId node) const;
  bool is_named(std::size_t i) const;
  bool is_standfirst(std::size_t i, std::size_t headline, std::size_t first) const;
  bool repeats_description(std::size_t i, const std::string& letters) const;
  bool is_near(std::size_t i, std::size_t headline) const;
  bool is_plain(std::size_t i) const;
  bool is_sentence(std::size_t i) const;
  bool is_subheading(std::size_t i, std::size_t headline, std::size_t first) const;
  bool is_kept(const std::string& letters) const;

  const Page& page_;
  const std::vector<Block>& blocks_;
  const Statements& stated_;
  std::string headline_;  // letters only, as of the descriptions
  std::vector<Place>& places_;
  std::vector<std::string> descriptions_;
};

void Search::run() {
  std::size_t first = 0;
  while (first < blocks_.size() && places_[first] != Place::Body) {
    ++first;
  }
  std::size_t headline = first;
  while (headline > 0 && !is_headline(headline - 1)) {
    --headline;
  }
  if (first == blocks_.size() || headline == 0) {
    return;
  }
  for (const std::string& description : stated_.descriptions) {
    descriptions_.push_back(letters_of(beginning(description, kMostBytes)));
  }
  const std::size_t begin = std::max(headline, first - std::min(first, kFar));
  unsigned looks = kMostLooks;
  for (std::size_t i = begin; i < first && looks > 0; ++i) {
    if (is_standfirst(i, headline, first)) {
      --looks;
      places_[i] = is_kept(letters_of(blocks_[i].text)) ? places_[i] : Place::Standfirst;
    }
  }
}

bool Search::is_standfirst(std::size_t i, std::size_t headline, std::size_t first) const {
  if (blocks_[i].text.size() > kMostBytes) {
    return false;
  }
  const std::string letters = letters_of(blocks_[i].text);
  const bool may_be = repeats_description(i, letters) ||
                      is_subheading(i, headline, first) ||
                      (is_near(i, headline) && is_sentence(i));
  return may_be && letters != headline_ && !is_hidden(blocks_[i].node);
}

bool Search::is_headline(std::size_t i) const {
  return page_.tree[blocks_[i].node].tag == Tag::H1 ||
         (!stated_.headline.empty() && blocks_[i].text == stated_.headline);
}

bool Search::is_hidden(NodeId node) const {
  while (node != 0 && !page_.tree[node].has_attribute("hidden")) {
    node = page_.tree[node].parent;
  }
  return node != 0;
}

bool Search::is_named(std::size_t i) const {
  constexpr unsigned kLevels = 3;
  NodeId node = blocks_[i].node;
  for (unsigned level = 0; level < kLevels; ++level) {
    if (has_name_part(page_.tree[node], kNames)) {
      return true;
    }
    node = page_.tree[node].parent;
  }
  return false;
}

bool Search::repeats_description(std::size_t i, const std::string& letters) const {
  return places_[i] != Place::Caption && blocks_[i].mark != Mark::Comments &&
         letters.size() >= kTellingLetters &&
         std::any_of(descriptions_.begin(), descriptions_.end(),
                     [&](const std::string& stated) {
                       return stated.size() >= kTellingLetters &&
                              (stated.find(letters) != std::string::npos ||
                               letters.find(stated) != std::string::npos);
                     });
}

// Among the lines right below the headline, in an element with it: further down stand the
// notices that a site has on each page.
bool Search::is_near(std::size_t i, std::size_t headline) const {
  constexpr std::size_t kLines = 2;
  constexpr unsigned kLevels = 2;
  NodeId around = blocks_[headline - 1].node;
  for (unsigned level = 0; level < kLevels; ++level) {
    around = page_.tree[around].parent;
  }
  return i < headline + kLines && page_.tree.contains(around, blocks_[i].node);
}

// Left out for no other reason than where it stands.
bool Search::is_plain(std::size_t i) const {
  const Block& block = blocks_[i];
  return places_[i] == Place::Nowhere && block.mark == Mark::None &&
         kind_of_line(block.text) == LineKind::Text && !find_date(block.text);
}

bool Search::is_sentence(std::size_t i) const {
  const Block& block = blocks_[i];
  return is_plain(i) && block.sentences > 0 && block.words >= kSentenceWords &&
         block.link_words * 2 <= block.words;
}

bool Search::is_subheading(std::size_t i, std::size_t headline, std::size_t first) const {
  const Block& block = blocks_[i];
  return is_plain(i) && (i == headline || i + 1 == first) &&
         block.words >= kHeadingWords && block.link_words == 0 &&
         (is_heading(page_.tree[block.node].tag) || is_named(i));
}

// What the article has already: pages show it twice, for wide and for narrow screens.
bool Search::is_kept(const std::string& letters) const {
  for (std::size_t i = 0; i < blocks_.size(); ++i) {
    const bool is_kept = places_[i] == Place::Body || places_[i] == Place::Standfirst;
    if (is_kept && letters_of(blocks_[i].text).find(letters) != std::string::npos) {
      return true;
    }
  }
  return false;
}

}  // namespace

void place_standfirst(const Page& page, const Statements& stated,
                      std::vector<Place>& places) {
  Search(page, stated, places).run();
}

}  // namespace lede::html
