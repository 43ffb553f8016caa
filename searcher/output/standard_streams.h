// What goes out of the program: results to the standard output, all else to standard
// error.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "schema/program/standard_output.h"
#include "searcher/output/format.h"

namespace lede {

inline constexpr int kNothingFound = 1;  // exit status; 0: found

// Results in a format, by print() of schema/standard_output.h. On a terminal a text that
// is longer than the screen goes through the pager, and the formats for other programs
// are made printable; JSON and text are so already.
void print(std::string_view text, Format format);

// From now on nothing goes through the pager: for --no-pager and for batches.
void page_never();

// From now on say() and say_warnings() say nothing: for --quiet.
void be_quiet();

// One line to standard error, made printable.
void say(std::string_view line);

void say_warnings(const std::vector<std::string>& warnings);

}  // namespace lede
