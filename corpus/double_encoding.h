// Text that was UTF-8, was read as Windows-1252 and written as UTF-8 again: "â€œSeÃ¡nâ€".
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

// The text as it was; nullopt where it is right, or may be: where more than a few of its
// characters beyond ASCII cannot have come so, or where none of them must have.
// text: valid UTF-8.
std::optional<std::string> without_double_encoding(std::string_view text);

}  // namespace lede
