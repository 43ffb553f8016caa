// Items of RSS (0.9 to 2.0) and Atom, and of WordPress exports (WXR), which are RSS with
// more in it.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <variant>

#include "corpus/reader.h"

namespace lede::xml {

// What a feed says of all its items.
struct Feed {
  std::optional<std::string> title;
  std::optional<std::string> language;
};

// feed: the tree of what stands before the first item.
Feed feed_of(const pugi::xml_document& feed);

std::variant<Article, NotAnArticle> article_of_rss(pugi::xml_node item, const Feed& feed);
std::variant<Article, NotAnArticle> article_of_atom(pugi::xml_node entry,
                                                    const Feed& feed);

}  // namespace lede::xml
