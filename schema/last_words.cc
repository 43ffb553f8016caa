#include "schema/last_words.h"

#include <unistd.h>

#include <csignal>
#include <string_view>

namespace lede {
namespace {

constexpr int kFailed = 2;

// Nothing but what POSIX allows in a handler of signals.
void say_and_end(int /*signal*/) {
  constexpr std::string_view kWords =
      "error: a crash; memory is short, the index is damaged, or the program is wrong\n"
      "hint: run 'lede-index check'\n";
  const ssize_t written = write(STDERR_FILENO, kWords.data(), kWords.size());
  static_cast<void>(written);  // nobody is left to be told
  _exit(kFailed);
}

}  // namespace

void say_when_crashing() {
  for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
    struct sigaction before {};
    if (sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_DFL) {
      std::signal(number, say_and_end);
    }
  }
}

}  // namespace lede
