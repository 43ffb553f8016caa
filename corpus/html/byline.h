// Names of authors out of what pages put where names should be.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede::html {

// "By Ann Petrov, Daugava Post | March 3" to "Ann Petrov, Daugava Post"; nullopt for what
// names nobody: addresses, numbers, the line "Staff" may be a name and stays.
std::optional<std::string> byline_of(std::string_view text);

}  // namespace lede::html
