// The articleBody of JSON-LD as a check on the text that was found on the page.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::html {

// The stated text as paragraphs, if it is to be taken instead of the found one: where
// less than half of it was found, as on pages that scripts fill or whose text was missed.
// stated: with line ends between paragraphs where they are known; found: a body.
std::optional<std::string> stated_body(std::string_view stated, std::string_view found);

}  // namespace lede::html
