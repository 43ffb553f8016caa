#include "corpus/quotes/spans.h"

#include <algorithm>
#include <utility>

#include "corpus/quotes/dash_speech.h"
#include "corpus/quotes/surroundings.h"

namespace lede {
namespace {

// A quotation whose closing mark is lost is believed only with so many words.
constexpr int kFewestWordsUnclosed = 4;

bool has_words(std::string_view text, ByteRange range, int count) {
  bool in_word = false;
  for (std::uint32_t i = range.begin; i < range.end && count > 0; ++i) {
    const bool space = text[i] == ' ' || text[i] == '\n' || text[i] == '\t';
    count -= !space && !in_word ? 1 : 0;
    in_word = !space;
  }
  return count <= 0;
}

}  // namespace

const std::vector<QuoteSpan>& SpanFinder::find(std::string_view text,
                                               const std::vector<ByteRange>& paragraphs,
                                               DashSpeech dash) {
  text_ = text;
  dash_ = dash;
  pairs_.clear();
  spans_.clear();
  paragraphs_.clear();
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    find_pairs(i, paragraphs[i]);
  }
  pending_ = kNoSpan;
  for (std::uint32_t i = 0; i < paragraphs.size(); ++i) {
    add_paragraph(i, paragraphs[i]);
  }
  number();
  return spans_;
}

void SpanFinder::find_pairs(std::uint32_t index, ByteRange range) {
  marks_.clear();
  lex_marks(text_, range, marks_);
  const Pairing& pairing = pairer_.pair(text_, marks_);
  Paragraph paragraph;
  paragraph.first_span = static_cast<std::uint32_t>(pairs_.size());
  for (const MarkPair pair : pairing.pairs) {
    const QuoteMark& open = marks_[pair.open];
    const QuoteMark& close = marks_[pair.close];
    QuoteSpan span;
    span.words = {open.end, close.begin};
    span.whole = {open.begin, close.end};
    span.paragraph = index;
    span.family = open.family;
    pairs_.push_back(span);
  }
  paragraph.end_span = static_cast<std::uint32_t>(pairs_.size());
  std::sort(pairs_.begin() + paragraph.first_span, pairs_.end(),
            [](const QuoteSpan& a, const QuoteSpan& b) {
              return a.whole.begin < b.whole.begin;
            });
  const auto range_of = [this](const auto& mark) {
    return mark ? ByteRange{marks_[*mark].begin, marks_[*mark].end} : ByteRange{};
  };
  paragraph.unclosed = range_of(pairing.unclosed);
  paragraph.orphan = range_of(pairing.orphan);
  if (pairing.unclosed) {
    paragraph.unclosed_family = marks_[*pairing.unclosed].family;
  }
  if (!marks_.empty() && marks_.front().begin == range.begin && marks_.front().can_open) {
    paragraph.first_mark = marks_.front().family;
    if (pairing.first_is_unpaired_single) {
      paragraph.unclosed = {marks_.front().begin, marks_.front().end};
      paragraph.unclosed_family = MarkFamily::Single;
    }
  }
  paragraphs_.push_back(paragraph);
}

// Quotations run over several paragraphs if each of these opens again with a mark, or if
// the next one has a closing mark too many.
void SpanFinder::add_paragraph(std::uint32_t index, ByteRange range) {
  const Paragraph& paragraph = paragraphs_[index];
  const std::uint32_t before = std::exchange(pending_, kNoSpan);
  const std::size_t first = spans_.size();
  first_of_paragraph_ = static_cast<std::ptrdiff_t>(first);
  if (before != kNoSpan && !paragraph.first_mark && has_leading_orphan(paragraph)) {
    add(index, {range.begin, paragraph.orphan.begin},
        {range.begin, paragraph.orphan.end});
  }
  for (std::uint32_t k = paragraph.first_span; k < paragraph.end_span; ++k) {
    add(index, pairs_[k].words, pairs_[k].whole).family = pairs_[k].family;
  }
  if (paragraph.unclosed.size() > 0) {
    add_unclosed(index, range);
  } else if (spans_.size() == first) {
    add_dash_speech(index, range);
  }
  if (spans_.size() > first && spans_[first].whole.begin == range.begin) {
    spans_[first].continues = before;
  }
}

bool SpanFinder::has_leading_orphan(const Paragraph& paragraph) const {
  return paragraph.orphan.size() > 0 &&
         (paragraph.first_span == paragraph.end_span ||
          pairs_[paragraph.first_span].whole.begin > paragraph.orphan.begin);
}

QuoteSpan& SpanFinder::add(std::uint32_t paragraph, ByteRange words, ByteRange whole) {
  QuoteSpan span;
  span.words = trimmed(text_, words);
  span.whole = whole;
  span.paragraph = paragraph;
  return spans_.emplace_back(span);
}

// Does the quotation that the paragraph leaves open go on in the next one?
bool SpanFinder::goes_on(std::uint32_t index) const {
  if (index + 1 == paragraphs_.size()) {
    return false;
  }
  const Paragraph& next = paragraphs_[index + 1];
  if (paragraphs_[index].unclosed_family == MarkFamily::Single) {
    return next.first_mark == MarkFamily::Single;
  }
  return (next.first_mark && next.first_mark != MarkFamily::Single) ||
         has_leading_orphan(next);
}

void SpanFinder::add_unclosed(std::uint32_t index, ByteRange range) {
  const ByteRange mark = paragraphs_[index].unclosed;
  const MarkFamily family = paragraphs_[index].unclosed_family;
  const ByteRange before = trimmed(text_, {range.begin, mark.begin});
  const char32_t last = visible_before(text_, before.end);
  const bool introduced = family != MarkFamily::Single &&
                          (before.size() == 0 || last == U':' || last == U',');
  const ByteRange words{mark.end, range.end};
  if (!goes_on(index) && !(introduced && has_words(text_, words, kFewestWordsUnclosed))) {
    return;
  }
  // It holds what began behind it; of its own family, that was paired wrongly.
  const auto inside =
      std::find_if(spans_.begin() + first_of_paragraph_, spans_.end(),
                   [&](const QuoteSpan& span) { return span.whole.begin >= mark.begin; });
  const auto place = inside - spans_.begin();
  spans_.erase(
      std::remove_if(inside, spans_.end(),
                     [&](const QuoteSpan& span) { return span.family == family; }),
      spans_.end());
  QuoteSpan& span = add(index, words, {mark.begin, range.end});
  span.family = family;
  std::rotate(spans_.begin() + place, spans_.end() - 1, spans_.end());
  if (goes_on(index)) {
    pending_ = static_cast<std::uint32_t>(place);
  }
}

void SpanFinder::add_dash_speech(std::uint32_t index, ByteRange range) {
  if (!is_dash(visible_from(text_, range.begin))) {
    return;
  }
  const DashSpeechParts parts = dash_speech_of(text_, range);
  const bool hyphen = text_[range.begin] == '-';
  if (!parts.has_insertion && (hyphen || dash_ == DashSpeech::WithInsertion)) {
    return;
  }
  for (const ByteRange words : parts.speech) {
    add(index, words, words).family = MarkFamily::Dash;
  }
}

void SpanFinder::number() {
  open_.clear();
  for (std::uint32_t i = 0; i < spans_.size(); ++i) {
    QuoteSpan& span = spans_[i];
    span.index = i;
    while (!open_.empty() && open_.back() <= span.whole.begin) {
      open_.pop_back();
    }
    span.level = static_cast<std::uint8_t>(open_.size());
    open_.push_back(span.whole.end);
  }
}

}  // namespace lede
