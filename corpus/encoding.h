// From the bytes of a file to clean UTF-8 text.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

// The bytes as valid UTF-8: without byte order mark, with \n for every line end, and
// without control characters other than \n and \t. UTF-8 and UTF-16 are known by their
// mark or their form; where UTF-8 is damaged in places, those become U+FFFD; anything
// else goes by what it declares (see declared_encoding()), then by ICU's detection.
// nullopt: a binary file. The view is of the bytes themselves where nothing had to
// change, else of storage.
//
// charset: the name of an encoding that is declared beside the bytes, as mails and web
// servers do; where it is known it counts as the text's own declaration does.
std::optional<std::string_view> utf8_text(std::string_view bytes, std::string& storage,
                                          std::string_view charset = {});

// The byte order mark of a text in UTF-16 or UTF-32, also where it lacks it; empty for
// any other. The first 64 KB of the text tell.
std::string_view wide_mark(std::string_view bytes);

// Valid UTF-8 without control characters and double encoding, as utf8_text() leaves it;
// for text that was written with escapes.
std::string clean_text(std::string text);

}  // namespace lede
