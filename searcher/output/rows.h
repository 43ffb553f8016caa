// Results as rows of cells for other programs: CSV (RFC 4180) and TSV. Both are lossless.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

#include "searcher/output/format.h"

namespace lede {

// One row with its line end. In TSV a tab, line end, backslash or anything that a
// terminal might obey is written as in C (\t, \n, \\, \u001B), so that a row is a line
// and a column is what stands between two tabs.
std::string row(Format format, const std::vector<std::string>& cells);

// As row(), for a header.
std::string header_row(Format format, std::initializer_list<const char*> names);

inline std::string cell_of(const std::optional<std::string>& fact) {
  return fact.value_or("");
}

// The files at paths, or the archives that hold them, each once and in the order of its
// first mention, a line each; of what is gone the path.
std::string path_lines(const std::vector<std::string>& paths);

}  // namespace lede
