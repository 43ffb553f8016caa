// What lede reads of its environment, for people.
#pragma once

#include <vector>

#include "schema/command_line.h"

namespace lede {

// The variables that matter to lede, and what they do.
std::vector<EnvironmentFact> environment();

// Says which parts of $LEDE_COLORS make no sense.
void warn_of_colors();

}  // namespace lede
