// Kinds of options that several commands of both programs have.
#pragma once

#include <CLI/CLI.hpp>
#include <cstddef>
#include <map>
#include <string>
#include <type_traits>

#include "schema/error.h"

namespace lede {

// An option with a name out of a table, which must outlive the command.
template <typename Value>
CLI::Option* add_choice(CLI::App& command, const std::string& name, Value& value,
                        const std::map<std::string, Value>& choices) {
  std::string names;
  for (const auto& [choice, unused] : choices) {
    names += (names.empty() ? "" : ", ") + choice;
  }
  const auto set = [name, names, &value, &choices](const std::string& text) {
    const auto found = choices.find(text);
    if (found == choices.end()) {
      throw Error(name + " takes no '" + text + "'", "it is one of: " + names);
    }
    value = found->second;
  };
  return command.add_option_function<std::string>(name, set, "one of: " + names);
}

// An option with a name of somebody or something; an empty one, as scripts give it for
// want of a value, is an error.
inline CLI::Option* add_name(CLI::App& command, const std::string& name,
                             std::string& value, const std::string& help) {
  const auto set = [name, &value](const std::string& text) {
    if (text.empty()) {
      throw Error(name + " is empty", "leave it out, or give a name");
    }
    value = text;
  };
  return command.add_option_function<std::string>(name, set, help)->type_name("NAME");
}

struct Count {
  std::string name;
  std::string help;
  std::size_t least = 0;
};

// value: a number, with its default, or an optional one.
template <typename Number>
void add_count(CLI::App& command, const Count& count, Number& value) {
  const auto set = [count, &value](const std::string& text) {
    constexpr std::size_t kMaxDigits = 9;
    if (text.empty() || text.size() > kMaxDigits ||
        text.find_first_not_of("0123456789") != std::string::npos ||
        std::stoul(text) < count.least) {
      throw Error(count.name + " takes a whole number from " +
                  std::to_string(count.least) + " up, not '" + text + "'");
    }
    value = std::stoul(text);
  };
  auto* option = command.add_option_function<std::string>(count.name, set, count.help)
                     ->type_name("N");
  if constexpr (std::is_same_v<Number, std::size_t>) {
    option->default_str(std::to_string(value));
  }
}

}  // namespace lede
