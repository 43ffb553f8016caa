#include "corpus/quotes/reading.h"

#include <algorithm>

#include "corpus/characters.h"
#include "corpus/quotes/surroundings.h"
#include "corpus/quotes/wording.h"

namespace lede {
namespace {

constexpr std::uint32_t kLongestNickname = 25;
// A dateline stands in one of the first paragraphs.
constexpr std::uint32_t kDatelineParagraphs = 4;
constexpr std::string_view kSentenceSigns = ".!?,";

class SentenceCutter {
 public:
  SentenceCutter(UnitReader& reader, Reading& reading)
      : reader_(reader), reading_(reading) {}

  void run() {
    for (std::uint32_t i = 0; i < reading_.paragraphs.size(); ++i) {
      cut_paragraph(i);
    }
  }

 private:
  void cut_paragraph(std::uint32_t number) {
    const std::span<QuoteSpan> spans = spans_of(number);
    ByteRange range = reading_.paragraphs[number];
    const std::uint32_t behind =
        number < kDatelineParagraphs ? after_dateline(reading_.text, range) : range.begin;
    if (spans.empty() || spans.front().whole.begin >= behind) {
      range.begin = behind;
    }
    all_.clear();
    reader_.read(range, all_);
    collect_names(reading_.text, all_, reading_.names);
    find_nicknames(spans);
    const auto first = static_cast<std::uint32_t>(reading_.units.size());
    collapse(reading_.text, all_, spans, reading_.units);
    const auto end = static_cast<std::uint32_t>(reading_.units.size());
    const std::size_t sentence = reading_.sentences.size();
    split_sentences(reading_.units, {first, end, number}, reading_.sentences);
    for (std::size_t i = sentence; i < reading_.sentences.size(); ++i) {
      note_capitals(reading_.sentences[i]);
    }
  }

  std::span<QuoteSpan> spans_of(std::uint32_t paragraph) {
    const std::size_t first = next_span_;
    while (next_span_ < reading_.spans.size() &&
           reading_.spans[next_span_].paragraph == paragraph) {
      ++next_span_;
    }
    return std::span(reading_.spans).subspan(first, next_span_ - first);
  }

  // Edward "Ned" Price
  void find_nicknames(std::span<QuoteSpan> spans) {
    std::size_t at = 0;
    for (QuoteSpan& span : spans) {
      const std::string_view words = reading_.words_of(span);
      while (at < all_.size() && all_[at].begin < span.whole.begin) {
        ++at;
      }
      if (span.level > 0 || span.family != MarkFamily::Double ||
          words.size() > kLongestNickname || !is_name_like(words)) {
        continue;
      }
      std::size_t next = at;
      while (next < all_.size() && all_[next].begin < span.whole.end) {
        ++next;
      }
      span.title = is_work_of_name(next) && all_[next].begin == span.whole.end + 1;
      span.nickname =
          span.title ||
          (at > 0 && next < all_.size() && is_name_part(all_[at - 1]) &&
           is_name_part(all_[next]) && all_[at - 1].end + 1 == span.whole.begin &&
           all_[next].begin == span.whole.end + 1);
    }
  }

  // "Hamilton" star Ida Holm: the work says what she is known for.
  bool is_work_of_name(std::size_t next) const {
    if (next + 2 >= all_.size() || reading_.language->nouns_are_capitalised) {
      return false;
    }
    const Unit& role = all_[next];
    return !role.capital && role.is(WordClass::Role | WordClass::Author) &&
           is_name_part(all_[next + 1]) && is_name_part(all_[next + 2]);
  }

  static bool is_name_like(std::string_view words) {
    return is_upper(visible_from(words, 0)) && count_words(words, 3) <= 2 &&
           kSentenceSigns.find(words.back()) == std::string_view::npos;
  }

  static bool is_name_part(const Unit& unit) {
    return unit.is_word() && unit.capital &&
           !unit.is(WordClass::Determiner | WordClass::Pronoun | WordClass::Preposition |
                    WordClass::Mr | WordClass::Mrs);
  }

  void note_capitals(SentenceRange range) {
    bool inside = false;  // behind the first word of a clause
    const Unit* before = nullptr;
    for (std::uint32_t i = range.first; i < range.end; ++i) {
      const Unit& unit = reading_.units[i];
      const bool behind_quotation =
          before != nullptr && before->kind == UnitKind::Quotation;
      if (unit.is_word()) {
        if (inside && unit.capital && !behind_quotation &&
            !unit.is(WordClass::TiedParticle)) {
          reading_.capitals.insert(unit.word);
        }
        inside = true;
      } else if (unit.is_sign(":")) {
        inside = false;
      }
      before = &unit;
    }
  }

  UnitReader& reader_;
  Reading& reading_;
  std::vector<Unit> all_;  // of one paragraph, quotations not collapsed
  std::size_t next_span_ = 0;
};

}  // namespace

void cut_sentences(const std::vector<Token>& tokens, const Analyzer& analyzer,
                   WordTable& words, Reading& reading) {
  reading.language = &words.language();
  reading.units.clear();
  reading.sentences.clear();
  reading.names.clear();
  reading.capitals.clear();
  const auto singles = std::count_if(
      reading.spans.begin(), reading.spans.end(), [](const QuoteSpan& span) {
        return span.level == 0 && span.family == MarkFamily::Single;
      });
  const auto outer = std::count_if(reading.spans.begin(), reading.spans.end(),
                                   [](const QuoteSpan& span) { return span.level == 0; });
  reading.singles_are_minor = singles * 2 < outer;
  UnitReader reader(reading.text, tokens, analyzer, words, reading.tied_surnames);
  SentenceCutter(reader, reading).run();
}

void lower_title_case(Reading& reading) {
  constexpr WordClasses kNoNames =
      WordClass::Say | WordClass::Describe | WordClass::Auxiliary | WordClass::Pronoun |
      WordClass::Determiner | WordClass::Preposition | WordClass::Of |
      WordClass::Conjunction | WordClass::Role | WordClass::AccordingTo;
  for (Unit& unit : reading.units) {
    unit.capital = unit.capital && !unit.is(kNoNames);
  }
}

}  // namespace lede
