#include "corpus/quotes/marks.h"

#include <algorithm>
#include <array>
#include <string>

#include "corpus/characters.h"
#include "corpus/quotes/surroundings.h"
#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr std::u32string_view kDoubles = U"\"“”„‟＂″";
constexpr std::u32string_view kSingles = U"'’‘‚‛`´′＇";
constexpr std::u32string_view kAngles = U"«»‹›「」『』";

// Words that begin with an apostrophe, without it.
constexpr std::array<std::string_view, 23> kElisions{
    "em",  "til", "tis",   "twas", "cause", "n",   "bout", "round",
    "cuz", "ol",  "neath", "nuff", "s",     "t",   "re",   "ve",
    "ll",  "d",   "m",     "tain", "cos",   "kay", "twere"};

bool contains(std::u32string_view set, char32_t c) {
  return set.find(c) != std::u32string_view::npos;
}

// The bytes that a mark can begin with; everything else is passed over.
constexpr std::array<bool, 256> lead_bytes() {
  std::array<bool, 256> lead{};
  for (const unsigned c : {0x22U, 0x27U, 0x2CU, 0x60U, 0xC2U, 0xE2U, 0xE3U, 0xEFU}) {
    lead[c] = true;
  }
  return lead;
}
constexpr std::array<bool, 256> kIsLead = lead_bytes();

bool is_lead(char byte) {
  return kIsLead[static_cast<unsigned char>(byte)];
}

class MarkLexer {
 public:
  MarkLexer(std::string_view text, ByteRange paragraph, std::vector<QuoteMark>& out)
      : text_(text.substr(0, paragraph.end)), begin_(paragraph.begin), out_(out) {}

  void run() {
    for (std::size_t at = begin_; at < text_.size();) {
      at = is_lead(text_[at]) ? lex(at) : at + 1;
    }
  }

 private:
  // Takes what stands at that place; where to go on.
  std::size_t lex(std::size_t at) {
    const CodePoint c = code_point_at(text_, at);
    if (c.value == U',') {
      return lex_commas(at);
    }
    const bool single = contains(kSingles, c.value);
    if (!single && !contains(kDoubles, c.value) && !contains(kAngles, c.value)) {
      return at + c.length;
    }
    look(at, at + c.length);
    if (single && is_doubled(at, c) && !closes_before_double(at, c)) {
      look(at, at + 2 * c.length);
      add_double(c.value == U'`' || c.value == U'‘' ? U'“' : U'"');
    } else if (single) {
      if (is_elided_n(at, c)) {
        return at + 2 * c.length + 1;
      }
      add_single(c.value);
    } else if (contains(kAngles, c.value)) {
      mark_.family = MarkFamily::Angle;
      add(c.value, !contains(U"」』", c.value), !contains(U"「『", c.value));
    } else if (!is_measure(c.value)) {
      add_double(c.value);
    }
    return mark_.end;
  }

  // Notes the place and what stands around it.
  void look(std::size_t begin, std::size_t end) {
    mark_.begin = static_cast<std::uint32_t>(begin);
    mark_.end = static_cast<std::uint32_t>(end);
    before_ =
        begin > begin_ ? visible_before(text_.substr(begin_), begin - begin_) : U' ';
    after_ = visible_from(text_, end);
    left_edge_ = is_space(before_) || is_opening(before_);
    right_edge_ = is_space(after_) || is_closing(after_);
  }

  void add(char32_t shape, bool can_open, bool can_close) {
    mark_.shape = shape;
    mark_.can_open = can_open;
    mark_.can_close = can_close;
    out_.push_back(mark_);
  }

  // ,,as in old German typewriting''
  std::size_t lex_commas(std::size_t at) {
    if (text_.substr(at, 2) != ",,") {
      return at + 1;
    }
    look(at, at + 2);
    if (is_space(before_) && is_letter_or_digit(after_)) {
      mark_.family = MarkFamily::Double;
      add(U'„', true, false);
    }
    return at + 2;
  }

  bool is_doubled(std::size_t at, CodePoint c) const {
    const std::size_t second = at + c.length;
    return second < text_.size() && code_point_at(text_, second).value == c.value;
  }

  // Three in a row behind a word: the first closes an inner quotation, two the outer one.
  bool closes_before_double(std::size_t at, CodePoint c) const {
    const std::size_t third = at + 2 * c.length;
    return !is_space(before_) && third < text_.size() &&
           code_point_at(text_, third).value == c.value;
  }

  void add_double(char32_t shape) {
    mark_.family = MarkFamily::Double;
    if (contains(U"\"＂″", shape)) {
      bool open = left_edge_ && !is_space(after_);
      bool close = right_edge_ && !is_space(before_);
      if (!open && !close) {
        open = close = true;
      }
      add(shape, open, close);
    } else if (shape == U'”') {
      add_right_curly();
    } else {
      const bool turned = shape == U'“' && right_edge_ && !left_edge_;
      add(shape, !turned, turned);
    }
  }

