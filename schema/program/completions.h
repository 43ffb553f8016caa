// Completion scripts of shells, from a program's command line.
#pragma once

#include <string>
#include <string_view>

#include "schema/program/command_line.h"

namespace lede {

// shell: bash, zsh or fish. Throws Error for another.
std::string completions(const CommandLine& line, std::string_view shell);

std::string bash_completions(const CommandLine& line);
std::string zsh_completions(const CommandLine& line);
std::string fish_completions(const CommandLine& line);

}  // namespace lede
