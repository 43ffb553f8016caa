// A pager is a child process that reads from a pipe.
#include "searcher/output/pager.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <optional>

namespace lede {
namespace {

constexpr int kNotStarted = 127;  // of a shell that cannot find the command

// What a signal does, for as long as this lives.
class SignalIgnored {
 public:
  explicit SignalIgnored(int signal)
      : signal_(signal), before_(std::signal(signal, SIG_IGN)) {}
  ~SignalIgnored() { std::signal(signal_, before_); }
  SignalIgnored(const SignalIgnored&) = delete;
  SignalIgnored& operator=(const SignalIgnored&) = delete;

 private:
  int signal_;
  void (*before_)(int);
};

// What less needs to quit where all fits on the screen and to show colours, unless the
// user has set it up.
void prepare_environment() {
  constexpr int kKeepOwn = 0;
  setenv("LESS", "FRX", kKeepOwn);
  setenv("LV", "-c", kKeepOwn);
}

std::optional<pid_t> start(const std::string& command, int input) {
  posix_spawn_file_actions_t actions{};
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO);
  std::string shell = "sh";
  std::string option = "-c";
  std::string line = command;
  std::array<char*, 4> arguments{shell.data(), option.data(), line.data(), nullptr};
  pid_t child = 0;
  const int failed =
      posix_spawn(&child, "/bin/sh", &actions, nullptr, arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  return failed == 0 ? std::optional(child) : std::nullopt;
}

// Whoever quits early has read enough.
void write_all(int pipe, std::string_view text) {
  while (!text.empty()) {
    const ssize_t written = write(pipe, text.data(), text.size());
    if (written < 0 && errno != EINTR) {
      return;
    }
    text.remove_prefix(written < 0 ? 0 : static_cast<std::size_t>(written));
  }
}

int status_of(pid_t child) {
  int status = 0;
  while (waitpid(child, &status, 0) < 0) {
    if (errno != EINTR) {
      return kNotStarted;
    }
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 0;
}

}  // namespace

std::string pager_command() {
  const char* command = std::getenv("LEDE_PAGER");
  command = command == nullptr ? std::getenv("PAGER") : command;
  const std::string_view wanted = command == nullptr ? "less" : command;
  const bool is_blank = wanted.find_first_not_of(" \t") == std::string_view::npos;
  return is_blank || wanted == "cat" ? "" : std::string(wanted);
}

bool is_longer_than_screen(std::string_view text) {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) {
    return false;
  }
  return std::count(text.begin(), text.end(), '\n') >= size.ws_row;
}

bool show_in_pager(const std::string& command, std::string_view text) {
  std::array<int, 2> ends{};
  if (pipe2(ends.data(), O_CLOEXEC) != 0) {
    return false;
  }
  prepare_environment();
  const std::optional<pid_t> child = start(command, ends[0]);
  close(ends[0]);
  if (!child) {
    close(ends[1]);
    return false;
  }
  // The pager is who answers Ctrl-C, and who may stop reading.
  const SignalIgnored no_interrupt(SIGINT);
  const SignalIgnored no_broken_pipe(SIGPIPE);
  write_all(ends[1], text);
  close(ends[1]);
  return status_of(*child) != kNotStarted;
}

}  // namespace lede