  // ” also opens: in Swedish and Finnish, and where a typist's software turned it around.
  void add_right_curly() {
    const bool first = trimmed(text_, {begin_, mark_.begin}).size() == 0;
    if (first && !is_closing(after_)) {
      add(U'”', true, false);
    } else {
      add(U'”', is_space(before_) && is_letter_or_digit(after_), true);
    }
  }

  void add_single(char32_t shape) {
    if ((is_letter_or_digit(before_) && is_letter_or_digit(after_)) ||
        is_measure(shape)) {
      return;
    }
    mark_.family = MarkFamily::Single;
    const bool opens =
        left_edge_ && shape != U'’' &&
        (is_letter_or_digit(after_) || contains(U"\"“„([$#@¿¡…—–-.", after_)) &&
        !is_elision();
    const bool closes = (right_edge_ || after_ == U'“') && !is_space(before_) &&
                        shape != U'‚' && shape != U'‛';
    if (opens || closes) {
      add(shape, opens, closes);
    }
  }

  // 'em, '90s: the mark stands for letters left out.
  bool is_elision() const {
    const std::string word = word_behind(mark_.end);
    if (word.size() >= 2 && is_ascii_digit(word[0]) && is_ascii_digit(word[1])) {
      return word.size() == 2 || word.substr(2) == "s";
    }
    return std::find(kElisions.begin(), kElisions.end(), word) != kElisions.end();
  }

  std::string word_behind(std::size_t at) const {
    std::string word;
    for (; at < text_.size() && word.size() < 8; ++at) {
      const auto c = static_cast<unsigned char>(text_[at]);
      if (c < 0x80 && !is_letter_or_digit(c)) {
        break;
      }
      word.push_back(static_cast<char>(is_upper(c) ? c + 32 : c));
    }
    return word;
  }

  // rock 'n' roll: two marks at once.
  bool is_elided_n(std::size_t at, CodePoint c) const {
    const std::size_t letter = at + c.length;
    if (letter + 1 >= text_.size() || (text_[letter] != 'n' && text_[letter] != 'N')) {
      return false;
    }
    const CodePoint next = code_point_at(text_, letter + 1);
    return is_space(before_) && next.length == c.length &&
           contains(kSingles, next.value) &&
           is_space(visible_from(text_, letter + 1 + next.length));
  }

  // 6'2" and 5' 11": no quotation marks.
  bool is_measure(char32_t shape) const {
    if (!is_ascii_digit(before_)) {
      return false;
    }
    if (contains(U"\"″", shape)) {
      std::size_t at = mark_.begin;
      for (int i = 0;
           i < 3 && at > begin_ && (text_[at - 1] == ' ' || is_ascii_digit(byte(at - 1)));
           ++i) {
        --at;
      }
      return contains(U"'′’", visible_before(text_.substr(begin_), at - begin_));
    }
    std::size_t at = mark_.end + (byte(mark_.end) == U' ' ? 1U : 0U);
    if (!contains(U"'′’", shape) || !is_ascii_digit(byte(at))) {
      return false;
    }
    at += is_ascii_digit(byte(at + 1)) ? 2U : 1U;
    return contains(U"\"″", visible_from(text_, at));
  }

  char32_t byte(std::size_t at) const {
    return at < text_.size() ? static_cast<unsigned char>(text_[at]) : U' ';
  }

  std::string_view text_;  // up to the paragraph's end
  std::uint32_t begin_;
  std::vector<QuoteMark>& out_;
  QuoteMark mark_;
  char32_t before_ = 0;
  char32_t after_ = 0;
  bool left_edge_ = false;
  bool right_edge_ = false;
};

bool is_inner_apostrophe(std::string_view text, std::size_t at, std::size_t length) {
  return is_letter_or_digit(visible_before(text, at)) &&
         is_letter_or_digit(visible_from(text, at + length));
}

}  // namespace

void lex_marks(std::string_view text, ByteRange paragraph, std::vector<QuoteMark>& out) {
  MarkLexer(text, paragraph, out).run();
}

bool may_have_quotation(std::string_view text) {
  bool line_begins = true;
  for (std::size_t at = 0; at < text.size();) {
    const char byte = text[at];
    if (!is_lead(byte) && byte != '-') {
      line_begins = byte == '\n' || (line_begins && byte == ' ');
      ++at;
      continue;
    }
    const CodePoint c = code_point_at(text, at);
    const bool single = contains(kSingles, c.value);
    if (contains(kDoubles, c.value) || contains(kAngles, c.value) ||
        (single && !is_inner_apostrophe(text, at, c.length)) ||
        (c.value == U',' && text.substr(at, 2) == ",,") ||
        (line_begins && is_dash(c.value))) {
      return true;
    }
    line_begins = line_begins && is_space(c.value);
    at += c.length;
  }
  return false;
}

}  // namespace lede
