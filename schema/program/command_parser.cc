// Reading CLI11's tables, and its errors in our words.
#include "schema/program/command_parser.h"

#include <algorithm>
#include <sstream>
#include <utility>

#include "schema/program/completions.h"
#include "schema/program/manual.h"
#include "schema/program/program.h"
#include "schema/program/standard_output.h"
#include "schema/program/version.h"

namespace lede {
namespace {

OptionFacts facts_of(const CLI::Option& option) {
  OptionFacts facts{.help = option.get_description(),
                    .default_value = option.get_default_str(),
                    .is_required = option.get_required(),
                    .is_many = option.get_items_expected_max() > 1};
  for (const std::string& name : option.get_lnames()) {
    facts.names.push_back("--" + name);
  }
  for (const std::string& name : option.get_snames()) {
    facts.names.push_back("-" + name);
  }
  facts.choices = choices_in(facts.help);
  if (facts.names.empty()) {
    facts.value = option.get_single_name();
  } else if (option.get_items_expected_max() > 0) {
    facts.value = option.get_type_name();
  }
  return facts;
}

// Without what is hidden.
CommandFacts facts_of(const CLI::App& app) {
  CommandFacts facts{app.get_name(), app.get_description(), app.get_footer(), {}, {}};
  for (const CLI::Option* option : app.get_options()) {
    if (!option->get_group().empty()) {
      OptionFacts one = facts_of(*option);
      (one.names.empty() ? facts.words : facts.options).push_back(std::move(one));
    }
  }
  return facts;
}

std::vector<const CLI::App*> commands_of(const CLI::App& program) {
  return program.get_subcommands([](const CLI::App*) { return true; });
}

// A command's help ends with the names of the options that every command takes.
std::string help_of(const CLI::App* app, std::string name, CLI::AppFormatMode mode) {
  std::string help = CLI::Formatter().make_help(app, std::move(name), mode);
  return app->get_parent() == nullptr
             ? help
             : with_common_options(std::move(help), facts_of(*app->get_parent()));
}

// "find, quote or show".
std::string names_of_commands(const CLI::App& program) {
  const std::vector<const CLI::App*> commands = commands_of(program);
  std::string names;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    names += (i == 0                    ? ""
              : i + 1 < commands.size() ? ", "
                                        : " or ") +
             commands[i]->get_name();
  }
  return names;
}

// first: word of the command line.
void say_wrong(const CLI::ParseError& error, const CLI::App& program,
               const std::string& first) {
  const auto say = [](const std::string& message, const std::string& command) {
    say_error(message, "see '" + command + " --help'");
  };
  const std::string text = error.what();
  const std::string& name = program.get_name();
  const auto asked = program.get_subcommands();
  if (asked.empty()) {
    const bool is_command = !first.empty() && !first.starts_with('-');
    const std::string lack = is_command ? "there is no command '" + first + "', only "
                                        : name + " needs a command: ";
    say(lack + names_of_commands(program), name);
    return;
  }
  const std::size_t colon = text.find(": ");
  const bool is_extra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  say(is_extra && colon != std::string::npos
          ? "there is no option or place for '" + text.substr(colon + 2) + "'"
          : text,
      name + ' ' + asked.front()->get_name());
}

}  // namespace

CommandLine command_line_of(const CLI::App& program, const ProgramFacts& facts) {
  CommandLine line{facts_of(program), {}, facts.environment, facts.exits};
  if (const auto prefix = line.program.name + ": ";
      line.program.help.starts_with(prefix)) {
    line.program.help.erase(0, prefix.size());
  }
  for (const CLI::App* command : commands_of(program)) {
    CommandFacts& one = line.commands.emplace_back(facts_of(*command));
    std::erase_if(one.options, [&line](const OptionFacts& option) {
      return has_option(line.program, option.names.front());
    });
  }
  return line;
}

void set_up(CLI::App& program, const ProgramFacts& facts) {
  program.set_version_flag("--version",
                           [name = program.get_name()] { return version_line(name); });
  program.formatter_fn(help_of);
  program.require_subcommand(1);
  program.fallthrough();
  const auto complete = [&program, facts](const std::string& shell) {
    print(completions(command_line_of(program, facts), shell));
    throw CLI::Success();
  };
  program.add_option_function<std::string>("--completions", complete)->group("");
  const auto manual = [&program, facts] {
    print(manual_page(command_line_of(program, facts), "lede " LEDE_VERSION,
                      LEDE_RELEASED, facts.see_also));
    throw CLI::Success();
  };
  program.add_flag_callback("--man", manual)->group("");
}

std::optional<int> parse(CLI::App& program, std::vector<std::string> words) {
  const std::string first = words.empty() ? "" : words.front();
  std::reverse(words.begin(), words.end());  // as CLI11 takes them
  try {
    program.parse(std::move(words));
    return std::nullopt;
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      std::ostringstream said;
      const int status = program.exit(error, said, said);
      print(said.str());
      return status;
    }
    say_wrong(error, program, first);
    return kFailed;
  }
}

}  // namespace lede
