// What the names that pages give to their elements (class, id, role, test ids) say about
// them. Names are for designers, so they are hints: the reader weighs them against the
// text.
#pragma once

#include <span>
#include <string_view>

#include "corpus/html/page_tree.h"

namespace lede::html {

enum class Hint {
  None,
  PullQuote,  // repeats words of the text in large type
  Body,       // of the article: article-body, entry-content, itemprop=articleBody
  Caption,    // of a picture, with its credit
  Related,    // teasers and links to other articles
  Comments,   // what readers wrote
  Byline,     // who and when, beside the headline
  Furniture,  // navigation, sharing, newsletters, cookies, advertising
  PopUp,      // shown over a word when a reader points at it
};

Hint hint_of(const Node& node);

// Whether a name of the element has one of these as a part: "author" in "post-author".
bool has_name_part(const Node& node, std::span<const std::string_view> parts);

}  // namespace lede::html
