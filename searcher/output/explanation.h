// Scores and work explained, as text; output/json.cc has them as JSON.
#pragma once

#include <string>

#include "searcher/output/results.h"
#include "searcher/output/terminal.h"

namespace lede {

// "score 7.21", and under it what adds up to it. Empty without --explain.
std::string explained(const ShownHit& shown, const Terminal& terminal);

// How the query was read, what its words stood for, and the time it took. Empty without
// --explain.
std::string explained(const Results& results, const Terminal& terminal);

}  // namespace lede
