// What a program says when it crashes.
#pragma once

namespace lede {

// From here on a crash (in a library that memory is too short for, or that reads a
// damaged index) ends the program with an error, a hint and exit status 2; a stack that
// is too short only in the calling thread and in those that call have_last_words(). Does
// nothing where a sanitizer or debugger has its own say.
void say_when_crashing();

// In a thread: from here on it can say that its stack is too short. Costs little when it
// is asked for again.
void have_last_words();

}  // namespace lede
