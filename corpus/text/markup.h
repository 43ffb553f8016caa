// Markdown and what copying from a page leaves of it.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// "[text](address)" becomes "text", "![text](address)" and "**text**" too, "<address>"
// the address; everything else stays.
std::string without_markup(std::string_view text);

// True for a line that is a picture in Markdown and nothing else.
bool is_picture_markup(std::string_view text);

}  // namespace lede
