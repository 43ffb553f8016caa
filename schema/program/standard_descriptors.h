// What a program finds itself in when it starts.
#pragma once

namespace lede {

// Before anything else: a standard stream that is closed stays one that cannot be used,
// since the next file that is opened must not be taken for it.
void hold_standard_descriptors();

// Throws Error if the standard input, which was read to its end, ended for an error.
void check_standard_input();

}  // namespace lede
