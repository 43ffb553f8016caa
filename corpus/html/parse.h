// From markup to the tree of a page, by the HTML5 parser gumbo.
#pragma once

#include <optional>
#include <string_view>

#include "corpus/html/page_tree.h"

namespace lede::html {

// The tree of a page that lean_markup() made lean; the markup must outlive it. nullopt if
// it would take more than kMaxArenaBytes.
std::optional<PageTree> parse_page(std::string_view lean_html);

}  // namespace lede::html
