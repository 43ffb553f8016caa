// What Nexis saves: many articles a file. In its HTML each stands between <DOCFULL> and
// </DOCFULL>, which stand in comments; in its plain text behind a line "1 of 2
// DOCUMENTS". Source, date and headline come first, then facts with a label in capitals
// ("BYLINE: Ann Lee") before and behind the text.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_nexis(const Document& document);
std::unique_ptr<Reader> open_nexis(const Document& document);

}  // namespace lede
