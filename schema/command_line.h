// The command line of a program as a value: what --help says, for completions of shells
// and for the manual. It is read off the tables of the parser, so that all three agree.
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

struct CommandLine {
  CommandFacts program;                // its options may stand with every command
  std::vector<CommandFacts> commands;  // without the options of the program
  std::vector<EnvironmentFact> environment;
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

// The options of one command of CLI11, without those that are hidden. A template, so that
// only the programs' options.cc know CLI11.
template <typename App>
CommandFacts facts_of(const App& app) {
  CommandFacts facts{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (const auto* option : app.get_options()) {
    if (option->get_group().empty()) {
      continue;
    }
    OptionFacts one;
    for (const auto& name : option->get_lnames()) {
      one.names.push_back("--" + name);
    }
    for (const auto& name : option->get_snames()) {
      one.names.push_back("-" + name);
    }
    one.help = option->get_description();
    one.choices = choices_in(one.help);
    one.default_value = option->get_default_str();
    one.is_required = option->get_required();
    one.is_many = option->get_items_expected_max() > 1;
    if (one.names.empty()) {
      one.value = option->get_single_name();
      facts.words.push_back(std::move(one));
    } else {
      one.value = option->get_items_expected_max() > 0 ? option->get_type_name() : "";
      facts.options.push_back(std::move(one));
    }
  }
  return facts;
}

template <typename App>
CommandLine command_line_of(const App& program) {
  CommandLine line{facts_of(program), {}, {}};
  if (const auto prefix = line.program.name + ": ";
      line.program.help.starts_with(prefix)) {
    line.program.help.erase(0, prefix.size());
  }
  for (const auto* command : program.get_subcommands([](const App*) { return true; })) {
    CommandFacts& facts = line.commands.emplace_back(facts_of(*command));
    std::erase_if(facts.options, [&line](const OptionFacts& option) {
      return has_option(line.program, option.names.front());
    });
  }
  return line;
}

}  // namespace lede
