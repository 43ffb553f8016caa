// Plain text: one article a file, with front matter or header lines, or laid out as saved
// pages, wire copy and newspapers are.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_text(const Document& document);
std::unique_ptr<Reader> open_text(const Document& document);

}  // namespace lede
