// Names of languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

// The ISO 639-1 code of a language as people write it: "en", "en-US", "eng", "English".
// nullopt for what is none.
std::optional<std::string> language_code(std::string_view text);

}  // namespace lede
