// The command line of lede; see options.h.
#include "searcher/options.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <vector>

#include "schema/error.h"
#include "schema/version.h"
#include "searcher/days.h"
#include "searcher/output/standard_streams.h"
#include "searcher/query_help.h"

namespace lede {
namespace {

// Stands before a query's word that begins with a minus, so that it is read as no option.
constexpr char kMinusWord = '\x01';

const std::map<std::string, Format> kFormats{
    {"text", Format::Text}, {"json", Format::Json}, {"jsonl", Format::Jsonl},
    {"csv", Format::Csv},   {"trec", Format::Trec}, {"paths", Format::Paths}};
const std::map<std::string, Sort> kSorts{
    {"relevance", Sort::Relevance}, {"newest", Sort::Newest}, {"oldest", Sort::Oldest}};
const std::map<std::string, ColorChoice> kColors{{"auto", ColorChoice::Auto},
                                                 {"always", ColorChoice::Always},
                                                 {"never", ColorChoice::Never}};

// What the options are stored in while CLI11 reads them.
struct Values {
  std::string index;
  ColorChoice color = ColorChoice::Auto;
  FindCommand find;
  ShowCommand show;
  std::vector<std::string> query;
  CLI::App* find_command = nullptr;
  CLI::App* show_command = nullptr;
};

// An option with a name out of a table.
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

void add_count(CLI::App& command, const std::string& name, std::size_t& value,
               const std::string& help) {
  const auto set = [name, &value](const std::string& text) {
    constexpr std::size_t kMaxDigits = 9;
    if (text.empty() || text.size() > kMaxDigits ||
        text.find_first_not_of("0123456789") != std::string::npos) {
      throw Error(name + " takes a whole number from 0 up, not '" + text + "'");
    }
    value = std::stoul(text);
  };
  command.add_option_function<std::string>(name, set, help)
      ->type_name("N")
      ->default_str(std::to_string(value));
}

void add_days(CLI::App& command, const std::string& name, std::optional<Days>& value,
              const std::string& help) {
  const auto set = [name, &value](const std::string& text) {
    value = parse_days(text);
    if (!value || !value->first || !value->last) {
      throw Error(name + " takes a date, not '" + text + "'",
                  "write it as 2020, 2020-02 or 2020-02-14");
    }
  };
  command.add_option_function<std::string>(name, set, help)->type_name("DATE");
}

void add_find(CLI::App& program, Values& values) {
  FindCommand& find = values.find;
  CLI::App* command = program.add_subcommand("find", "articles for a query, best first");
  values.find_command = command;
  command->footer(query_help());
  command->add_option("QUERY", values.query, "words, phrases and more: see below")
      ->type_name("");
  add_count(*command, "--limit", find.limit, "how many articles at most");
  add_count(*command, "--offset", find.offset, "how many of the best to pass over");
  add_choice(*command, "--sort", find.sort, kSorts)->type_name("ORDER");
  add_days(*command, "--since", find.since,
           "articles of that day, month, year and later");
  add_days(*command, "--until", find.until,
           "articles up to and with that day, month, year");
  command->add_option("--source", find.source, "articles of that source")
      ->type_name("NAME");
  command->add_flag("--all", find.all, "every word is required");
  command->add_flag("--strict", find.strict, "a query that does not parse is an error");
  add_count(*command, "--fragments", find.fragments, "how many passages of an article");
  command
      ->add_option(
          "--batch", find.batch,
          "answer the queries of a file, lines of ID<TAB>QUERY; - reads them from "
          "standard input")
      ->type_name("FILE");
  add_choice(*command, "--format", find.format, kFormats)->type_name("FORMAT");
}

void add_show(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("show", "one whole article");
  values.show_command = command;
  command->add_option("ID", values.show.id, "its identifier, as find prints it")
      ->type_name("")
      ->required();
  command->add_option("--mark", values.show.mark, "highlight what a query would find")
      ->type_name("QUERY");
}

// Words such as -gas are of the query, not options of one letter.
std::vector<std::string> with_minus_words(int count, const char* const* arguments) {
  static constexpr std::array<std::string_view, 12> kTaking{
      "--limit", "--offset", "--sort",      "--since", "--until", "--source",
      "--batch", "--format", "--fragments", "--index", "--color", "--mark"};
  std::vector<std::string> words(arguments, arguments + count);
  const auto find = std::find(words.begin(), words.end(), "find");
  bool is_value = false;
  for (auto word = find; word != words.end(); ++word) {
    if (*word == "--") {
      break;
    }
    const bool minus = word->size() > 1 && (*word)[0] == '-' && (*word)[1] != '-';
    if (minus && !is_value && *word != "-h") {
      word->insert(word->begin(), kMinusWord);
    }
    is_value =
        std::find(std::begin(kTaking), std::end(kTaking), *word) != std::end(kTaking);
  }
  return words;
}

std::string joined_query(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) {
    query +=
        (query.empty() ? "" : " ") + word.substr(word.starts_with(kMinusWord) ? 1 : 0);
  }
  return query;
}

Command command_of(Values& values) {
  if (values.show_command->parsed()) {
    values.show.index = values.index;
    values.show.color = values.color;
    return std::move(values.show);
  }
  FindCommand& find = values.find;
  find.index = values.index;
  find.color = values.color;
  find.query = joined_query(values.query);
  if (values.query.empty() == find.batch.empty()) {
    throw Error(find.batch.empty() ? "find takes a QUERY or --batch FILE"
                                   : "find takes a QUERY or --batch FILE, not both",
                "see 'lede find --help'");
  }
  if (find.fragments == 0) {
    throw Error("--fragments takes a whole number from 1 up, not '0'");
  }
  return std::move(find);
}

// CLI11's words for it, made ours.
void say_parse_error(const CLI::ParseError& error, const Values& values) {
  const std::string text = error.what();
  const bool has_command = values.find_command->parsed() || values.show_command->parsed();
  if (!has_command) {
    say_error("lede needs a command: find or show", "see 'lede --help'");
    return;
  }
  const std::string help =
      values.show_command->parsed() ? "see 'lede show --help'" : "see 'lede find --help'";
  const std::size_t colon = text.find(": ");
  const bool is_extra = dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr;
  if (is_extra && colon != std::string::npos) {
    say_error("there is no option or place for '" + text.substr(colon + 2) + "'", help);
  } else {
    say_error(text, help);
  }
}

}  // namespace

Command parse_command_line(int count, const char* const* arguments) {
  CLI::App program("lede: answers questions from an index of articles", "lede");
  program.set_version_flag("--version", [] { return version_line("lede"); });
  program.require_subcommand(1);
  program.fallthrough();
  Values values;
  program
      .add_option(
          "--index", values.index,
          "folder of the index (default: $LEDE_INDEX, else the nearest .lede here or "
          "in a folder above)")
      ->type_name("DIR");
  add_choice(program, "--color", values.color, kColors)->type_name("WHEN");
  add_find(program, values);
  add_show(program, values);
  std::vector<std::string> words = with_minus_words(count, arguments);
  std::reverse(words.begin(), words.end());
  words.pop_back();  // the program's name
  try {
    program.parse(std::move(words));
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      return Done{program.exit(error)};
    }
    say_parse_error(error, values);
    return Done{kFailed};
  }
  return command_of(values);
}

}  // namespace lede
