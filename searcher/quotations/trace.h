// Every article that carries a quotation.
#pragma once

#include <string>
#include <vector>

#include "searcher/quotations/found_claim.h"
#include "searcher/search/open_index.h"

namespace lede {

// Word for word or nearly, the earliest first and the undated last.
struct Trace {
  std::string claim;  // without the marks around it
  std::vector<FoundClaim> matches;
  std::vector<std::string> notes;  // what was not looked at, and who else said it
};

// Throws Xapian::Error, and Error for a claim without a word.
Trace trace(const OpenIndex& index, const std::string& claim);

}  // namespace lede
