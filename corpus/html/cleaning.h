// Which blocks inside the element with the main text are the article's.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/html/page.h"

namespace lede::html {

enum class Place : std::uint8_t { Nowhere, Body, Caption, Related };

// One place a block. headline: as it was found elsewhere, so that the body does not
// repeat it; may be empty.
std::vector<Place> places_of(const Page& page, std::string_view headline);

}  // namespace lede::html
