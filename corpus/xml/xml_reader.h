// XML: NITF, NewsML-G2, RSS, Atom and WordPress exports, known by their root element.
// XML of any other kind is no article.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_xml(const Document& document);
std::unique_ptr<Reader> open_xml(const Document& document);

}  // namespace lede
