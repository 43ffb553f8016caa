// Plain text: one article a file, with front matter or header lines, or laid out as saved
// pages, wire copy and newspapers are.
#pragma once

#include <string_view>

#include "corpus/reader.h"

namespace lede {

// The article of a text of at most kMaxTextBytes, with facts that are stated elsewhere: a
// headline that is known is not looked for in the text. left_out: see Document.
Article article_of_text(std::string_view text, Article stated,
                        std::vector<LeftOut>* left_out);

int claims_text(const Document& document);
std::unique_ptr<Reader> open_text(const Document& document);

}  // namespace lede
