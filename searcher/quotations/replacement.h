// What words in brackets may stand for.
#pragma once

#include "schema/analysis.h"
#include "searcher/quotations/alignment.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// Whether words in brackets only say more plainly what a text has in their place:
// pronouns and articles, names, and forms of the words in brackets.
bool can_stand_for(const WordStream& inserted, const WordedText& theirs,
                   const Stretch& place, const Analyzer& analyzer);

}  // namespace lede
