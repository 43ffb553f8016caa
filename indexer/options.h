// The command line of lede-index.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "indexer/inspect.h"
#include "indexer/update.h"

namespace lede {

struct UpdateCommand {
  UpdateRequest request;
  OutputFormat format = OutputFormat::Text;
  bool is_quiet = false;
};

struct InspectCommand {
  std::vector<std::string> paths;
  OutputFormat format = OutputFormat::Text;
};

struct StatusCommand {
  std::filesystem::path index;
  OutputFormat format = OutputFormat::Text;
};

struct CheckCommand {
  std::filesystem::path index;
  OutputFormat format = OutputFormat::Text;
};

// There is nothing to do (help, version, a wrong command line: all said); the exit
// status.
struct Done {
  int status = 0;
};

using Command =
    std::variant<Done, UpdateCommand, InspectCommand, StatusCommand, CheckCommand>;

Command parse_command_line(int count, const char* const* arguments);

}  // namespace lede
