// Being asked to stop; see interrupt.h.
#include "indexer/interrupt.h"

#include <csignal>
#include <initializer_list>

namespace lede {
namespace {

volatile std::sig_atomic_t asked_by = 0;

extern "C" void remember(int signal) {
  asked_by = signal;
}

}  // namespace

void stop_politely() {
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

}  // namespace lede
