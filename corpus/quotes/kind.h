// What a pair of marks is used for: speech, a term, a title.
#pragma once

#include "corpus/quotes/attribution.h"
#include "corpus/quotes/reading.h"
#include "schema/article.h"

namespace lede {

// The kind of the quotation that stands at a place of the sentence, with its attribution.
QuoteKind kind_of(const Sentence& sentence, int place, std::string_view words,
                  const Attribution& attribution);

// The kind by the words alone: for text of a language without word lists.
QuoteKind kind_of(std::string_view words);

}  // namespace lede
