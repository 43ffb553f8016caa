// Ends of sentences by rules: a stop, then closing marks, then white space, then
// something that is no small letter; unless the word before the point is an abbreviation.
#include "searcher/passages/sentences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <string>

#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// So many bytes without an end are no sentence, but a table or a list.
constexpr std::size_t kMaxSentence = 2'000;

// Titles and such: a name or number follows, never a new sentence.
constexpr std::array<std::string_view, 33> kBeforeNames{
    "Adm",  "Assn", "Brig", "Capt",   "Cmdr", "Col", "Cpl",  "Dr",  "Fr", "Gen",  "Gov",
    "Hon",  "Lt",   "Maj",  "Messrs", "Mr",   "Mrs", "Ms",   "Mt",  "No", "Nos",  "Pres",
    "Prof", "Pvt",  "Rep",  "Reps",   "Rev",  "Sen", "Sens", "Sgt", "St", "Supt", "vs"};
static_assert(std::is_sorted(kBeforeNames.begin(), kBeforeNames.end()));

// Abbreviations that may also end a sentence: they do if a usual first word follows.
constexpr std::array<std::string_view, 28> kMayEnd{
    "Apr", "Aug",  "Ave", "Blvd", "Bros",   "Co",  "Corp", "Dec", "Dept", "Feb",
    "Inc", "Jan",  "Jr",  "Jul",  "Jun",    "Ltd", "Mar",  "Nov", "Oct",  "Rd",
    "Sep", "Sept", "Sr",  "al",   "approx", "cf",  "est",  "etc"};
static_assert(std::is_sorted(kMayEnd.begin(), kMayEnd.end()));

constexpr std::array<std::string_view, 36> kFirstWords{
    "A",    "After", "All",   "An",    "And",  "As",      "At",  "But",   "By",
    "For",  "From",  "He",    "Her",   "His",  "However", "I",   "If",    "In",
    "It",   "Its",   "No",    "Now",   "On",   "One",     "She", "Since", "So",
    "That", "The",   "Their", "There", "They", "This",    "We",  "When",  "While"};
static_assert(std::is_sorted(kFirstWords.begin(), kFirstWords.end()));

template <typename Table>
bool contains(const Table& table, std::string_view word) {
  return std::binary_search(table.begin(), table.end(), word);
}

class Splitter {
 public:
  explicit Splitter(std::string_view text) : text_(text) {}

  std::vector<Span> run() {
    for (std::size_t at = next_stop(0); at < text_.size(); at = next_stop(at)) {
      if (is_blank_line(at)) {
        close(at);
        ++at;
      } else if (const std::size_t after = end_at(at); after > at) {
        close(after);
        at = after;
      } else {
        at = std::max(at + 1, after_stops(at));
      }
    }
    close(text_.size());
    return std::move(sentences_);
  }

 private:
  char at(std::size_t offset) const {
    return offset < text_.size() ? text_[offset] : '\0';
  }

  // The first byte from there on at which a sentence may end, or the text does.
  std::size_t next_stop(std::size_t at) const {
    const auto may_end = [](char c) {
      return c == '\n' || c == '.' || c == '!' || c == '?' ||
             static_cast<unsigned char>(c) >= 0xE2;
    };
    while (at < text_.size() && !may_end(text_[at])) {
      ++at;
    }
    return at;
  }

  void close(std::size_t end) {
    std::size_t begin = start_;
    start_ = end;
    while (begin < end && is_ascii_space(text_[begin])) {
      ++begin;
    }
    while (end > begin && is_ascii_space(text_[end - 1])) {
      --end;
    }
    while (end - begin > kMaxSentence) {
      const std::size_t cut = cut_of(begin);
      add(begin, cut);
      begin = text_.find_first_not_of(kAsciiSpace, cut);
    }
    if (begin < end) {
      add(begin, end);
    }
  }

  void add(std::size_t begin, std::size_t end) {
    sentences_.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  }

  // Where a sentence that is too long is cut: behind its last word that fits, if it has
  // words.
  std::size_t cut_of(std::size_t begin) const {
    const std::string_view rest = text_.substr(begin);
    // Of bytes that are no UTF-8 some fit, too.
    const std::size_t most =
        std::max(utf8_prefix(rest, kMaxSentence).size(), kMaxSentence - 3);
    const std::string_view fits = rest.substr(0, most);
    const std::size_t space = fits.find_last_of(kAsciiSpace);
    const std::size_t last = fits.find_last_not_of(kAsciiSpace, space);
    return begin + (space == std::string_view::npos ? most : last + 1);
  }

