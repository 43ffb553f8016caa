// What a text says of its own encoding: web pages and XML declare it near their
// beginning.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

// The name of the encoding, as ICU has it, that the bytes declare by <meta charset>, by
// <meta http-equiv=Content-Type> or by <?xml encoding?>. The Latin names mean their
// Windows sets, as the Encoding standard has it. nullopt where nothing is declared, or
// what is declared is not known, or cannot be true of bytes in which the declaration can
// be read (UTF-16); "UTF-8" is given like any other.
std::optional<std::string> declared_encoding(std::string_view bytes);

// The encoding that a name such as "ISO-8859-1" or "utf8" means; nullopt as above.
std::optional<std::string> known_encoding(std::string_view name);

}  // namespace lede
