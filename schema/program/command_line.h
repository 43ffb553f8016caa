// The command line of a program as a value: what --help says, for completions of shells
// and for the manual. It is read off the tables of the parser (command_parser.h), so that
// all three agree.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lede {

// The help of an option that takes one of some names begins so; the names follow, with
// commas between, up to the end or a semicolon.
inline constexpr std::string_view kChoices = "one of: ";

struct OptionFacts {
  std::vector<std::string> names = {};    // "--help", "-h"; empty: a word without a name
  std::string value = {};                 // "N", "FILE"; empty: a flag
  std::vector<std::string> choices = {};  // of the value; empty: others
  std::string help = {};
  std::string default_value = {};
  bool is_required = false;
  bool is_many = false;  // there may be several
};

struct CommandFacts {
  std::string name;  // empty: of the program itself
  std::string help = {};
  std::string footer = {};
  std::vector<OptionFacts> options = {};
  std::vector<OptionFacts> words = {};
};

struct EnvironmentFact {
  std::string name;
  std::string help;
};

struct ExitFact {
  std::string status;  // "2"; or several, "130, 143"
  std::string help;
};

struct CommandLine {
  CommandFacts program;                // its options may stand with every command
  std::vector<CommandFacts> commands;  // without the options of the program
  std::vector<EnvironmentFact> environment;
  std::vector<ExitFact> exits;
};

bool has_option(const CommandFacts& facts, std::string_view name);

// A command's help with the names of the program's options, which it takes too.
std::string with_common_options(std::string help, const CommandFacts& program);

std::vector<std::string> choices_in(std::string_view help);

// What a value is, by the name that help gives it.
constexpr bool is_file(std::string_view value) {
  return value == "FILE" || value == "PATH";
}
constexpr bool is_folder(std::string_view value) {
  return value == "DIR";
}

}  // namespace lede
