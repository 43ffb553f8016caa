// Speakers without a verb: according to X, laut X, nach Angaben von X, X zufolge.
#pragma once

#include <optional>

#include "corpus/quotes/sentence.h"

namespace lede {

// Is the word at a place the cue of such a speaker?
bool is_source_cue(const Sentence& sentence, int cue);

// Whom the cue at a place names, looked for up to end; nullopt if it is none.
std::optional<NounPhrase> source_at(const Sentence& sentence, int cue, int end);

}  // namespace lede
