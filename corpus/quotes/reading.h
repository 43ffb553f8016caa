// A text cut into what attribution reads: spans, units, sentences, names.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotes/name.h"
#include "corpus/quotes/sentence.h"
#include "corpus/quotes/spans.h"
#include "corpus/quotes/units.h"
#include "schema/analysis.h"

namespace lede {

struct Reading {
  std::string_view text;
  std::vector<ByteRange> paragraphs;
  std::vector<QuoteSpan> spans;
  std::vector<Unit> units;  // of all paragraphs; each outermost quotation is one
  std::vector<SentenceRange> sentences;
  std::vector<Name> names;  // also those inside of quotations
  CapitalWords capitals;
  TiedSurnames tied_surnames;  // of the article, from one of its texts to the next
  const Language* language = nullptr;
  // Quotations stand in double marks or angles, and single ones are for what is no
  // speech: headlines and terms.
  bool singles_are_minor = false;

  Sentence sentence(std::size_t number) const {
    return Sentence({text, units, &capitals, language}, sentences[number]);
  }
  std::string_view words_of(const QuoteSpan& span) const {
    return text.substr(span.words.begin, span.words.size());
  }
};

// Fills in the rest of a reading that has its text, paragraphs and spans. tokens: of the
// text by the analyzer, which the words follow.
void cut_sentences(const std::vector<Token>& tokens, const Analyzer& analyzer,
                   WordTable& words, Reading& reading);

// In a headline, where every word may be capitalised: takes the capitals from words that
// are no names.
void lower_title_case(Reading& reading);

}  // namespace lede
