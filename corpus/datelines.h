// The dateline that opens a news text: "MINSK, BELARUS -- ", "RIGA, March 3 (AFP) - ".
#pragma once

#include <optional>
#include <string>

#include "schema/date.h"

namespace lede {

struct Dateline {
  std::optional<std::string> place;   // "MINSK, BELARUS"
  std::optional<std::string> agency;  // "Reuters"
  std::optional<Date> date;           // where it is stated with its year
};

// Takes a dateline off the front of a paragraph; without one the paragraph stays as it
// is. It is a dateline if a place in capitals or an agency in brackets stands before a
// dash, or such a place and a date before a full stop, and a sentence begins after it.
Dateline take_dateline(std::string& paragraph);

}  // namespace lede
