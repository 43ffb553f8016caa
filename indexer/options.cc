// The command line of lede-index.
#include "indexer/options.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "indexer/progress.h"
#include "schema/error.h"
#include "schema/manifest.h"
#include "schema/program/command_parser.h"
#include "schema/program/option_kinds.h"
#include "schema/program/program.h"

namespace lede {
namespace {

constexpr std::size_t kMinMemoryBytes = std::size_t{64} << 20U;
constexpr unsigned kMaxJobs = 1024;

using FormatNames = std::map<std::string, OutputFormat>;

const FormatNames kTextOrJson{{"text", OutputFormat::Text}, {"json", OutputFormat::Json}};
const FormatNames kTextOrJsonl{{"text", OutputFormat::Text},
                               {"jsonl", OutputFormat::Json}};
const std::map<std::string, WriterKind> kWriters{{"plain", WriterKind::Plain},
                                                 {"bulk", WriterKind::Bulk}};

// What CLI11 stores the options in: each means the same with every command that has it.
struct Values {
  std::string index;
  std::string color = "auto";
  std::vector<std::string> paths;
  std::string path;
  OutputFormat format = OutputFormat::Text;
  Resources resources;
  bool is_dry_run = false;
  bool watches = false;
  bool is_quiet = false;
  bool is_verbose = false;
  bool follows_links = false;
  bool leaves_links = false;

