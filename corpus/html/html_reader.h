// HTML pages as saved from the web. What the reader is made of is in the namespace html,
// since pages of plain text have blocks and headlines too.
#pragma once

#include <memory>

#include "corpus/reader.h"

namespace lede {

// By content: a doctype, or the tags that open a page, early on.
int claims_html(const Document& document);

std::unique_ptr<Reader> open_html(const Document& document);

}  // namespace lede