  bool is_blank_line(std::size_t offset) const {
    if (text_[offset] != '\n') {
      return false;
    }
    const std::size_t next = text_.find_first_not_of(" \t\r", offset + 1);
    return next != std::string_view::npos && text_[next] == '\n';
  }

  // Where the sentence ends whose last stop is at offset; offset itself if it goes on.
  std::size_t end_at(std::size_t offset) const {
    const char c = text_[offset];
    if (c == '.' || c == '!' || c == '?') {
      return latin_end(offset, offset + 1);
    }
    if (static_cast<unsigned char>(c) < 0xE2) {
      return offset;
    }
    const CodePoint point = code_point_at(text_, offset);
    if (point.value == U'。' || point.value == U'！' || point.value == U'？') {
      return after_closing(offset + point.length);
    }
    return point.value == U'…' ? latin_end(offset, offset + point.length) : offset;
  }

  std::size_t after_stops(std::size_t offset) const {
    while (at(offset) == '.' || at(offset) == '!' || at(offset) == '?') {
      ++offset;
    }
    return offset;
  }

  std::size_t after_closing(std::size_t offset) const {
    constexpr std::u32string_view kClosing = U"\"'”’»)]」』";
    while (offset < text_.size()) {
      const CodePoint point = code_point_at(text_, offset);
      if (kClosing.find(point.value) == std::u32string_view::npos) {
        break;
      }
      offset += point.length;
    }
    return offset;
  }

  std::size_t latin_end(std::size_t stop, std::size_t after) const {
    after = after_stops(after);
    const bool single_point = text_[stop] == '.' && after == stop + 1;
    const std::size_t end = after_closing(after);
    std::size_t next = end;
    while (next < text_.size() && is_ascii_space(text_[next])) {
      ++next;
    }
    if (next == text_.size()) {
      return text_.size();
    }
    if (next == end || is_ascii_lower(text_[next])) {
      return stop;
    }
    return single_point && end == after && is_abbreviation(stop, next) ? stop : end;
  }

  std::string_view word_before(std::size_t point) const {
    std::size_t begin = point;
    while (begin > 0 &&
           (is_ascii_upper(text_[begin - 1]) || is_ascii_lower(text_[begin - 1]) ||
            text_[begin - 1] == '.' || is_ascii_digit(text_[begin - 1]))) {
      --begin;
    }
    return text_.substr(begin, point - begin);
  }

  std::string_view word_at(std::size_t offset) const {
    std::size_t end = offset;
    while (is_ascii_upper(at(end)) || is_ascii_lower(at(end))) {
      ++end;
    }
    return text_.substr(offset, end - offset);
  }

  // Whether the point belongs to the word before it and the sentence goes on at next.
  bool is_abbreviation(std::size_t point, std::size_t next) const {
    const std::string_view word = word_before(point);
    if (word.size() == 1 && is_ascii_upper(word.front())) {
      return word != "I" || !contains(kFirstWords, word_at(next));
    }
    if (word == "No" || word == "Nos") {
      return is_ascii_digit(text_[next]);
    }
    if (contains(kBeforeNames, word)) {
      return true;
    }
    const bool acronym = word.size() >= 3 && word[1] == '.' && !is_ascii_digit(word[0]);
    return (acronym || contains(kMayEnd, word)) && !contains(kFirstWords, word_at(next));
  }

  std::string_view text_;
  std::size_t start_ = 0;  // of the sentence at hand
  std::vector<Span> sentences_;
};

}  // namespace

std::vector<Span> sentences_of(std::string_view text) {
  return Splitter(text).run();
}

Span widened(std::span<const Span> sentences, Span place) {
  const auto first = std::partition_point(
      sentences.begin(), sentences.end(),
      [&](const Span& sentence) { return sentence.end <= place.begin; });
  const auto behind = std::partition_point(
      first, sentences.end(),
      [&](const Span& sentence) { return sentence.begin < place.end; });
  return first == behind ? place
                         : Span{std::min(place.begin, first->begin),
                                std::max(place.end, std::prev(behind)->end)};
}

}  // namespace lede
