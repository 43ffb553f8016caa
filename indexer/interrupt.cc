// Being asked to stop.
#include "indexer/interrupt.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <initializer_list>

namespace lede {
namespace {

// Written by the handler, in whatever thread it runs, and read in all of them.
std::atomic<int> asked_by = 0;
std::atomic<int> bell = -1;
static_assert(std::atomic<int>::is_always_lock_free);

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
