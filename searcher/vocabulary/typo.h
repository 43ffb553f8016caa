// How likely a slip turned one word into another.
#pragma once

#include <string_view>

namespace lede {

// What it takes to make the meant word of the typed one, in edits: 1 for a letter put in,
// left out or changed, less for the slips that fingers and ears make: neighbours swapped,
// a letter doubled or not, a key beside the right one, one vowel for another, c for k.
// Both folded. See Kernighan, Church and Gale, "A spelling correction program based on a
// noisy channel model", 1990.
double typo_cost(std::string_view typed, std::string_view meant);

}  // namespace lede
