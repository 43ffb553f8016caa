// Each shell has its own way to say the same.
#include "schema/program/completions.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

#include "schema/error.h"
#include "schema/program/shell_word.h"

namespace lede {
namespace {

std::string joined(const std::vector<std::string>& words, std::string_view between) {
  return fmt::format("{}", fmt::join(words, between));
}

std::string replaced(std::string_view text, char what, std::string_view by) {
  std::string out;
  for (const char c : text) {
    out += c == what ? std::string(by) : std::string(1, c);
  }
  return out;
}

std::string identifier(std::string_view program) {
  return "_" + replaced(program, '-', "_");
}

std::vector<std::string> names_of(const std::vector<CommandFacts>& commands) {
  std::vector<std::string> names;
  names.reserve(commands.size());
  for (const CommandFacts& command : commands) {
    names.push_back(command.name);
  }
  return names;
}

std::vector<std::string> names_of(const std::vector<OptionFacts>& options) {
  std::vector<std::string> names;
  for (const OptionFacts& option : options) {
    names.insert(names.end(), option.names.begin(), option.names.end());
  }
  return names;
}

// The command of bash that offers values; empty: there is nothing to offer.
std::string bash_values(const OptionFacts& option) {
  if (!option.choices.empty()) {
    return fmt::format("_offer compgen -W {} -- \"$cur\"",
                       shell_word(joined(option.choices, " ")));
  }
  if (is_folder(option.value)) {
    return "_offer_files -d";
  }
  return is_file(option.value) ? "_offer_files -f" : "";
}

// What stands behind the options with a value.
std::string bash_cases(std::string_view command, const CommandFacts& facts) {
  std::string out;
  std::vector<std::string> others;
  for (const OptionFacts& option : facts.options) {
    std::vector<std::string> patterns;
    for (const std::string& name : option.names) {
      patterns.push_back(fmt::format("{},{}", command, name));
    }
    const std::string values = bash_values(option);
    if (!values.empty()) {
      out += fmt::format("    {}) {}; return ;;\n", joined(patterns, "|"), values);
    } else if (!option.value.empty()) {
      others.insert(others.end(), patterns.begin(), patterns.end());
    }
  }
  return others.empty() ? out
                        : out + fmt::format("    {}) return ;;\n", joined(others, "|"));
}

// The words and options of one command, or of the program before one.
std::string bash_words(const CommandFacts& facts, const CommandLine& line) {
  std::vector<std::string> names = names_of(facts.options);
  const std::vector<std::string> more = facts.name == line.program.name
                                            ? names_of(line.commands)
                                            : names_of(line.program.options);
  names.insert(names.end(), more.begin(), more.end());
  std::sort(names.begin(), names.end());
  names.erase(std::unique(names.begin(), names.end()), names.end());
  std::string out;
  for (const OptionFacts& word : facts.words) {
    if (const std::string values = bash_values(word); !values.empty()) {
      out += fmt::format("[[ $cur == -* ]] || {{ {}; return; }}; ", values);
    }
  }
  return out +
         fmt::format("_offer compgen -W {} -- \"$cur\"", shell_word(joined(names, " ")));
}

// What zsh puts behind an option or for a word.
std::string zsh_action(const OptionFacts& option) {
  if (!option.choices.empty()) {
    return "(" + joined(option.choices, " ") + ")";
  }
  if (is_folder(option.value)) {
    return "_files -/";
  }
  return is_file(option.value) ? "_files" : " ";
}

std::string zsh_text(std::string_view help) {
  return replaced(
      replaced(replaced(replaced(help, '\\', R"(\\)"), '[', R"(\[)"), ']', R"(\])"), ':',
      R"(\:)");
}

std::string zsh_arguments(const CommandFacts& facts, std::string_view margin) {
  std::string out;
  for (const OptionFacts& option : facts.options) {
    for (const std::string& name : option.names) {
      const bool takes = !option.value.empty();
      std::string text = fmt::format("{}{}{}[{}]", option.is_many ? "*" : "", name,
                                     takes ? "=" : "", zsh_text(option.help));
      text += takes ? fmt::format(":{}:{}", option.value, zsh_action(option)) : "";
      out += fmt::format(" \\\n{}{}", margin, shell_word(text));
    }
  }
  for (const OptionFacts& word : facts.words) {
    out += fmt::format(" \\\n{}{}", margin,
                       shell_word(fmt::format("{}:{}:{}", word.is_many ? "*" : "1",
                                              word.value, zsh_action(word))));
  }
  return out;
}

std::string fish_quoted(std::string_view text) {
  return "'" + replaced(replaced(text, '\\', R"(\\)"), '\'', R"(\')") + "'";
}

std::string fish_values(const OptionFacts& option) {
  if (!option.choices.empty()) {
    return fmt::format(" -x -a {}", fish_quoted(joined(option.choices, " ")));
  }
  if (is_folder(option.value)) {
    return " -x -a '(__fish_complete_directories)'";
  }
  return is_file(option.value) ? " -r -F" : option.value.empty() ? "" : " -x";
}

std::string fish_options(std::string_view program, std::string_view condition,
                         const CommandFacts& facts) {
  std::string out;
  for (const OptionFacts& option : facts.options) {
    out += fmt::format("complete -c {}{}", program, condition);
    for (const std::string& name : option.names) {
      out += name.starts_with("--") ? fmt::format(" -l {}", name.substr(2))
                                    : fmt::format(" -s {}", name.substr(1));
    }
    out += fmt::format("{} -d {}\n", fish_values(option), fish_quoted(option.help));
  }
  for (const OptionFacts& word : facts.words) {
    if (is_file(word.value) || is_folder(word.value)) {
      out += fmt::format("complete -c {}{} -F\n", program, condition);
    }
  }
  return out;
}

}  // namespace

std::string completions(const CommandLine& line, std::string_view shell) {
  if (shell == "bash") {
    return bash_completions(line);
  }
  if (shell == "zsh") {
    return zsh_completions(line);
  }
  if (shell == "fish") {
    return fish_completions(line);
  }
  throw Error(fmt::format("there are no completions for '{}'", shell),
              "it is one of: bash, zsh, fish");
}

std::string bash_completions(const CommandLine& line) {
  const std::string& program = line.program.name;
  const std::string commands = joined(names_of(line.commands), "|");
  std::string out = fmt::format(
      "# bash completion for {0}, made by {0} itself.\n"
      "{1}() {{\n",
      program, identifier(program));
  out += R"(  local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]}
  local command= i
  _offer() { mapfile -t COMPREPLY < <("$@"); }
  _offer_files() {
    compopt -o filenames
    _offer compgen "$1" -- "$cur"
  }
  if [[ $cur == = ]]; then
    cur=
  elif [[ $prev == = ]]; then
    prev=${COMP_WORDS[COMP_CWORD - 2]}
  fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case ${COMP_WORDS[i]} in
)";
  std::vector<std::string> taking;
  for (const OptionFacts& option : line.program.options) {
    if (!option.value.empty()) {
      taking.insert(taking.end(), option.names.begin(), option.names.end());
    }
  }
  if (!taking.empty()) {
    out += fmt::format("      {}) ((i++)) ;;\n", joined(taking, "|"));
  }
  out += fmt::format(
      "      {}) command=${{COMP_WORDS[i]}}; break ;;\n"
      "    esac\n  done\n  case $command,$prev in\n",
      commands);
  out += bash_cases("*", line.program);
  for (const CommandFacts& command : line.commands) {
    out += bash_cases(command.name, command);
  }
  out += fmt::format("  esac\n  case $command in\n    '') {} ;;\n",
                     bash_words(line.program, line));
  for (const CommandFacts& command : line.commands) {
    out += fmt::format("    {}) {} ;;\n", command.name, bash_words(command, line));
  }
  return out +
         fmt::format("  esac\n}}\ncomplete -F {} {}\n", identifier(program), program);
}

