#include "schema/program/last_words.h"

#include <unistd.h>

#include <csignal>
#include <cstddef>
#include <string_view>
#include <vector>

#include "schema/program/program.h"

namespace lede {
namespace {

// Nothing but what POSIX allows in a handler of signals.
void say_and_end(int /*signal*/) {
  constexpr std::string_view kWords =
      "error: a crash; memory is short, the index is damaged, or the program is wrong\n"
      "hint: run 'lede-index check'\n";
  const ssize_t written = write(STDERR_FILENO, kWords.data(), kWords.size());
  static_cast<void>(written);  // nobody is left to be told
  _exit(kFailed);
}

// A stack for handlers of signals, for as long as a thread lives: where the other one is
// full there is no room to say so.
class SpareStack {
 public:
  SpareStack() = default;
  ~SpareStack() {
    if (!memory_.empty()) {
      stack_t none{};
      none.ss_flags = SS_DISABLE;
      sigaltstack(&none, nullptr);
    }
  }
  SpareStack(const SpareStack&) = delete;
  SpareStack& operator=(const SpareStack&) = delete;

  // Unless the thread has one.
  void use() {
    stack_t before{};
    if (sigaltstack(nullptr, &before) == 0 && (before.ss_flags & SS_DISABLE) != 0) {
      constexpr std::size_t kBytes = std::size_t{64} << 10U;
      memory_.resize(kBytes);
      stack_t ours{};
      ours.ss_sp = memory_.data();
      ours.ss_size = memory_.size();
      sigaltstack(&ours, nullptr);
    }
  }

 private:
  std::vector<char> memory_;
};

}  // namespace

void have_last_words() {
  static thread_local SpareStack stack;
  stack.use();
}

void say_when_crashing() {
  have_last_words();
  for (const int number : {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT}) {
    struct sigaction before {};
    if (sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_DFL) {
      struct sigaction ours {};
      ours.sa_handler = say_and_end;
      ours.sa_flags = SA_ONSTACK;
      sigaction(number, &ours, nullptr);
    }
  }
}

}  // namespace lede
