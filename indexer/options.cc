// The command line of lede-index; see options.h.
#include "indexer/options.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <thread>
#include <utility>

#include <CLI/CLI.hpp>

#include "indexer/progress.h"
#include "schema/command_parser.h"
#include "schema/error.h"
#include "schema/manifest.h"

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

Resources resources_of(const Values& values) {
  if (values.resources.memory_bytes < kMinMemoryBytes) {
    throw Error(
        "--memory is " + std::to_string(values.resources.memory_bytes) + " bytes only",
        "name 64M or more");
  }
  return values.resources;
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

// choice: of the names, for the help.
void add_format(CLI::App& command, Values& values, const FormatNames& names,
                const std::string& choice) {
  command.add_option("--format", values.format, choice)
      ->transform(CLI::Transformer(names))
      ->type_name("FORMAT");
}

// Of the commands that write segments.
void add_resources(CLI::App& command, Values& values) {
  command.add_option("--jobs", values.resources.jobs, "cores to use (default: all)")
      ->check(CLI::Range(1U, kMaxJobs))
      ->type_name("N");
  command
      .add_option("--memory", values.resources.memory_bytes,
                  "memory to use at most, as 256M or 2G; 64M or more (default: 512M)")
      ->transform(CLI::AsSizeValue(false))
      ->type_name("SIZE");
  command
      .add_option("--writer", values.resources.writer,
                  "one of: bulk, plain; how segments are written")
      ->transform(CLI::Transformer(kWriters))
      ->type_name("WRITER");
  command.add_flag("--quiet", values.is_quiet, "say nothing but errors and warnings");
}

// What is asked for of links, if anything is.
std::optional<bool> choice_of(const Values& values) {
  return values.follows_links || values.leaves_links ? std::optional(values.follows_links)
                                                     : std::nullopt;
}

void add_update(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand(
      "update", "bring the index up to date with its sources; make it if there is none");
  command->add_option("PATH", values.paths,
                      "files and folders: new sources, or parts of known ones; without "
                      "one, all known sources");
  auto* follow = command->add_flag(
      "--follow", values.follows_links,
      "follow symbolic links in PATH, or in all known sources, wherever "
      "they lead; remembered for later updates");
  command
      ->add_flag("--no-follow", values.leaves_links,
                 "follow them no more; articles that they led to are dropped")
      ->excludes(follow);
  auto* dry_run =
      command->add_flag("--dry-run", values.is_dry_run, "only say what would change");
  command
      ->add_flag("--watch", values.watches,
                 "stay, and update when files change, until Ctrl-C")
      ->excludes(dry_run);
  add_resources(*command, values);
  add_format(*command, values, kTextOrJson, "one of: text, json");
  command->callback([&values] {
    UpdateRequest request{.index = find_index(values.index).value_or(".lede"),
                          .paths = values.paths,
                          .follows_links = choice_of(values),
                          .resources = resources_of(values),
                          .is_dry_run = values.is_dry_run,
                          .shows_progress = shows_progress(values)};
    values.command =
        UpdateCommand{std::move(request), values.format, values.is_quiet, values.watches};
  });
}

void add_inspect(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand(
      "inspect", "print what is understood of each file, without an index");
  command->add_option("PATH", values.paths, "files and folders")->required();
  command->add_flag("--verbose", values.is_verbose,
                    "also what takes each file, and what is left out and why");
  add_format(*command, values, kTextOrJsonl, "one of: text, jsonl");
  command->callback([&values] {
    values.command = InspectCommand{{values.paths, values.format, values.is_verbose}};
  });
}

void add_status(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("status", "say what the index is made of");
  add_format(*command, values, kTextOrJson, "one of: text, json");
  command->callback([&values] {
    values.command = StatusCommand{known_index(values), values.format};
  });
}

void add_check(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("check", "verify every file of the index");
  add_format(*command, values, kTextOrJson, "one of: text, json");
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
                                   .resources = resources_of(values),
                                   .is_rebuild = is_rebuild,
                                   .shows_progress = shows_progress(values)},
                                  values.is_quiet};
  });
}

void add_backup(CLI::App& program, Values& values) {
  CLI::App* command =
      program.add_subcommand("backup", "copy the index as it is to a new folder");
  command->add_option("DIR", values.path, "folder to be made")->required();
  command->callback([&values] {
    values.command = BackupCommand{known_index(values), values.path};
  });
}

void add_forget(CLI::App& program, Values& values) {
  CLI::App* command = program.add_subcommand("forget", "drop a source and its articles");
  command->add_option("PATH", values.path, "the source")->required();
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
          .environment = {{"LEDE_INDEX", "the index, where --index names none"}}});
  Values values;
  values.resources.jobs = std::max(1U, std::thread::hardware_concurrency());
  program
      .add_option("--index", values.index,
                  "folder of the index (default: $LEDE_INDEX, else the nearest .lede "
                  "here or in a folder above)")
      ->type_name("DIR");
  program.add_option("--color", values.color, "one of: auto, always, never")
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
