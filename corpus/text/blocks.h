// A plain text into blocks: paragraphs, list items, headings, lines that stand alone.
#pragma once

#include <string_view>

#include "corpus/dates.h"
#include "corpus/text/block.h"

namespace lede {

// The blocks of a text, each with the role that its own words give it.
Blocks blocks_of(std::string_view text, NumberOrder order = NumberOrder::Unknown);

}  // namespace lede
