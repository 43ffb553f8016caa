// The standard output, where results go.
#pragma once

#include <string_view>

namespace lede {

// Writes at once. Throws Error if it cannot be written; ends the program by SIGPIPE, as
// if that were not ignored, if nobody reads it any more.
void print(std::string_view text);

}  // namespace lede
