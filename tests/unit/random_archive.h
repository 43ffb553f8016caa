// Random archives for comparing database writers: sizes, terms, frequencies, positions,
// values and data of every odd kind that a run may hold.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/run.h"

namespace lede::test {

// The same seed gives the same archive. Runs follow each other as the writer gets them;
// there may be none, and some may be empty.
std::vector<Run> random_archive(std::uint64_t seed);

}  // namespace lede::test
