// A verdict in words: what a person should know before repeating it.
#pragma once

#include <string>
#include <vector>

#include "searcher/quotations/finding.h"
#include "searcher/quotations/found_claim.h"
#include "searcher/quotations/speaker_name.h"

namespace lede {

using Notes = std::vector<std::string>;

// What of a claim is not looked for.
void note_claim(const Claim& claim, Notes& notes);

// That a claim says itself that it is not all of it.
void note_ends(const Claim& claim, Notes& notes);

// What differs, a line each.
void note_differences(const Finding& finding, Notes& notes);

// Of words that are there as they are: what is left out around or within them, and where
// they stand, if not in a quotation of the body.
void note_place(const Finding& finding, Notes& notes);

// That the article denies that they were said, or has them inside a quotation of others.
void note_context(const Finding& finding, Notes& notes);

// All of that of one finding.
Notes notes_of(const Finding& finding);

// That an article denies it where another does not; matches: the best first.
void note_denials(const std::vector<FoundClaim>& matches, Notes& notes);

// That the words are there, but not from whoever was asked for.
void note_other_speaker(const Finding& finding, const std::string& asked, Notes& notes);

// Who else is said to have said it; matches: the best first.
void note_other_names(const std::vector<FoundClaim>& matches, SpeakerNames& names,
                      Notes& notes);

// Of a splice: how far apart its parts stand, and from whom they are.
void note_parts(const std::vector<FoundClaim>& parts, Notes& notes);

}  // namespace lede
