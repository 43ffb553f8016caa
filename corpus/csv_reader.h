// Tables in text, with a header row: comma, semicolon, tab or bar between the cells,
// known by content. Columns mean what JSON keys of the same names mean, each row is a
// record.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_csv(const Document& document);
std::unique_ptr<Reader> open_csv(const Document& document);

}  // namespace lede
