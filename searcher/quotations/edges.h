// Where the sentences and quotations of a text begin and end.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/passages/sentences.h"
#include "searcher/quotations/placed_quotes.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

class Edges {
 public:
  // words: of the text, as all places are; these and the text must outlive it.
  Edges(std::string_view text, const std::vector<PlacedQuote>& quotes,
        const WordStream& words);

  // Whether a place, from the first byte of a word to the last of one, begins or ends
  // with a sentence, or with marks that hold all of it. is_speech: the pieces of a speech
  // together hold it, between which the text has words of its own.
  bool is_begin(Span place, bool is_speech = false) const;
  bool is_end(Span place, bool is_speech = false) const;

  // The words that go before a place, or behind it, in what it is a piece of; a few.
  std::string before(Span place) const;
  std::string behind(Span place) const;

 private:
  struct Edge {
    std::uint32_t at = 0;  // the first byte of a word, or behind the last
    Span holder;           // a place that is not within it has no edge here
    bool is_inner = false;
  };

  void add(Span holder, Span within, bool is_inner);
  static bool has(const std::vector<Edge>& edges, std::uint32_t at, Span place,
                  bool is_speech);
  std::size_t word_at(std::uint32_t begin) const;

  std::string_view text_;
  const WordStream& words_;
  std::vector<Edge> begins_;
  std::vector<Edge> ends_;
};

}  // namespace lede
