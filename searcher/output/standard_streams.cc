// Writing to the standard streams.
#include "searcher/output/standard_streams.h"

#include <cerrno>
#include <cstdio>
#include <cstring>

#include "schema/error.h"
#include "schema/printable.h"

namespace lede {

void print(std::string_view text) {
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size() ||
      std::fflush(stdout) != 0) {
    throw Error(std::string("the output cannot be written: ") + std::strerror(errno));
  }
}

void say(std::string_view line) {
  const std::string text = printable_line(line) + '\n';
  std::fwrite(text.data(), 1, text.size(), stderr);
}

void say_error(std::string_view message, std::string_view hint) {
  say("error: " + std::string(message));
  if (!hint.empty()) {
    const std::string text = "hint: " + printable_text(hint) + '\n';
    std::fwrite(text.data(), 1, text.size(), stderr);
  }
}

void say_warnings(const std::vector<std::string>& warnings) {
  for (const std::string& warning : warnings) {
    say("warning: " + warning);
  }
}

}  // namespace lede
