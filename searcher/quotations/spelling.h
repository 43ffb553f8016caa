// English that is written in more than one way, as style guides differ: contractions and
// small numbers.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// A text folded, its contractions in full and its numbers from zero to twenty, tens and
// per cent in figures: "It isn't twelve" is "it is not 12". Where a contraction can stand
// for several ("he's"), one of them: only for comparison.
std::string spelt_out(std::string_view text);

}  // namespace lede
