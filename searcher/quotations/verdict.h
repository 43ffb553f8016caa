// Was it said? What the archive has of a claim, as one word and the places for it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/open_index.h"
#include "searcher/quotations/finding.h"

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

struct FoundClaim {
  Article article;  // without its body
  Finding finding;
};

struct Judgement {
  Verdict verdict = Verdict::NotFound;
  std::string claim;                // without the marks around it
  std::vector<FoundClaim> matches;  // the best first; of Spliced one for each part
  std::vector<std::string> notes;
};

// speaker: a surname or a full name; empty: anybody. Throws Error.
Judgement judge(const OpenIndex& index, const std::string& claim,
                const std::string& speaker);

// Every article that has it, word for word or nearly, the earliest first and the undated
// last.
struct Trace {
  std::string claim;
  std::vector<FoundClaim> matches;
  std::vector<std::string> notes;
};
Trace trace(const OpenIndex& index, const std::string& claim);

// Whether a name, or a surname alone, can be that of whoever is named as the speaker.
bool is_said_by(const Finding& finding, const std::string& name, Analyzer& analyzer);

}  // namespace lede
