// Running programs; see process.h.
#include "tests/fault/process.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <csignal>
#include <fstream>
#include <sstream>
#include <stdexcept>
#include <thread>

#include <fmt/format.h>

namespace lede::fault {
namespace {

// The texts as execve() takes them; they must outlive it.
std::vector<char*> pointers(std::vector<std::string>& texts) {
  std::vector<char*> all(texts.size() + 1);
  std::transform(texts.begin(), texts.end(), all.begin(),
                 [](std::string& text) { return text.data(); });
  return all;
}

std::vector<std::string> with_environment(const std::vector<std::string>& added) {
  std::vector<std::string> all = added;
  for (char** entry = environ; *entry != nullptr; ++entry) {
    all.emplace_back(*entry);
  }
  return all;
}

void send_to(const std::filesystem::path& path, int stream,
             posix_spawn_file_actions_t& actions) {
  const std::string name = path.empty() ? "/dev/null" : path.string();
  posix_spawn_file_actions_addopen(&actions, stream, name.c_str(),
                                   O_WRONLY | O_CREAT | O_TRUNC, 0666);
}

}  // namespace

Process::Process(const Command& command)
    : line_(fmt::format("{} {}", fmt::join(command.environment, " "),
                        fmt::join(command.words, " "))) {
  std::vector<std::string> words = command.words;
  std::vector<std::string> environment = with_environment(command.environment);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  send_to(command.output, STDOUT_FILENO, actions);
  send_to(command.errors, STDERR_FILENO, actions);
  const int error = posix_spawn(&id_, words.front().c_str(), &actions, nullptr,
                                pointers(words).data(), pointers(environment).data());
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    throw std::runtime_error("cannot run " + words.front());
  }
}

void Process::send(int signal) const {
  kill(id_, signal);
}

int Process::wait() const {
  constexpr std::chrono::minutes kLimit(2);  // others may want the machine
  const auto end = std::chrono::steady_clock::now() + kLimit;
  int status = 0;
  while (waitpid(id_, &status, WNOHANG) == 0) {
    if (std::chrono::steady_clock::now() > end) {
      send(SIGKILL);
      waitpid(id_, &status, 0);
      throw std::runtime_error("it hangs: " + line_);
    }
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}

std::string text_of(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

}  // namespace lede::fault
