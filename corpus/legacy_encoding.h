// Encodings of DOS and of the Macintosh, and KOI8-U, which ICU's detection does not know,
// and those of Windows where it takes one for another.
#pragma once

#include <string>
#include <string_view>

namespace lede {

// The encoding of bytes that ICU takes for the detected one: another where they read
// badly in that, with signs and capitals within words, and well in the other.
// is_latin: it is in a Latin alphabet, for its bytes above ASCII stand singly.
std::string settled_encoding(std::string_view sample, std::string detected,
                             bool is_latin);

}  // namespace lede
