// Shows what is understood of files, without an index.
#pragma once

#include <string>
#include <vector>

namespace lede {

enum class OutputFormat { Text, Json };

struct InspectRequest {
  std::vector<std::string> paths;
  OutputFormat format = OutputFormat::Text;
  // Also what takes each file, and what is left out of each article and why.
  bool is_verbose = false;
};

// Prints each article of each path to stdout, what is skipped to stderr. Throws Error for
// a path that does not exist.
void inspect(const InspectRequest& request);

}  // namespace lede
