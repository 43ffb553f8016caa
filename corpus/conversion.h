// Bytes of a named encoding to UTF-8.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// By ICU's converters. What the encoding does not have becomes U+FFFD; where ICU does not
// know the encoding, the bytes are taken for UTF-8.
std::string converted(std::string_view bytes, const char* encoding);

}  // namespace lede
