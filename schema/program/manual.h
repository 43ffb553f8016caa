// The manual page of a program, from its command line: man(7) macros, for groff and for
// mandoc.
#pragma once

#include <string>
#include <string_view>

#include "schema/program/command_line.h"

namespace lede {

// version: as "lede 0.1.0"; date: of its release, 2020-02-14; other: the program to see
// also.
std::string manual_page(const CommandLine& line, std::string_view version,
                        std::string_view date, std::string_view other);

}  // namespace lede
