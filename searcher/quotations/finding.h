// What one article has of a claim.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/quotations/claim.h"
#include "searcher/quotations/context.h"
#include "searcher/quotations/difference.h"
#include "searcher/quotations/omissions.h"

namespace lede {

enum class Fit : std::uint8_t {
  Exact,    // word for word: whole sentences, or all that marks hold
  Partial,  // word for word, with words left out at an ellipsis or at an end
  Near,     // with differences
};

struct Finding {
  Fit fit = Fit::Exact;
  Region region = Region::Body;
  std::string text;  // the quotation, or the sentences, in which it stands
  std::optional<std::string> speaker;
  std::optional<std::string> mention;
  std::optional<std::string> cue;
  std::optional<float> confidence;      // as of Quote, that it is the speaker
  std::vector<std::string> voices;      // the speakers, if it is in no quotation alone
  Context context;                      // of the quotation
  std::vector<Difference> differences;  // of Fit::Near
  std::size_t edits = 0;                // words that differ
  std::size_t changes = 0;              // the same; words left out in a row as one
  std::size_t longest_gap = 0;          // words left out in a row
  Omissions omissions;                  // of Fit::Exact and Partial
  bool is_cut = false;                  // it begins or ends within a sentence
  std::string cut_before;               // what goes before it there; a few words
  std::string cut_behind;
  bool is_interrupted = false;  // the article puts its own words between the speaker's
  bool is_quoted = false;       // all of it stands within one quotation
  bool drops_marks = false;     // of the claim: those around Context::others
  bool lacks_sentence = false;  // of the claim, all words of one between two stops
};

// The best finding in each of its texts (body, headline, captions and links), and for
// each speaker of one text; Near only if none is better.
std::vector<Finding> findings_in(const Article& article, const Claim& claim,
                                 Analyzer& analyzer);

}  // namespace lede
