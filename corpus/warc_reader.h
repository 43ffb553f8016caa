// WARC (ISO 28500): what a crawler fetched. Pages and texts that were answered with 200
// are documents of their own, read by the other readers, with the address as their url.
#pragma once

#include "corpus/reader.h"

namespace lede {

int claims_warc(const Document& document);
std::unique_ptr<Reader> open_warc(const Document& document);

}  // namespace lede
