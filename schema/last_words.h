// What a program says when it crashes.
#pragma once

namespace lede {

// From here on a crash (in a library that memory is too short for, or that reads a
// damaged index) ends the program with an error, a hint and exit status 2. Does nothing
// where a sanitizer or debugger has its own say.
void say_when_crashing();

}  // namespace lede
