// The quotations of a text as places: which words stand between marks. Who said them, and
// whether anybody did, is decided elsewhere.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/quotes/marks.h"
#include "corpus/quotes/pairing.h"
#include "corpus/quotes/places.h"

namespace lede {

inline constexpr std::uint32_t kNoSpan = 0xFFFFFFFF;

struct QuoteSpan {
  std::uint32_t index = 0;  // among the spans of the text
  ByteRange words;          // without the marks and without white space at the ends
  ByteRange whole;          // with the marks
  std::uint32_t paragraph = 0;
  // The span of the paragraph before that this one goes on with, or kNoSpan.
  std::uint32_t continues = kNoSpan;
  std::uint8_t level = 0;  // how many spans it stands inside of
  MarkFamily family = MarkFamily::Double;
  bool nickname = false;  // Edward "Ned" Price: part of a name
  bool title = false;     // the same of a work: "Hamilton" star Ida Holm
};

// When a paragraph that begins with a dash is speech.
enum class DashSpeech : std::uint8_t {
  Always,         // in languages that write dialogue so
  WithInsertion,  // only if the dash comes again before the words of the author
};

// Finds spans; keeps its memory from one text to the next. The time is linear.
class SpanFinder {
 public:
  // paragraphs: of the text. The spans are in order; the outer one of two comes first.
  // They hold until the next call.
  const std::vector<QuoteSpan>& find(std::string_view text,
                                     const std::vector<ByteRange>& paragraphs,
                                     DashSpeech dash);

 private:
  // What is known of a paragraph before its neighbours are looked at.
  struct Paragraph {
    std::uint32_t first_span = 0;
    std::uint32_t end_span = 0;
    ByteRange unclosed;  // the mark; empty if all are closed
    MarkFamily unclosed_family = MarkFamily::Double;
    ByteRange orphan;  // a closing mark before any pair; empty if there is none
    std::optional<MarkFamily> first_mark;  // that opens, where the paragraph begins
  };

  void find_pairs(std::uint32_t index, ByteRange range);
  void add_paragraph(std::uint32_t index, ByteRange range);
  bool goes_on(std::uint32_t index) const;
  void add_unclosed(std::uint32_t index, ByteRange range);
  void add_dash_speech(std::uint32_t index, ByteRange range);
  QuoteSpan& add(std::uint32_t paragraph, ByteRange words, ByteRange whole);
  bool has_leading_orphan(const Paragraph& paragraph) const;
  void number();

  std::string_view text_;
  DashSpeech dash_ = DashSpeech::Always;
  MarkPairer pairer_;
  std::vector<QuoteMark> marks_;
  std::vector<Paragraph> paragraphs_;
  std::vector<QuoteSpan> pairs_;  // closed within their paragraph, in order
  std::vector<QuoteSpan> spans_;
  std::ptrdiff_t first_of_paragraph_ = 0;  // among the spans
  std::uint32_t pending_ = kNoSpan;        // the unclosed span of the paragraph before
  std::vector<std::uint32_t> open_;        // where the spans around a span end
};

}  // namespace lede
