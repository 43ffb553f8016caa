// Whether a run is what indexer/run.h promises. A run that is not would make a database
// that opens and answers wrongly, so it is refused before anything of it is written.
#pragma once

#include "indexer/run.h"

namespace lede::glass {

// Throws Error naming what is wrong, and the term or document.
void check_run(const Run& run);

}  // namespace lede::glass
