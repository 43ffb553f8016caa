// Names of other scripts in Latin letters, by ICU.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// The folded word in Latin letters, folded, as maps and newspapers have it (BGN/PCGN);
// empty where its script is none of Greek, Georgian, Armenian, Korean and Katakana, or
// Latin already. Throws Error if ICU cannot.
std::string romanized(std::string_view word);

}  // namespace lede
