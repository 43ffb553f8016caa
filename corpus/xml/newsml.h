// NewsML-G2 (IPTC): news items, alone or in messages, with NITF, XHTML or plain text
// inside. Photos, videos, packages, events and plans are none of ours.
#pragma once

#include <pugixml.hpp>
#include <string_view>
#include <variant>

#include "corpus/reader.h"

namespace lede::xml {

// Reads one item of any kind, or a <contentSet> alone.
std::variant<Article, NotAnArticle> article_of_newsml(pugi::xml_node item);

// The items of the standard, by their local names.
bool is_newsml_item(std::string_view name);

}  // namespace lede::xml
