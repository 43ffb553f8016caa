// Which of some lines above an article is its headline.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "corpus/text/block.h"

namespace lede {

// True where a text reads as running: a sentence of some length, or a dateline before it.
bool reads_as_prose(std::string_view text);

// True for such a block, as long as nothing gave it another role.
bool is_prose(const Block& block);

// True where two texts have mostly the same words.
bool are_alike(std::string_view a, std::string_view b);

// The headline among the first blocks, which end where the article's text begins, or
// before it goes on behind a date or byline. nullopt where none of them reads as one.
std::optional<std::size_t> find_headline(std::span<const Block> blocks);

// A headline with its page's name behind it, "Oil flows again - The Harbor Post", cut in
// two. The name is taken for one if it has a media word, if another block is like the
// headline without it, or if it stands behind a bar.
struct SplitHeadline {
  std::string headline;
  std::optional<std::string> source;
};
SplitHeadline split_headline(const std::string& headline, std::span<const Block> blocks);

}  // namespace lede
