// What Nexis saves as HTML: many articles a file, each between <DOCFULL> and </DOCFULL>,
// which stand in comments. Source, date and headline come first, then facts with a label
// in capitals ("BYLINE: Ann Lee") before and behind the text.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_nexis(const Document& document);
std::unique_ptr<Reader> open_nexis(const Document& document);

}  // namespace lede
