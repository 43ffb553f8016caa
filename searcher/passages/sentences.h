// Sentences, as readers of news see them.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lede {

// Bytes of a text, without white space at its ends.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Span&, const Span&) = default;
};

// The sentences of a text, in order; a blank line ends one in any case. Abbreviations
// (Mr., Jan., U.S., J. Smith) do not, nor what a small letter follows. Together they hold
// all of the text but white space; none has more than 2,000 bytes.
std::vector<Span> sentences_of(std::string_view text);

// A text that was cut into all its sentences.
struct CutText {
  std::string_view text;
  std::span<const Span> sentences;
};

// A place with all of the sentences that it touches.
Span widened(std::span<const Span> sentences, Span place);

}  // namespace lede
