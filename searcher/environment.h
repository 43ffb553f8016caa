// What lede reads of its environment and tells it, for people.
#pragma once

#include <vector>

#include "schema/program/command_line.h"

namespace lede {

// The variables that matter to lede, and what they do.
std::vector<EnvironmentFact> environment();

// Its exit statuses, and what they mean.
std::vector<ExitFact> exits();

// Says which parts of $LEDE_COLORS make no sense.
void warn_of_colors();

}  // namespace lede
