// Places in a text: ranges of bytes, paragraphs.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace lede {

// Bytes from begin up to end.
struct ByteRange {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  std::uint32_t size() const { return end - begin; }
  friend bool operator==(const ByteRange&, const ByteRange&) = default;
};

// The range without white space at its ends.
ByteRange trimmed(std::string_view text, ByteRange range);

// The paragraphs of a text, as paragraphs_of() in corpus/paragraphs.h sees them; none is
// empty.
std::vector<ByteRange> paragraph_ranges(std::string_view text);

// Where a paragraph's text begins behind a dateline: "MINSK, BELARUS -- ", "(Reuters) -
// ". paragraph.begin where there is none.
std::uint32_t after_dateline(std::string_view text, ByteRange paragraph);

}  // namespace lede
