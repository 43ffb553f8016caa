// A piece of an article as it is shown, with places in it marked.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/passages/matcher.h"
#include "searcher/passages/sentences.h"

namespace lede {

// Where a match stands in a shown text, in bytes.
using Mark = Span;

struct MarkedText {
  std::string text;         // white space is squeezed to single spaces
  std::vector<Mark> marks;  // by begin, apart from each other, not empty

  friend bool operator==(const MarkedText&, const MarkedText&) = default;
};

// Bytes [span) of a text with those of its matches, by begin, that lie inside; of matches
// that overlap the first, and of those the longest, is marked.
MarkedText marked_text(std::string_view text, Span span,
                       const std::vector<Match>& matches);

// The whole text.
MarkedText marked_text(std::string_view text, const std::vector<Match>& matches);

// White space is squeezed to single spaces, as in MarkedText.
std::string one_line(std::string_view text);

}  // namespace lede
