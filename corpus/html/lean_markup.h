// The first pass over a page: what no article is made of (scripts, styles, comments,
// pictures in attributes, bare formatting) is left out and nesting is put in bounds, so
// that the HTML parser, slow and of unbounded depth, is given the lean rest.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace lede::html {

struct LeanMarkup {
  std::string html;
  // The scripts of type application/ld+json, as they stand in the page.
  std::vector<std::string_view> json_ld;
};

// Elements that are open at once; no browser goes deeper than 512.
inline constexpr std::size_t kMaxOpenElements = 512;
inline constexpr std::size_t kMaxLeanBytes = std::size_t{16} << 20U;

// The lean page, or the reason why the page cannot be read. Linear in the page.
std::variant<LeanMarkup, std::string> lean_markup(std::string_view page);

// True for the elements of HTML that a page or a piece of one opens with; what other
// markup languages have too ("title", "article") is left out.
bool is_page_element(std::string_view name);

}  // namespace lede::html
