// Quotations and their speakers: who said what in an article.
//
// In one pass over the words that the index's analysis has cut, with bounded windows: the
// time is linear in the length of the article. The method, by file: marks are found and
// told from apostrophes (marks), paired within their paragraph (pairing), joined over
// paragraphs (spans); each quotation becomes one unit in its sentence (units, sentence);
// rules find the words that give the speaker (after, before, trailing, attribution);
// these become a person (people, speakers); and what nobody says is a term or a title
// (kind).
#pragma once

#include <memory>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"

namespace lede {

// Finds quotations; keeps its memory from one article to the next, so one a thread.
class QuoteFinder {
 public:
  QuoteFinder();
  ~QuoteFinder();
  QuoteFinder(QuoteFinder&&) noexcept;
  QuoteFinder& operator=(QuoteFinder&&) noexcept;

  // The quotations of headline, body and asides, in this order and in reading order each;
  // of two, one inside the other, the outer one first. A speaker is always a text that
  // the article has. Texts of a language without word lists get quotations without
  // speakers.
  std::vector<Quote> find(const Article& article, Analyzer& analyzer);

  // The same with the body's tokens, if they were made before by that analyzer. It may
  // analyse other texts of the article, and so replace what its last call returned.
  std::vector<Quote> find(const Article& article, const std::vector<Token>& body,
                          Analyzer& analyzer);

 private:
  class State;
  std::unique_ptr<State> state_;
};

}  // namespace lede
