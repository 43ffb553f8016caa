// NITF (News Industry Text Format, IPTC), versions 2 and 3.
#pragma once

#include <pugixml.hpp>

#include "schema/article.h"

namespace lede::xml {

// Reads an element <nitf>: its facts where the article has none yet, its text in any
// case.
void read_nitf(pugi::xml_node nitf, Article& article);

}  // namespace lede::xml
