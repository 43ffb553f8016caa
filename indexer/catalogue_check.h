// Whether a catalogue and the segments agree.
#pragma once

#include <string>
#include <vector>

#include "indexer/catalogue.h"
#include "schema/manifest.h"

namespace lede {

// What the catalogue that this manifest names says of articles that the segments do not
// have, and the other way round; empty: they agree.
std::vector<std::string> disagreements(const Catalogue& catalogue,
                                       const Manifest& manifest);

}  // namespace lede
