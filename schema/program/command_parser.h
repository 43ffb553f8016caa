// What the command lines of both programs have in common, on top of CLI11.
#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <string>
#include <vector>

#include "schema/program/command_line.h"

namespace lede {

struct ProgramFacts {
  std::string see_also = {};  // the other program
  std::vector<EnvironmentFact> environment = {};
  std::vector<ExitFact> exits = {};
};

CommandLine command_line_of(const CLI::App& program, const ProgramFacts& facts = {});

// Gives a program its --version, one command, a help that names the options of every
// command, and, hidden, --completions SHELL and --man: these are made of its tables when
// the programs are built.
void set_up(CLI::App& program, const ProgramFacts& facts);

// Reads a command line, and calls back the command that it names. The exit status if
// there is nothing to do: help and version are printed, what is wrong is said.
std::optional<int> parse(CLI::App& program, std::vector<std::string> words);

}  // namespace lede
