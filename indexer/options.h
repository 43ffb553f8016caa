// The command line of lede-index.
#pragma once

#include <filesystem>
#include <string>
#include <variant>
#include <vector>

#include "indexer/inspect.h"
#include "indexer/merge.h"
#include "indexer/update.h"
#include "schema/program/program.h"

namespace lede {

struct UpdateCommand {
  UpdateRequest request;
  OutputFormat format = OutputFormat::Text;
  bool is_quiet = false;
  bool watches = false;  // stays, and updates when something changes
};

struct InspectCommand {
  InspectRequest request;
};

struct StatusCommand {
  std::filesystem::path index;
  OutputFormat format = OutputFormat::Text;
};

struct CheckCommand {
  std::filesystem::path index;
  OutputFormat format = OutputFormat::Text;
};

// merge and rebuild.
struct MergeCommand {
  MergeRequest request;
  bool is_quiet = false;
};

struct BackupCommand {
  std::filesystem::path index;
  std::filesystem::path folder;
};

struct ForgetCommand {
  std::filesystem::path index;
  std::string path;
};

using Command = std::variant<Done, UpdateCommand, InspectCommand, StatusCommand,
                             CheckCommand, MergeCommand, BackupCommand, ForgetCommand>;

// Throws Error if the command needs an index and there is none.
Command parse_command_line(int count, const char* const* arguments);

}  // namespace lede
