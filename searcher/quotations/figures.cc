// From the first digits on to the right, then what stands before them.
#include "searcher/quotations/figures.h"

#include <algorithm>

#include "schema/ascii.h"
#include "schema/signs.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// A chain of more is no number.
constexpr std::size_t kMaxWords = 8;
constexpr std::size_t kGroup = 3;  // digits

constexpr char32_t kTypographicApostrophe = 0x2019;
constexpr char32_t kEmDash = 0x2014;

bool starts_with_digit(std::string_view word) {
  return !word.empty() && is_ascii_digit(word.front());
}

bool is_digits(std::string_view word) {
  return std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// "500" or "500.25".
bool is_group(std::string_view word) {
  const std::string_view whole = word.substr(0, word.find('.'));
  return whole.size() == kGroup && is_digits(whole);
}

bool begins_groups(std::string_view word) {
  return word.size() <= kGroup && is_digits(word) && word.front() != '0';
}

// The only code point of a text, else 0.
char32_t only_sign(std::string_view text) {
  if (text.empty()) {
    return 0;
  }
  const CodePoint c = code_point_at(text, 0);
  return c.length == text.size() ? c.value : 0;
}

bool is_line_break(char32_t c) {
  return c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

bool is_space(char32_t c) {
  return is_space_sign(c) && !is_line_break(c);
}

bool parts_groups(std::string_view between) {
  const char32_t sign = only_sign(between);
  return is_space(sign) || sign == '\'' || sign == kTypographicApostrophe;
}

// " – ", one space at each side.
bool is_spaced_dash(std::string_view between) {
  if (between.size() < 3 || !is_space(code_point_at(between, 0).value) ||
      !is_space(code_point_before(between, between.size()).value)) {
    return false;
  }
  const std::size_t begin = code_point_at(between, 0).length;
  const std::size_t last = code_point_before(between, between.size()).length;
  if (begin + last >= between.size()) {
    return false;
  }
  const char32_t dash = only_sign(between.substr(begin, between.size() - begin - last));
  return dash < kEmDash ? is_dash_sign(dash) : dash > kEmDash + 1 && is_dash_sign(dash);
}

// The sign that makes one of two numbers, 0 for none.
char joint_of(std::string_view between) {
  const char32_t sign = only_sign(between);
  if (sign == '/' || sign == ':' || sign == ',') {
    return static_cast<char>(sign);
  }
  return is_dash_sign(sign) || is_spaced_dash(between) ? '-' : '\0';
}

class FigureReader {
 public:
  FigureReader(const TokenedText& text, std::size_t from)
      : text_(text.text), words_(text.words), from_(from), analyzer_(text.analyzer) {}

  Figure read(std::size_t at) {
    begin_ = words_[at].begin;
    end_ = words_[at].end;
    const std::size_t count = take_numbers(at);
    take_point();
    take_before();
    take_behind();
    Figure figure;
    figure.word = (is_negative_ ? "-" : "") + currency_ + number_ + percent_;
    figure.begin = static_cast<std::uint32_t>(begin_);
    figure.end = static_cast<std::uint32_t>(end_);
    figure.words = count;
    return figure;
  }

 private:
  std::size_t take_numbers(std::size_t at) {
    number_ = analyzer_.word(words_[at].word);
    bool groups = begins_groups(number_);
    std::size_t count = 1;
    for (; count < kMaxWords && at + count < words_.size(); ++count) {
      const Token& next = words_[at + count];
      const std::string_view word = analyzer_.word(next.word);
      if (!starts_with_digit(word)) {
        break;
      }
      const std::string_view between = text_.substr(end_, next.begin - end_);
      if (groups && is_group(word) && parts_groups(between)) {
        groups = is_digits(word);
      } else if (const char joint = joint_of(between); joint != '\0') {
        number_ += joint;
        groups = begins_groups(word);
      } else {
        break;
      }
      number_ += word;
      end_ = next.end;
    }
    return count;
  }

  // The code point before the figure as far as it is known; 0 where it begins.
  CodePoint before() const {
    return begin_ > from_ ? code_point_before(text_, begin_) : CodePoint{};
  }

  // Whether what stands before the figure is none of a word's.
  bool is_open() const {
    const CodePoint c = before();
    if (c.length == 0) {
      return from_ == 0;
    }
    if (c.value == '"' || c.value == '\'') {
      const std::size_t at = begin_ - c.length;
      return at == 0 || (at > from_ && is_space_sign(code_point_before(text_, at).value));
    }
    return c.value == ':' || is_space_sign(c.value) || is_opening_sign(c.value);
  }

  // ".5" is "0.5".
  void take_point() {
    if (before().value != '.') {
      return;
    }
    --begin_;
    if (is_open() || is_dash_sign(before().value) || is_currency_sign(before().value)) {
      number_.insert(0, "0.");
    } else {
      ++begin_;
    }
  }

  void take_before() {
    take_sign();
    const bool spaced = !is_negative_ && is_space(before().value);
    const std::size_t begin = begin_;
    begin_ -= spaced ? before().length : 0;
    if (!take_currency()) {
      begin_ = begin;
    } else if (!is_negative_) {
      take_sign();
    }
  }

  bool take_currency() {
    const CodePoint c = before();
    if (c.length == 0 || !is_currency_sign(c.value)) {
      return false;
    }
    begin_ -= c.length;
    currency_ = folded(text_.substr(begin_, c.length));
    return true;
  }

  // Also behind a currency: "$-5".
  void take_sign() {
    const CodePoint c = before();
    const bool minus =
        is_dash_sign(c.value) && c.value != kEmDash && c.value != kEmDash + 1;
    if (c.length == 0 || !(minus || c.value == '+')) {
      return;
    }
    begin_ -= c.length;
    if (is_open() || is_currency_sign(before().value)) {
      is_negative_ = minus;
    } else {
      begin_ += c.length;
    }
  }

  void take_behind() {
    if (const CodePoint c = code_point_at_end(end_); is_fraction_sign(c.value)) {
      number_ += text_.substr(end_, c.length);
      end_ += c.length;
    }
    std::size_t at = end_;
    if (const CodePoint c = code_point_at_end(at); is_space(c.value)) {
      at += c.length;
    }
    const CodePoint c = code_point_at_end(at);
    const std::size_t behind = at + c.length;
    const std::size_t point = text_.substr(behind).starts_with('.') ? 1 : 0;
    const bool before_digit = starts_with_digit(text_.substr(behind + point));
    if (c.value == '%') {
      percent_ = "%";
      end_ = behind;
    } else if (currency_.empty() && !before_digit && is_currency_sign(c.value)) {
      currency_ = folded(text_.substr(at, c.length));
      end_ = behind;
    }
  }

  CodePoint code_point_at_end(std::size_t at) const {
    return at < text_.size() ? code_point_at(text_, at) : CodePoint{};
  }

  std::string_view text_;
  const std::vector<Token>& words_;
  std::size_t from_;
  const Analyzer& analyzer_;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  bool is_negative_ = false;
  std::string currency_;
  std::string number_;
  std::string percent_;
};

}  // namespace

std::optional<Figure> figure_at(const TokenedText& text, std::size_t at,
                                std::size_t from) {
  if (!starts_with_digit(text.analyzer.word(text.words[at].word))) {
    return std::nullopt;
  }
  return FigureReader(text, from).read(at);
}

}  // namespace lede
