// Times processes from start to exit, without a shell in the figures: see kUsage.
#include <fcntl.h>
#include <sched.h>
#include <spawn.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <vector>

namespace {

constexpr const char* kUsage =
    R"(lede-stopwatch: times processes, each from its start to its exit

  lede-stopwatch [--lines FILE] [--cores N] -- COMMAND... [--against COMMAND...]

runs COMMAND once, or once for each line of FILE, with {1}, {2}... in its words replaced
by the fields of the line (between tabs). Two commands take turns, line by line, and take
turns in being first. Their output goes to /dev/null. With --cores they get the first N
of the cores that this process may use.

Prints a line for each command: runs, times in ms (min, median, p90, p99, max), peak
memory of one run in MB, and the highest exit status.
)";

using Words = std::vector<std::string>;

struct Command {
  Words words;
  std::vector<double> milliseconds;
  // Never less than the few MB of this program, which the kernel counts in.
  long peak_kb = 0;
  int worst_status = 0;
};

struct Options {
  std::string lines_path;
  int cores = 0;
  std::vector<Command> commands;
};

Options parse_command_line(const Words& arguments) {
  Options options;
  std::size_t i = 0;
  for (; i < arguments.size() && arguments[i] != "--"; i += 2) {
    if (i + 1 == arguments.size()) {
      throw std::invalid_argument("'" + arguments[i] + "' needs a value");
    }
    if (arguments[i] == "--lines") {
      options.lines_path = arguments[i + 1];
    } else if (arguments[i] == "--cores") {
      options.cores = std::atoi(arguments[i + 1].c_str());
    } else {
      throw std::invalid_argument("unknown option '" + arguments[i] + "'");
    }
  }
  options.commands.emplace_back();
  for (++i; i < arguments.size(); ++i) {
    if (arguments[i] == "--against") {
      options.commands.emplace_back();
    } else {
      options.commands.back().words.push_back(arguments[i]);
    }
  }
  const auto is_empty = [](const Command& command) { return command.words.empty(); };
  if (std::any_of(options.commands.begin(), options.commands.end(), is_empty)) {
    throw std::invalid_argument("no command to run");
  }
  return options;
}

[[noreturn]] void fail(int error, const std::string& what) {
  throw std::system_error(error, std::generic_category(), what);
}

// The children inherit it.
void use_first_cores(int count) {
  cpu_set_t allowed;
  if (sched_getaffinity(0, sizeof allowed, &allowed) != 0) {
    fail(errno, "cannot read the cores of this process");
  }
  for (std::size_t core = 0; core < CPU_SETSIZE; ++core) {
    if (CPU_ISSET(core, &allowed) && count-- <= 0) {
      CPU_CLR(core, &allowed);
    }
  }
  if (sched_setaffinity(0, sizeof allowed, &allowed) != 0) {
    fail(errno, "cannot choose the cores of this process");
  }
}

std::vector<Words> read_lines(const std::string& path) {
  std::ifstream file{path};
  if (!file) {
    throw std::runtime_error("cannot read '" + path + "'");
  }
  std::vector<Words> lines;
  for (std::string line; std::getline(file, line);) {
    Words& fields = lines.emplace_back(1);
    for (const char letter : line) {
      if (letter == '\t') {
        fields.emplace_back();
      } else {
        fields.back() += letter;
      }
    }
  }
  if (lines.empty()) {
    throw std::runtime_error("'" + path + "' is empty");
  }
  return lines;
}

Words expand(Words words, const Words& fields) {
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const std::string mark = "{" + std::to_string(i + 1) + "}";
    for (auto& word : words) {
      if (const auto place = word.find(mark); place != std::string::npos) {
        word.replace(place, mark.size(), fields[i]);
      }
    }
  }
  return words;
}

pid_t spawn(Words words) {
  std::vector<char*> arguments;
  for (auto& word : words) {
    arguments.push_back(word.data());
  }
  arguments.push_back(nullptr);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0);
  pid_t process = 0;
  const int error = posix_spawnp(&process, arguments.front(), &actions, nullptr,
                                 arguments.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    fail(error, "cannot run '" + words.front() + "'");
  }
  return process;
}

void measure(Command& command, const Words& fields) {
  const Words words = expand(command.words, fields);
  const auto start = std::chrono::steady_clock::now();
  const pid_t process = spawn(words);
  int status = 0;
  rusage usage{};
  while (wait4(process, &status, 0, &usage) < 0) {
    if (errno != EINTR) {
      fail(errno, "cannot wait for '" + words.front() + "'");
    }
  }
  const std::chrono::duration<double, std::milli> taken =
      std::chrono::steady_clock::now() - start;
  command.milliseconds.push_back(taken.count());
  command.peak_kb = std::max(command.peak_kb, usage.ru_maxrss);
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  command.worst_status = std::max(command.worst_status, code);
}

// By nearest rank; the times are sorted.
double percentile(const std::vector<double>& times, double percent) {
  const double rank = std::ceil(percent / 100 * static_cast<double>(times.size()));
  return times[static_cast<std::size_t>(std::max(rank, 1.0)) - 1];
}

void print(Command command) {
  auto& times = command.milliseconds;
  std::sort(times.begin(), times.end());
  std::printf("%zu\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.1f\t%d\n", times.size(),
              times.front(), percentile(times, 50), percentile(times, 90),
              percentile(times, 99), times.back(),
              static_cast<double>(command.peak_kb) / 1024, command.worst_status);
}

int run(const Words& arguments) {
  if (arguments.empty() || arguments.front() == "--help") {
    std::fputs(kUsage, stdout);
    return 0;
  }
  Options options = parse_command_line(arguments);
  if (options.cores > 0) {
    use_first_cores(options.cores);
  }
  const bool has_lines = !options.lines_path.empty();
  const auto lines = has_lines ? read_lines(options.lines_path) : std::vector<Words>(1);
  for (const auto& fields : lines) {
    for (auto& command : options.commands) {
      measure(command, fields);
    }
    std::reverse(options.commands.begin(), options.commands.end());
  }
  if (lines.size() % 2 == 1) {
    std::reverse(options.commands.begin(), options.commands.end());
  }
  for (const auto& command : options.commands) {
    print(command);
  }
  return 0;
}

}  // namespace

int main(int count, char** arguments) try {
  return run({arguments + 1, arguments + count});
} catch (const std::exception& error) {
  std::fprintf(stderr, "error: %s\n", error.what());
  return 2;
}
