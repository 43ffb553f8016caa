// What Factiva saves as HTML: many articles a file, each a <div class="article
// enArticle"> with a table of two-letter codes (HD, BY, PD, TD, ...) or with lines in a
// fixed order: headline, author, "512 words", date, time, source, its code, language,
// copyright.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_factiva(const Document& document);
std::unique_ptr<Reader> open_factiva(const Document& document);

}  // namespace lede
