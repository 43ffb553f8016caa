// What a program says when it crashes.
#include "schema/program/last_words.h"

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <catch2/catch.hpp>
#include <csignal>
#include <cstdio>
#include <functional>
#include <string>
#include <thread>

#include "schema/durable_file.h"
#include "tests/unit/temp_folder.h"

namespace lede {
namespace {

// The optimizer must not see that it never ends.
int fill_stack(int depth);
int (*volatile deeper)(int) = fill_stack;
int fill_stack(int depth) {
  std::array<char, 4096> room{};
  return deeper(depth + 1) + room[static_cast<std::size_t>(depth % 4096)];
}

// Crashes as a program of ours would: without what the framework of the tests does then.
[[noreturn]] void crash(const std::function<void()>& how, const std::string& said) {
  stack_t none{};
  none.ss_flags = SS_DISABLE;
  sigaltstack(&none, nullptr);
  for (const int number : {SIGSEGV, SIGABRT}) {
    std::signal(number, SIG_DFL);
  }
  if (std::freopen(said.c_str(), "w", stderr) != nullptr) {
    say_when_crashing();
    how();
  }
  _exit(0);
}

TEST_CASE("a crash ends with an error, a hint and exit status 2", "[schema]") {
  struct Case {
    std::string what;
    std::function<void()> how;
  };
  const auto c = GENERATE(values<Case>({
      {"abort", [] { std::raise(SIGABRT); }},
      {"the stack overflows", [] { fill_stack(0); }},
      {"the stack of a thread overflows",
       [] {
         std::thread([] {
           have_last_words();
           fill_stack(0);
         }).join();
       }},
  }));
  CAPTURE(c.what);
  const test::TempFolder folder;
  const std::string said = folder.path() / "said";
  const pid_t child = fork();
  if (child == 0) {
    crash(c.how, said);
  }
  int status = 0;
  REQUIRE(waitpid(child, &status, 0) == child);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 2);
  CHECK_THAT(read_file(said),
             Catch::StartsWith("error: a crash") && Catch::Contains("\nhint: "));
}

}  // namespace
}  // namespace lede
