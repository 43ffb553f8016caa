#include "corpus/html/hints.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "corpus/phrase_list.h"
#include "schema/ascii.h"

namespace lede::html {
namespace {

using Parts = std::vector<std::string>;

struct HintWord {
  std::string_view word;
  Hint hint;
};

// Whole parts of names: "share" is in "share-bar" and "shareBar", not in "shareholders".
// In byte order.
constexpr std::array kHintWords{
    HintWord{"ad", Hint::Furniture},
    HintWord{"adbox", Hint::Furniture},
    HintWord{"addthis", Hint::Furniture},
    HintWord{"ads", Hint::Furniture},
    HintWord{"advert", Hint::Furniture},
    HintWord{"advertisement", Hint::Furniture},
    HintWord{"advertising", Hint::Furniture},
    HintWord{"alsolike", Hint::Related},
    HintWord{"authorbio", Hint::Furniture},
    HintWord{"banner", Hint::Furniture},
    HintWord{"bio", Hint::Furniture},
    HintWord{"biography", Hint::Furniture},
    HintWord{"breadcrumb", Hint::Furniture},
    HintWord{"breadcrumbs", Hint::Furniture},
    HintWord{"byline", Hint::Byline},
    HintWord{"caption", Hint::Caption},
    HintWord{"captions", Hint::Caption},
    HintWord{"comment", Hint::Comments},
    HintWord{"commentlist", Hint::Comments},
    HintWord{"comments", Hint::Comments},
    HintWord{"complementary", Hint::Related},
    HintWord{"consent", Hint::Furniture},
    HintWord{"contentinfo", Hint::Furniture},
    HintWord{"cookie", Hint::Furniture},
    HintWord{"cookies", Hint::Furniture},
    HintWord{"copyright", Hint::Furniture},
    HintWord{"credit", Hint::Caption},
    HintWord{"credits", Hint::Caption},
    HintWord{"dateline", Hint::Byline},
    HintWord{"dialog", Hint::Furniture},
    HintWord{"disclaimer", Hint::Furniture},
    HintWord{"disqus", Hint::Comments},
    HintWord{"donate", Hint::Furniture},
    HintWord{"donation", Hint::Furniture},
    HintWord{"dropdown", Hint::Furniture},
    HintWord{"facebook", Hint::Furniture},
    HintWord{"feedback", Hint::Furniture},
    HintWord{"figcaption", Hint::Caption},
    HintWord{"foot", Hint::Furniture},
    HintWord{"footer", Hint::Furniture},
    HintWord{"gdpr", Hint::Furniture},
    HintWord{"hidden", Hint::Furniture},
    HintWord{"imagecaption", Hint::Caption},
    HintWord{"jumplink", Hint::Furniture},
    HintWord{"livefyre", Hint::Comments},
    HintWord{"login", Hint::Furniture},
    HintWord{"masthead", Hint::Furniture},
    HintWord{"menu", Hint::Furniture},
    HintWord{"modal", Hint::Furniture},
    HintWord{"mostpopular", Hint::Related},
    HintWord{"mostread", Hint::Related},
    HintWord{"nav", Hint::Furniture},
    HintWord{"navbar", Hint::Furniture},
    HintWord{"navigation", Hint::Furniture},
    HintWord{"newsletter", Hint::Furniture},
    HintWord{"newsletters", Hint::Furniture},
    HintWord{"noprint", Hint::Furniture},
    HintWord{"outbrain", Hint::Related},
    HintWord{"overlay", Hint::Furniture},
    HintWord{"pager", Hint::Furniture},
    HintWord{"pagination", Hint::Furniture},
    HintWord{"popular", Hint::Related},
    HintWord{"popup", Hint::Furniture},
    HintWord{"promo", Hint::Related},
    HintWord{"promos", Hint::Related},
    HintWord{"promotion", Hint::Furniture},
    HintWord{"pullquote", Hint::PullQuote},
    HintWord{"pullquotes", Hint::PullQuote},
    HintWord{"rating", Hint::Furniture},
    HintWord{"readmore", Hint::Related},
    HintWord{"readnext", Hint::Related},
    HintWord{"recirc", Hint::Related},
    HintWord{"recirculation", Hint::Related},
    HintWord{"recommendation", Hint::Related},
    HintWord{"recommendations", Hint::Related},
    HintWord{"recommended", Hint::Related},
    HintWord{"related", Hint::Related},
    HintWord{"relatedarticles", Hint::Related},
    HintWord{"relatedposts", Hint::Related},
    HintWord{"reply", Hint::Comments},
    HintWord{"respond", Hint::Comments},
    HintWord{"rightrail", Hint::Furniture},
    HintWord{"share", Hint::Furniture},
    HintWord{"sharebar", Hint::Furniture},
    HintWord{"sharedaddy", Hint::Furniture},
    HintWord{"sharing", Hint::Furniture},
    HintWord{"sidebar", Hint::Furniture},
    HintWord{"signin", Hint::Furniture},
    HintWord{"signup", Hint::Furniture},
    HintWord{"skip", Hint::Furniture},
    HintWord{"social", Hint::Furniture},
    HintWord{"sponsor", Hint::Furniture},
    HintWord{"sponsored", Hint::Furniture},
    HintWord{"sponsors", Hint::Furniture},
    HintWord{"subscribe", Hint::Furniture},
    HintWord{"subscription", Hint::Furniture},
    HintWord{"taboola", Hint::Related},
    HintWord{"taglist", Hint::Furniture},
    HintWord{"tags", Hint::Furniture},
    HintWord{"teaser", Hint::Related},
    HintWord{"teasers", Hint::Related},
    HintWord{"toolbar", Hint::Furniture},
    HintWord{"tools", Hint::Furniture},
    HintWord{"trending", Hint::Related},
    HintWord{"vcard", Hint::Byline},
    HintWord{"wpcaption", Hint::Caption},
    HintWord{"yarpp", Hint::Related},
    HintWord{"youmaylike", Hint::Related},
};
static_assert(std::is_sorted(kHintWords.begin(), kHintWords.end(),
                             [](const HintWord& a, const HintWord& b) {
                               return a.word < b.word;
                             }));

Hint hint_of_word(std::string_view word) {
  const auto* found = std::lower_bound(
      kHintWords.begin(), kHintWords.end(), word,
      [](const HintWord& hint, std::string_view key) { return hint.word < key; });
  return found != kHintWords.end() && found->word == word ? found->hint : Hint::None;
}

// "article-body", "postContent", "story_text": what kind of text, and which part of it.
constexpr std::array<std::string_view, 9> kArticleWords{
    "article", "articles", "blog", "detail", "entry", "news", "post", "single", "story"};
constexpr std::array<std::string_view, 4> kPageWords{"content", "field", "main", "page"};
constexpr std::array<std::string_view, 3> kBodyWords{"body", "copy", "text"};
constexpr std::array<std::string_view, 9> kJoinedBodyWords{
    "articlebody", "articlecontent", "articletext", "bodycopy",    "bodytext",
    "entrytext",   "postcontent",    "storybody",   "storycontent"};

bool names_body(const Parts& parts) {
  if (parts.empty() || parts.size() > 4) {
    return false;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (contains(kJoinedBodyWords, parts[i])) {
      return i + 1 == parts.size();
    }
  }
  const bool is_body = contains(kBodyWords, parts.back());
  const bool is_content = parts.back() == "content" || parts.back() == "contents";
  return (is_body || is_content) &&
         std::any_of(parts.begin(), parts.end() - 1, [&](const std::string& part) {
           return contains(kArticleWords, part) ||
                  (is_body && contains(kPageWords, part));
         });
}

// "rollover-block", "tooltip-text": the content of what pops up, not the word that it
// pops up over, which is often inside an element named "tooltip", too.
bool names_popup(const Parts& parts) {
  constexpr std::array<std::string_view, 5> kPopUps{"hovercard", "popover", "popup",
                                                    "rollover", "tooltip"};
  constexpr std::array<std::string_view, 8> kContents{
      "block", "body", "box", "card", "content", "contents", "inner", "text"};
  const auto has_one_of = [&](std::span<const std::string_view> words) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return contains(words, part); });
  };
  return (has_one_of(kPopUps) && has_one_of(kContents)) ||
         (parts.size() == 1 && parts.front() == "tooltiptext");
}

