// Which blocks inside the element with the main text are the article's.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "corpus/html/page.h"

namespace lede::html {

enum class Place : std::uint8_t { Nowhere, Body, Caption, Related, Standfirst };

// What a page states of its article besides showing it.
struct Statements {
  std::string_view headline;  // the body does not repeat it; may be empty
  std::vector<std::string> descriptions = {};
};

// One place a block.
std::vector<Place> places_of(const Page& page, const Statements& stated);

}  // namespace lede::html
