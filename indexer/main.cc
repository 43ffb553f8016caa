// lede-index: makes an index of articles and keeps it up to date.
#include <malloc.h>

#include <cstdlib>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "indexer/backup.h"
#include "indexer/check.h"
#include "indexer/forget.h"
#include "indexer/inspect.h"
#include "indexer/interrupt.h"
#include "indexer/json_output.h"
#include "indexer/merge.h"
#include "indexer/options.h"
#include "indexer/status.h"
#include "indexer/text_output.h"
#include "indexer/update.h"
#include "indexer/watch.h"
#include "schema/error.h"
#include "schema/program/program.h"
#include "schema/program/standard_output.h"

namespace lede {
namespace {

constexpr int kStoppedBySignal = 128;  // and the signal's number, as shells have it

void print_result(const UpdateResult& result, const UpdateCommand& command) {
  if (command.format == OutputFormat::Json) {
    print(to_json(result) + '\n');
  } else if (command.is_quiet) {
    print_warnings(result.warnings);
  } else {
    print_update(result, command.request.is_dry_run);
  }
}

bool stay_and_update(const UpdateCommand& command) {
  bool is_first = true;
  std::vector<std::string> said;  // the warnings of the last update: once is enough
  return watch(
      command.request,
      {.updated =
           [&](UpdateResult result) {
             if (std::exchange(said, result.warnings) == said) {
               result.warnings.clear();
             }
             if (std::exchange(is_first, false) || has_news(result)) {
               print_result(result, command);
             }
           },
       .failed = [](const Error& error) { say_error(error.what(), error.hint()); },
       .watching =
           [&](std::size_t folders, const std::string& obstacle) {
             if (!command.is_quiet || !obstacle.empty()) {
               print_watching(folders, obstacle);
             }
           }});
}

int run(const UpdateCommand& command) {
  stop_politely();
  bool is_interrupted = false;
  if (command.watches) {
    is_interrupted = stay_and_update(command);
  } else {
    const UpdateResult result = update(command.request);
    print_result(result, command);
    is_interrupted = result.is_interrupted;
  }
  return is_interrupted ? kStoppedBySignal + stop_signal() : 0;
}

int run(const InspectCommand& command) {
  inspect(command.request);
  return 0;
}

int run(const StatusCommand& command) {
  const Status status = status_of(command.index);
  if (command.format == OutputFormat::Json) {
    print(to_json(status) + '\n');
  } else {
    print_status(status);
  }
  return 0;
}

int run(const MergeCommand& command) {
  stop_politely();
  const MergeResult result = merge(command.request);
  if (command.is_quiet) {
    print_warnings(result.warnings);
  } else {
    print_merge(result);
  }
  return result.is_interrupted ? kStoppedBySignal + stop_signal() : 0;
}

int run(const BackupCommand& command) {
  print_backup(backup(command.index, command.folder));
  return 0;
}

int run(const ForgetCommand& command) {
  print_forget(forget(command.index, command.path));
  return 0;
}

int run(const CheckCommand& command) {
  const CheckResult result = check(command.index);
  if (command.format == OutputFormat::Json) {
    print(to_json(result) + '\n');
  } else {
    print_check(result);
  }
  return result.problems.empty() ? 0 : kFailed;
}

// Xapian reads these; an index must not depend on them.
void forget_environment() {
  for (const char* name :
       {"XAPIAN_FLUSH_THRESHOLD", "XAPIAN_CJK_NGRAM", "XAPIAN_MAX_CHANGESETS"}) {
    unsetenv(name);
  }
}

// What is freed of this size goes back to the system at once. By itself, glibc comes to
// keep blocks of up to 32 MB, and a run holds half as much again as it uses.
void return_large_blocks() {
#ifdef __GLIBC__
  constexpr int kLargeBytes = 1 << 20;
  mallopt(M_MMAP_THRESHOLD, kLargeBytes);
  mallopt(M_TRIM_THRESHOLD, kLargeBytes);
#endif
}

int run_command_line(int count, char** arguments) {
  forget_environment();
  return_large_blocks();
  return std::visit([](const auto& command) { return run(command); },
                    parse_command_line(count, arguments));
}

}  // namespace
}  // namespace lede

int main(int count, char** arguments) {
  return lede::run_program([&] { return lede::run_command_line(count, arguments); });
}
