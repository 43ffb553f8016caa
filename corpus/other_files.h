// Texts that are no articles, whatever they look like to the formats: scripts, other
// source code, style sheets, settings, drawings, and documents of formats that nobody
// here reads.
#pragma once

#include <string_view>

#include "corpus/reader.h"

namespace lede {

// Why a document gives no article; empty if it may. Its bytes are clean UTF-8.
std::string_view reason_to_refuse(const Document& document);

}  // namespace lede
