// What is said to a person of how a query was read, beside its results.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/output/format.h"

namespace lede {

struct QueryNotes {
  std::string id = {};  // of a query in a batch; empty: it is alone
  const std::vector<std::string>& warnings;
  const std::string& read_as;
  const std::string& days;
  const std::optional<std::string>& suggestion;
  bool has_more_words = false;  // than were asked for, but for spellings of names
};

// To standard error. JSON says it itself; formats for other programs need not know of
// spellings.
void say(const QueryNotes& notes, Format format);

std::size_t copies_in(const Results& results);

// How many copies have no line of their own in a format of lines for other programs.
void say_copies(const Results& results, Format format);

// The beginning of a text that may be as long as a query can get.
std::string shortened(const std::string& text);

}  // namespace lede
