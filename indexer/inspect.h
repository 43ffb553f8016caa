// Shows what is understood of files, without an index.
#pragma once

#include <string>
#include <vector>

namespace lede {

enum class OutputFormat { Text, Json };

// Prints each article of each path to stdout, what is skipped to stderr. Throws Error for
// a path that does not exist.
void inspect(const std::vector<std::string>& paths, OutputFormat format);

}  // namespace lede
