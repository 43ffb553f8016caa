// The command line of lede-index; see options.h.
#include "indexer/options.h"

#include <algorithm>
#include <iostream>
#include <map>
#include <thread>

#include <CLI/CLI.hpp>

#include "indexer/progress.h"
#include "schema/error.h"
#include "schema/manifest.h"
#include "schema/version.h"

namespace lede {
namespace {

constexpr int kWrongCommandLine = 2;
constexpr std::size_t kMinMemoryBytes = std::size_t{64} << 20U;
constexpr unsigned kMaxJobs = 1024;

// What the options are stored in while CLI11 reads them.
struct Values {
  std::string index;
  std::string color = "auto";
  UpdateCommand update;
  InspectCommand inspect;
  StatusCommand status;
  CheckCommand check;
  CLI::App* update_command = nullptr;
  CLI::App* inspect_command = nullptr;
  CLI::App* status_command = nullptr;
  CLI::App* check_command = nullptr;
};

const std::map<std::string, OutputFormat> kTextOrJson{{"text", OutputFormat::Text},
                                                      {"json", OutputFormat::Json}};
const std::map<std::string, OutputFormat> kTextOrJsonl{{"text", OutputFormat::Text},
                                                       {"jsonl", OutputFormat::Json}};
const std::map<std::string, WriterKind> kWriters{{"plain", WriterKind::Plain},
                                                 {"bulk", WriterKind::Bulk}};

void add_format(CLI::App& command, OutputFormat& format,
                const std::map<std::string, OutputFormat>& names) {
  command.add_option("--format", format, "text or " + std::prev(names.end())->first)
      ->transform(CLI::Transformer(names))
      ->type_name("FORMAT");
}

void add_update(CLI::App& program, Values& values) {
  UpdateRequest& request = values.update.request;
  request.resources.jobs = std::max(1U, std::thread::hardware_concurrency());
  CLI::App* command = program.add_subcommand(
      "update", "bring the index up to date with its sources; make it if there is none");
  values.update_command = command;
  command->add_option("PATH", request.paths,
                      "files and folders: new sources, or parts of known ones; without "
                      "one, all known sources");
  command
      ->add_option("--jobs", request.resources.jobs,
                   "how many cores to use (default: all)")
      ->check(CLI::Range(1U, kMaxJobs));
  command
      ->add_option("--memory", request.resources.memory_bytes,
                   "how much memory to use, as 512M or 2G")
      ->transform(CLI::AsSizeValue(false))
      ->default_str("512M")
      ->type_name("SIZE");
  command->add_flag("--dry-run", request.is_dry_run, "only say what would change");
  command->add_flag("--quiet", values.update.is_quiet, "say nothing but errors");
  command
      ->add_option("--writer", request.resources.writer,
                   "how segments are written: bulk, plain")
      ->transform(CLI::Transformer(kWriters))
      ->type_name("WRITER");
  add_format(*command, values.update.format, kTextOrJson);
}

void add_others(CLI::App& program, Values& values) {
  CLI::App* inspect = program.add_subcommand(
      "inspect", "print what is understood of each file, without an index");
  values.inspect_command = inspect;
  inspect->add_option("PATH", values.inspect.paths, "files and folders")->required();
  add_format(*inspect, values.inspect.format, kTextOrJsonl);

  CLI::App* status = program.add_subcommand("status", "say what the index is made of");
  values.status_command = status;
  add_format(*status, values.status.format, kTextOrJson);

  CLI::App* check = program.add_subcommand("check", "verify every file of the index");
  values.check_command = check;
  add_format(*check, values.check.format, kTextOrJson);
}

// The index of a command that needs one.
std::filesystem::path known_index(const std::string& option) {
  const auto index = find_index(option);
  if (!index) {
    throw Error("no index here",
                "make one with 'lede-index update PATH', or name it with --index");
  }
  return *index;
}

UpdateCommand update_command(Values& values) {
  UpdateCommand command = std::move(values.update);
  UpdateRequest& request = command.request;
  request.index = find_index(values.index).value_or(".lede");
  request.resources.memory_bytes =
      std::max(request.resources.memory_bytes, kMinMemoryBytes);
  request.shows_progress = !command.is_quiet && stderr_is_terminal();
  return command;
}

Command command_of(Values& values) {
  if (values.update_command->parsed()) {
    return update_command(values);
  }
  if (values.inspect_command->parsed()) {
    return std::move(values.inspect);
  }
  if (values.check_command->parsed()) {
    values.check.index = known_index(values.index);
    return std::move(values.check);
  }
  values.status.index = known_index(values.index);
  return std::move(values.status);
}

}  // namespace

Command parse_command_line(int count, const char* const* arguments) {
  CLI::App program("lede-index: makes and keeps the index that lede searches");
  program.set_version_flag("--version", version_line("lede-index"));
  program.require_subcommand(1);
  program.fallthrough();
  Values values;
  program
      .add_option("--index", values.index,
                  "folder of the index (default: $LEDE_INDEX, else the nearest .lede "
                  "here or in a folder above)")
      ->type_name("DIR");
  program.add_option("--color", values.color, "auto, always or never")
      ->check(CLI::IsMember({"auto", "always", "never"}))
      ->type_name("WHEN");
  add_update(program, values);
  add_others(program, values);
  try {
    program.parse(count, arguments);
  } catch (const CLI::ParseError& error) {
    if (error.get_exit_code() == 0) {
      return Done{program.exit(error)};
    }
    std::cerr << "error: " << error.what() << "\nhint: see 'lede-index --help'\n";
    return Done{kWrongCommandLine};
  }
  return command_of(values);
}

}  // namespace lede
