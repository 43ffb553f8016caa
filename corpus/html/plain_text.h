// Text out of small pieces of markup: values that a page states with references or tags
// in them.
#pragma once

#include <string>
#include <string_view>

namespace lede::html {

// The text of a value: character references decoded and tags taken off, if there are any;
// paragraphs and line breaks become line ends.
std::string plain_text(std::string_view value);

}  // namespace lede::html
