// Reading what help says.
#include "schema/program/command_line.h"

#include <algorithm>

namespace lede {

bool has_option(const CommandFacts& facts, std::string_view name) {
  return std::any_of(facts.options.begin(), facts.options.end(),
                     [name](const OptionFacts& option) {
                       return std::find(option.names.begin(), option.names.end(), name) !=
                              option.names.end();
                     });
}

std::string with_common_options(std::string help, const CommandFacts& program) {
  std::string names;
  for (const OptionFacts& option : program.options) {
    if (option.names.front() != "--help" && option.names.front() != "--version") {
      names +=
          (names.empty() ? "" : ", ") + option.names.front() +
          (option.value.empty() ? ""
                                : ' ' + option.value.substr(0, option.value.find(":{")));
    }
  }
  help.erase(help.find_last_not_of('\n') + 1);
  return help + "\n\nWith every command (see '" + program.name + " --help'):\n  " +
         names + '\n';
}

std::vector<std::string> choices_in(std::string_view help) {
  std::vector<std::string> choices;
  if (!help.starts_with(kChoices)) {
    return choices;
  }
  help.remove_prefix(kChoices.size());
  help = help.substr(0, help.find(';'));
  constexpr std::string_view kBetween = ", ";
  while (!help.empty()) {
    const std::size_t end = help.find(kBetween);
    choices.emplace_back(help.substr(0, end));
    help.remove_prefix(end == std::string_view::npos ? help.size()
                                                     : end + kBetween.size());
  }
  return choices;
}

}  // namespace lede
