// The plain text that Nexis saves: documents one behind the other, each behind a line
// "1 of 2 DOCUMENTS", lines wrapped, paragraphs with a blank line between.
#pragma once

#include <memory>
#include <string_view>

#include "corpus/reader.h"

namespace lede::exports {

bool is_nexis_text(std::string_view text);
std::unique_ptr<Reader> open_nexis_text(const Document& document);

}  // namespace lede::exports
