// Speech that a dash begins, as Russian, French, Spanish or Polish texts write it:
//   — No nos rendiremos —dijo ella—. Nunca.
#pragma once

#include <string_view>
#include <vector>

#include "corpus/quotes/places.h"

namespace lede {

struct DashSpeechParts {
  std::vector<ByteRange> speech;
  bool has_insertion = false;  // words of the author came between or behind
};

// The speech of a paragraph of the text; no parts if it does not begin with a dash.
DashSpeechParts dash_speech_of(std::string_view text, ByteRange paragraph);

}  // namespace lede