// "storyBody_top" to story, body, top.
void split_name(std::string_view name, Parts& parts) {
  parts.clear();
  bool starts_part = true;
  for (std::size_t i = 0; i < name.size(); ++i) {
    const char c = name[i];
    const bool letter = is_ascii_upper(c) || is_ascii_lower(c);
    if (!letter) {
      starts_part = true;
      continue;
    }
    starts_part = starts_part || (is_ascii_upper(c) && is_ascii_lower(name[i - 1]));
    if (starts_part) {
      parts.emplace_back();
    }
    parts.back() += is_ascii_upper(c) ? static_cast<char>(c + ('a' - 'A')) : c;
    starts_part = false;
  }
}

// A name that only says what else is on the page: "has-sidebar", "no-comments".
bool is_state(const Parts& parts) {
  constexpr std::array<std::string_view, 8> kStates{"has",     "is",  "no", "with",
                                                    "without", "not", "wp", "tag"};
  return !parts.empty() && contains(kStates, parts.front());
}

Hint hint_of_name(const Parts& parts) {
  const bool is_caption = std::find(parts.begin(), parts.end(), "caption") != parts.end();
  // Embedded posts belong to the text, whatever network they are from.
  const bool is_embedded = std::find(parts.begin(), parts.end(), "embed") != parts.end();
  if ((is_state(parts) && !is_caption) || is_embedded) {
    return Hint::None;
  }
  if (names_popup(parts)) {
    return Hint::PopUp;
  }
  for (std::size_t i = 0; i < parts.size(); ++i) {
    if (parts[i] == "pull" && i + 1 < parts.size() && parts[i + 1] == "quote") {
      return Hint::PullQuote;
    }
    const Hint hint = hint_of_word(parts[i]);
    if (hint != Hint::None) {
      return hint;
    }
  }
  return names_body(parts) ? Hint::Body : Hint::None;
}

