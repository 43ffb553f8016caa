// A shell is asked what it reads.
#include "schema/program/shell_word.h"

#include <array>
#include <catch2/catch.hpp>
#include <cstdio>
#include <string>

namespace {

using namespace lede;

// What the shell makes of the words behind a command.
std::string read_by_shell(const std::string& words) {
  std::FILE* shell = popen(("printf '%s|' " + words).c_str(), "r");
  std::string read;
  std::array<char, 256> buffer{};
  while (std::fgets(buffer.data(), buffer.size(), shell) != nullptr) {
    read += buffer.data();
  }
  pclose(shell);
  return read;
}

TEST_CASE("a shell reads a quoted word as it is", "[schema]") {
  const auto word = GENERATE(as<std::string>(), "plain", "two words", "O'Brien", "'",
                             "''", "$HOME `ls` \"x\" \\ *", "a\nb", "-x", "");
  CAPTURE(word);
  CHECK(read_by_shell(shell_word(word)) == word + '|');
}

}  // namespace
