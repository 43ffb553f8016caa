// The words of a query among those of a command line.
#pragma once

#include <string>
#include <vector>

#include "schema/program/command_line.h"

namespace lede {

// The command line with words such as -gas, where a query is asked for, made such that
// the parser of options takes them as words: they are of the query, not options of one
// letter. joined_query() makes them what they were.
std::vector<std::string> with_minus_words(std::vector<std::string> words,
                                          const CommandLine& line);

std::string joined_query(const std::vector<std::string>& words);

}  // namespace lede
