// Whether words are told as said in earnest, or only wished, foreseen or made up.
#pragma once

#include <cstddef>

#include "searcher/quotations/beside.h"

namespace lede {

// verb: of saying, in what stands before a quotation or behind it: "I wish I could say",
// "Had he said", "is expected to say", "In a parody he says".
bool is_unreal(const Beside& beside, std::size_t verb);

}  // namespace lede