std::string zsh_completions(const CommandLine& line) {
  const std::string& program = line.program.name;
  std::string out = fmt::format(
      "#compdef {0}\n# zsh completion for {0}, made by {0} itself.\n{1}() {{\n"
      "  local curcontext=$curcontext state line\n  local -a commands=(\n",
      program, identifier(program));
  for (const CommandFacts& command : line.commands) {
    out += fmt::format("    {}\n", shell_word(command.name + ':' +
                                              replaced(command.help, ':', R"(\:)")));
  }
  out += fmt::format("  )\n  local -a global=({}\n  )\n",
                     zsh_arguments(line.program, "    "));
  out += R"(  _arguments -C $global '1: :->command' '*:: :->rest' && return
  if [[ $state == command ]]; then
    _describe command commands
    return
  fi
  case $words[1] in
)";
  for (const CommandFacts& command : line.commands) {
    out += fmt::format("    {}) _arguments $global{} ;;\n", command.name,
                       zsh_arguments(command, "      "));
  }
  return out + fmt::format("  esac\n}}\n{} \"$@\"\n", identifier(program));
}

std::string fish_completions(const CommandLine& line) {
  const std::string& program = line.program.name;
  std::string out = fmt::format(
      "# fish completion for {0}, made by {0} itself.\ncomplete -c {0} -f\n", program);
  for (const CommandFacts& command : line.commands) {
    out += fmt::format("complete -c {} -n __fish_use_subcommand -a {} -d {}\n", program,
                       command.name, fish_quoted(command.help));
  }
  out += fish_options(program, "", line.program);
  for (const CommandFacts& command : line.commands) {
    const std::string condition =
        fmt::format(" -n '__fish_seen_subcommand_from {}'", command.name);
    out += fish_options(program, condition, command);
  }
  return out;
}

}  // namespace lede