constexpr std::array<std::string_view, 7> kNameAttributes{
    "class", "id", "role", "data-testid", "data-component", "data-type", "data-qa"};

// Calls visit with the parts of each of the element's names, until it says true.
template <typename Visit>
bool any_name(const Node& node, Visit visit) {
  Parts parts;
  for (const NodeAttribute& attribute : node.attributes) {
    if (!contains(kNameAttributes, attribute.name)) {
      continue;
    }
    std::string_view rest = attribute.value;
    while (!rest.empty()) {
      const std::size_t space = std::min(rest.find_first_of(" \t\n"), rest.size());
      split_name(rest.substr(0, space), parts);
      if (visit(parts)) {
        return true;
      }
      rest.remove_prefix(std::min(space + 1, rest.size()));
    }
  }
  return false;
}

}  // namespace

Hint hint_of(const Node& node) {
  if (node.attribute("itemprop") == "articleBody") {
    return Hint::Body;
  }
  // Of several, what an element is not counts more than what it is.
  Hint hint = Hint::None;
  any_name(node, [&](const Parts& parts) {
    hint = std::max(hint, hint_of_name(parts));
    return false;
  });
  return hint;
}

bool has_name_part(const Node& node, std::span<const std::string_view> wanted) {
  return any_name(node, [&](const Parts& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](const std::string& part) { return contains(wanted, part); });
  });
}

}  // namespace lede::html
