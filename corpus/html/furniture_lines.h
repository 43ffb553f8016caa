// Lines that stand in the text of a page and are not of its article, known by their
// words.
#pragma once

#include <cstdint>
#include <string_view>

namespace lede::html {

enum class LineKind : std::uint8_t {
  Text,
  Furniture,  // "Advertisement", "Share this", "(c) 2020 ..."
  Related,    // "Read more: Oil flows again"
  Caption,    // "Photo: Ann Petrov"
};

// The kind of a squeezed line, in the languages of the sites that archives are full of.
LineKind kind_of_line(std::string_view text);

}  // namespace lede::html
