// The dateline that opens a news text: "MINSK, BELARUS -- ", "LONDON, March 3 (Reuters) -
// ".
#pragma once

#include <optional>
#include <string>

namespace lede {

struct Dateline {
  std::optional<std::string> place;   // "MINSK, BELARUS"
  std::optional<std::string> agency;  // "Reuters"
};

// Takes a dateline off the front of a paragraph; without one the paragraph stays as it
// is. It is a dateline if a place in capitals or an agency in brackets stands before a
// dash, and a sentence begins after it.
Dateline take_dateline(std::string& paragraph);

}  // namespace lede
