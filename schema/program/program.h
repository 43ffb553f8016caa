// What both programs do around their commands: how they begin, and how errors end them.
#pragma once

#include <functional>
#include <string_view>

namespace lede {

inline constexpr int kFailed = 2;  // exit status

// There is nothing to do (help, version, a wrong command line: all said); the exit
// status.
struct Done {
  int status = 0;
};
inline int run(const Done& done) {
  return done.status;
}

// "error: ..." and, unless it is empty, "hint: ..." to standard error, each made one
// printable line.
void say_error(std::string_view message, std::string_view hint = {});
void say_hint(std::string_view hint);

// All of main(). command: gives the exit status; what it throws is said.
int run_program(const std::function<int()>& command);

}  // namespace lede
