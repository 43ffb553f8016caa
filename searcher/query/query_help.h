// The query language in a page, for --help.
#pragma once

#include <string>

namespace lede {

std::string query_help();

}  // namespace lede
