// What lede reads of its environment, for people.
#pragma once

#include "schema/command_line.h"

namespace lede {

// The command line with the variables that matter to it.
CommandLine described(CommandLine line);

// Says which parts of $LEDE_COLORS make no sense.
void warn_of_colors();

}  // namespace lede
