#include "schema/program/standard_descriptors.h"

#include <fcntl.h>
#include <unistd.h>

#include <cstdio>

#include "schema/error.h"

namespace lede {

void hold_standard_descriptors() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (fcntl(number, F_GETFD) < 0) {
      // The lowest free number is this one. The wrong way round, so that use is an error.
      const int held = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
      static_cast<void>(held);  // is open as long as the program runs
    }
  }
}

void check_standard_input() {
  if (std::ferror(stdin) != 0) {
    throw Error("cannot read the standard input", "is it closed, or a folder?");
  }
}

}  // namespace lede
