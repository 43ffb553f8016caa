// Running the real programs: fault tests look at them from outside.
#pragma once

#include <sys/types.h>

#include <filesystem>
#include <string>
#include <vector>

namespace lede::fault {

// A process that was started.
class Process {
 public:
  // words: the program and its arguments. environment: NAME=VALUE, on top of that of this
  // process. errors, output: the files that standard error and output go to; empty:
  // nowhere. Throws std::runtime_error if it cannot be started.
  struct Command {
    std::vector<std::string> words;
    std::vector<std::string> environment{};
    std::filesystem::path errors{};
    std::filesystem::path output{};
  };
  explicit Process(const Command& command);

  void send(int signal) const;

  // As a shell has it: the exit status, or 128 and the signal. If that takes minutes,
  // ends the process and throws std::runtime_error with the command line.
  int wait() const;

 private:
  std::string line_;  // as one would type it
  pid_t id_ = 0;
};

// The content of a file; empty if there is none.
std::string text_of(const std::filesystem::path& path);

}  // namespace lede::fault
