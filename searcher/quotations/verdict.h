// Was it said? What the archive has of a claim, as one word and the places for it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/quotations/found_claim.h"
#include "searcher/search/open_index.h"

namespace lede {

enum class Verdict : std::uint8_t {
  Verbatim,
  OtherSpeaker,  // word for word, but said by others than was asked for
  Altered,
  Partial,  // word for word, with words left out at an end or at an ellipsis
  Spliced,  // its parts stand in different places
  NotFound,
};
std::string_view name_of(Verdict verdict);

struct Judgement {
  Verdict verdict = Verdict::NotFound;
  std::string claim;                // without the marks around it
  std::vector<FoundClaim> matches;  // the best first; of Spliced one for each part
  std::vector<std::string> notes;
};

// speaker: a surname or a full name; empty: anybody. Throws Xapian::Error, and Error for
// a claim or a speaker without a word.
Judgement judge(const OpenIndex& index, const std::string& claim,
                const std::string& speaker);

}  // namespace lede
