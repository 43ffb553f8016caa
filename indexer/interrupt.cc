// Being asked to stop; see interrupt.h.
#include "indexer/interrupt.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdint>
#include <initializer_list>

namespace lede {
namespace {

volatile std::sig_atomic_t asked_by = 0;
volatile std::sig_atomic_t bell = -1;

extern "C" void remember(int signal) {
  const int before = errno;
  const std::uint64_t one = 1;
  asked_by = signal;
  if (write(bell, &one, sizeof(one)) < 0) {
    asked_by = signal;  // nobody waits for it then
  }
  errno = before;
}

}  // namespace

void stop_politely() {
  bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
  for (const int signal : {SIGINT, SIGTERM}) {
    struct sigaction action {};
    action.sa_handler = remember;
    action.sa_flags = static_cast<int>(SA_RESETHAND | SA_RESTART);
    sigaction(signal, &action, nullptr);
  }
}

int stop_signal() {
  return asked_by;
}

int stop_descriptor() {
  return bell;
}

}  // namespace lede
