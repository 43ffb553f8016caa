// Results for a person: on a terminal, or as plain text in a pipe.
#pragma once

#include <string>

#include "searcher/output/results.h"
#include "searcher/output/terminal.h"

namespace lede {

std::string to_text(const Results& results, const Terminal& terminal);

// How long a passage may be to take three lines at most.
std::size_t passage_chars(const Terminal& terminal);

}  // namespace lede