  Command command = Done{};  // what was asked for
};

bool shows_progress(const Values& values) {
  return !values.is_quiet && stderr_is_terminal();
}

constexpr const char* kSizeHint = "name a size of 64M or more, as 256M or 2G";

// "256M" and the like, in bytes; nullopt if it is none.
std::optional<std::size_t> size_in(const std::string& text) {
  constexpr std::string_view kUnits = "KMGT";
  constexpr std::size_t kMaxDigits = 12;
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  std::string unit = text.substr(digits);
  std::transform(unit.begin(), unit.end(), unit.begin(),
                 [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  const bool is_plain = unit.empty() || unit == "B";
  const std::size_t power = is_plain ? 0 : kUnits.find(unit[0]) + 1;
  const bool is_unit =
      is_plain || (power > 0 &&
                   (unit.size() == 1 || unit.substr(1) == "B" || unit.substr(1) == "IB"));
  if (digits == 0 || digits > kMaxDigits || !is_unit) {
    return std::nullopt;
  }
  const std::size_t number = std::stoull(text.substr(0, digits));
  const std::size_t factor = std::size_t{1} << (10 * power);
  return number <= SIZE_MAX / factor ? std::optional(number * factor) : std::nullopt;
}

void set_memory(const std::string& text, Resources& resources) {
  const std::optional<std::size_t> bytes = size_in(text);
  if (!bytes || *bytes < kMinMemoryBytes) {
    throw Error("--memory takes no '" + text + "'", kSizeHint);
  }
  resources.memory_bytes = *bytes;
}

void set_jobs(const std::string& text, Resources& resources) {
  unsigned jobs = 0;
  const char* end = text.data() + text.size();
  const auto parsed = std::from_chars(text.data(), end, jobs);
  if (parsed.ec != std::errc() || parsed.ptr != end || jobs == 0 || jobs > kMaxJobs) {
    throw Error("--jobs takes a whole number from 1 to " + std::to_string(kMaxJobs) +
                ", not '" + text + "'");
  }
  resources.jobs = jobs;
}

// The index of a command that needs one.
std::filesystem::path known_index(const Values& values) {
  const auto index = find_index(values.index);
  if (!index) {
    throw Error("no index here",
                "make one with 'lede-index update PATH', or name it with --index");
  }
  return *index;
}

void add_format(CLI::App& command, Values& values, const FormatNames& names) {
  add_choice(command, "--format", values.format, names)->type_name("FORMAT");
}

// Of the commands that write segments.
void add_resources(CLI::App& command, Values& values) {
  Resources& resources = values.resources;
  command
      .add_option_function<std::string>(
          "--jobs", [&resources](const std::string& text) { set_jobs(text, resources); },
          "cores to use (default: all)")
      ->type_name("N");
  command
      .add_option_function<std::string>(
          "--memory",
          [&resources](const std::string& text) { set_memory(text, resources); },
          "memory to use at most, as 256M or 2G; 64M or more (default: 512M)")
      ->type_name("SIZE");
  add_choice(command, "--writer", resources.writer, kWriters)
      ->type_name("WRITER")
      ->description("one of: bulk, plain; how segments are written");
  command.add_flag("--quiet", values.is_quiet, "say nothing but errors and warnings");
}

// What is asked for of links, if anything is.
std::optional<bool> choice_of(const Values& values) {
  return values.follows_links || values.leaves_links ? std::optional(values.follows_links)
                                                     : std::nullopt;
}

void refuse_both(bool are_both, const std::string& one, const std::string& other) {
  if (are_both) {
    throw Error(one + " cannot be with " + other);
  }
}

void add_update(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand(
      "update", "bring the index up to date with its sources; make it if there is none");
  command
      ->add_option("PATH", values.paths,
                   "files and folders: new sources, or parts of known ones; without "
                   "one, all known sources")
      ->type_name("");
  command->add_flag("--follow", values.follows_links,
                    "follow symbolic links in PATH, or in all known sources, wherever "
                    "they lead; remembered for later updates");
  command->add_flag("--no-follow", values.leaves_links,
                    "follow them no more; articles that they led to are dropped");
  command->add_flag("--dry-run", values.is_dry_run, "only say what would change");
  command->add_flag("--watch", values.watches,
                    "stay, and update when files change, until Ctrl-C");
  add_resources(*command, values);
  add_format(*command, values, kTextOrJson);
  command->callback([&values] {
    refuse_both(values.follows_links && values.leaves_links, "--follow", "--no-follow");
    refuse_both(values.watches && values.is_dry_run, "--watch", "--dry-run");
    UpdateRequest request{.index = find_index(values.index).value_or(".lede"),
                          .paths = values.paths,
                          .follows_links = choice_of(values),
                          .resources = values.resources,
                          .is_dry_run = values.is_dry_run,
                          .shows_progress = shows_progress(values)};
    values.command =
        UpdateCommand{std::move(request), values.format, values.is_quiet, values.watches};
  });
}

void add_inspect(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand(
      "inspect", "print what is understood of each file, without an index");
  command->add_option("PATH", values.paths, "files and folders")
      ->required()
      ->type_name("");
  command->add_flag("--verbose", values.is_verbose,
                    "also what takes each file, and what is left out and why");
  add_format(*command, values, kTextOrJsonl);
  command->callback([&values] {
    values.command = InspectCommand{{values.paths, values.format, values.is_verbose}};
  });
}

void add_status(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("status", "say what the index is made of");
  add_format(*command, values, kTextOrJson);
  command->callback([&values] {
    values.command = StatusCommand{known_index(values), values.format};
  });
}

void add_check(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("check", "verify every file of the index");
  add_format(*command, values, kTextOrJson);
  command->callback([&values] {
    values.command = CheckCommand{known_index(values), values.format};
  });
}

void add_merge(CLI::App& program, Values& values, bool is_rebuild) {
  CLI::App* command =
      is_rebuild ? program.add_subcommand(
                       "rebuild", "make the index anew from the articles stored in it")
                 : program.add_subcommand(
                       "merge", "put all segments into one, without replaced articles");
  add_resources(*command, values);
  command->callback([&values, is_rebuild] {
    values.command = MergeCommand{{.index = known_index(values),
                                   .resources = values.resources,
                                   .is_rebuild = is_rebuild,
                                   .shows_progress = shows_progress(values)},
                                  values.is_quiet};
  });
}

void add_backup(CLI::App& program, Values& values) {
  CLI::App* command =
      program.add_subcommand("backup", "copy the index as it is to a new folder");
  command->add_option("DIR", values.path, "folder to be made")->required()->type_name("");
  command->callback([&values] {
    values.command = BackupCommand{known_index(values), values.path};
  });
}

void add_forget(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("forget", "drop a source and its articles");
  command->add_option("PATH", values.path, "the source")->required()->type_name("");
  command->callback([&values] {
    values.command = ForgetCommand{known_index(values), values.path};
  });
}

}  // namespace

Command parse_command_line(int count, const char* const* arguments) {
  CLI::App program("lede-index: makes and keeps the index that lede searches",
                   "lede-index");
  set_up(program,
         {.see_also = "lede",
          .environment = {{"LEDE_INDEX", "the index, where --index names none"}},
          .exits = {{"0", "done; of check: nothing is damaged"},
                    {std::to_string(kFailed),
                     "an error, which is said on the standard error; of check: something "
                     "is damaged"},
                    {"130, 143",
                     "Ctrl-C or SIGTERM ended update, merge or rebuild; the index is "
                     "whole, and what an update had complete is in it"}}});
  Values values;
  values.resources.jobs = std::max(1U, std::thread::hardware_concurrency());
  program
      .add_option("--index", values.index,
                  "folder of the index (default: $LEDE_INDEX, else the nearest .lede "
                  "here or in a folder above)")
      ->type_name("DIR");
  program
      .add_option("--color", values.color,
                  "one of: auto, always, never; for now nothing here has colours")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  add_update(program, values);
  add_inspect(program, values);
  add_status(program, values);
  add_check(program, values);
  add_merge(program, values, false);
  add_merge(program, values, true);
  add_backup(program, values);
  add_forget(program, values);
  if (const auto status = parse(program, {arguments + 1, arguments + count})) {
    return Done{*status};
  }
  return std::move(values.command);
}

}  // namespace lede
