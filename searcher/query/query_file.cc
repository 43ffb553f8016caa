// Reading files of queries.
#include "searcher/query/query_file.h"

#include <fmt/core.h>

#include <fstream>
#include <iostream>

#include "schema/error.h"
#include "schema/program/standard_descriptors.h"

namespace lede {
namespace {

NamedQuery query_of(const std::string& line, std::size_t number,
                    const std::string& option) {
  const std::size_t tab = line.find('\t');
  if (tab == std::string::npos || tab == 0) {
    throw Error(fmt::format("line {} of the {} is no ID<TAB>QUERY", number, option));
  }
  return {line.substr(0, tab), line.substr(tab + 1)};
}

}  // namespace

void for_each_query(const std::string& path, const std::string& option,
                    const std::function<void(const NamedQuery&)>& use) {
  std::ifstream file;
  if (path != "-") {
    file.open(path);
  }
  std::istream& in = path == "-" ? std::cin : file;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.ends_with('\r')) {
      line.pop_back();
    }
    if (!line.empty()) {
      use(query_of(line, number, option));
    }
  }
  if (path == "-") {
    check_standard_input();
  }
  if (!in.eof()) {  // not there, or a folder
    throw Error(fmt::format("file '{}' cannot be read", path));
  }
}

}  // namespace lede
