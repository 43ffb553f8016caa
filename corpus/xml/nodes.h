// Looking into a tree of XML. Names are local ones: prefixes differ from sender to
// sender.
#pragma once

#include <initializer_list>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "schema/article.h"

namespace lede::xml {

// The first descendant by a path of names, "head/docdata"; null if there is none.
pugi::xml_node at(pugi::xml_node node, std::string_view path);

// All children of that name.
std::vector<pugi::xml_node> children_of(pugi::xml_node node, std::string_view name);

// The first element of that name inside the node, in document order.
pugi::xml_node find(pugi::xml_node node, std::string_view name);

// The attribute's value; empty if there is none.
std::string_view attribute(pugi::xml_node node, const char* name);

// What stands between a node's tags, as markup.
std::string inner_markup(pugi::xml_node node);

// The same as text in one line, with no tags; nullopt if there is none.
std::optional<std::string> line_of(pugi::xml_node node);

// The first of several lines that is there.
std::optional<std::string> first_of(
    std::initializer_list<std::optional<std::string>> lines);
std::optional<std::string> stated(std::string_view text);

// Adds a summary, unless the body begins with the same words.
void add_standfirst(Article& article, const std::optional<std::string>& text);

}  // namespace lede::xml
