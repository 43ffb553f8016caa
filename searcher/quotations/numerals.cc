// Figures are cut into signs and digits, words added up; both are written alike.
#include "searcher/quotations/numerals.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "schema/ascii.h"

namespace lede {
namespace {

struct NumberWord {
  std::string_view word;
  unsigned number = 0;
};

constexpr auto kSmall = std::to_array<NumberWord>(
    {{"zero", 0},     {"one", 1},        {"two", 2},       {"three", 3},
     {"four", 4},     {"five", 5},       {"six", 6},       {"seven", 7},
     {"eight", 8},    {"nine", 9},       {"ten", 10},      {"eleven", 11},
     {"twelve", 12},  {"thirteen", 13},  {"fourteen", 14}, {"fifteen", 15},
     {"sixteen", 16}, {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19},
     {"twenty", 20},  {"thirty", 30},    {"forty", 40},    {"fifty", 50},
     {"sixty", 60},   {"seventy", 70},   {"eighty", 80},   {"ninety", 90}});

// How many digits a scale takes; the longest first.
constexpr auto kScales = std::to_array<NumberWord>(
    {{"trillion", 12}, {"billion", 9}, {"million", 6}, {"thousand", 3}});
constexpr auto kShortScales = std::to_array<NumberWord>(
    {{"m", 6}, {"mn", 6}, {"mln", 6}, {"bn", 9}, {"tn", 12}, {"k", 3}});

constexpr std::string_view kHundred = "hundred";
constexpr unsigned kHundredDigits = 2;
constexpr unsigned kNoScale = 100;  // above all
constexpr std::size_t kMaxDigits = 30;

template <typename Table>
std::optional<unsigned> number_in(const Table& table, std::string_view word) {
  const auto found =
      std::find_if(table.begin(), table.end(),
                   [word](const NumberWord& one) { return one.word == word; });
  return found == table.end() ? std::nullopt : std::optional(found->number);
}

bool is_digits(std::string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(), is_ascii_digit);
}

// A whole number as "4.2 million" if it has thousands only.
std::string in_scale(const std::string& digits) {
  for (const auto& [name, zeros] : kScales) {
    const bool thousands = digits.ends_with("000") && digits.front() != '0';
    if (!thousands || digits.size() <= zeros) {
      continue;
    }
    const std::size_t point = digits.size() - zeros;
    const std::size_t last = digits.find_last_not_of('0');
    std::string number = digits.substr(0, point);
    if (last >= point) {
      number += '.' + digits.substr(point, last + 1 - point);
    }
    return number + ' ' + std::string(name);
  }
  return digits;
}

// Figures with so many zeros more; nullopt: they are no plain number.
std::optional<std::string> scaled(std::string_view figures, unsigned zeros) {
  const std::size_t point = std::min(figures.find('.'), figures.size());
  const std::string whole(figures.substr(0, point));
  std::string rest(figures.substr(std::min(point + 1, figures.size())));
  const bool plain = is_digits(whole) && (point == figures.size() || is_digits(rest)) &&
                     figures.size() <= kMaxDigits;
  if (!plain) {
    return std::nullopt;
  }
  if (zeros == 0) {
    return point == figures.size() ? in_scale(whole) : std::string(figures);
  }
  rest.resize(std::max<std::size_t>(rest.size(), zeros), '0');
  std::string digits = whole + rest.substr(0, zeros);
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size() - 1));
  std::string fraction = rest.substr(zeros);
  fraction.resize(fraction.find_last_not_of('0') + 1);
  return fraction.empty() ? in_scale(digits) : digits + '.' + fraction;
}

// "4.2m" or "4.2" with so many zeros more.
std::string one_figure(std::string_view figure, unsigned zeros) {
  std::size_t letters = figure.size();
  while (letters > 0 && is_ascii_lower(figure[letters - 1])) {
    --letters;
  }
  const auto own = number_in(kShortScales, figure.substr(letters));
  const auto number =
      scaled(figure.substr(0, own ? letters : figure.size()), own.value_or(0) + zeros);
  return number.value_or(std::string(figure));
}

class NumeralReader {
 public:
  NumeralReader(const std::vector<NumeralWord>& words, std::size_t at)
      : words_(words), first_(at), at_(at) {}

  std::optional<Numeral> read() {
    const std::string_view word = words_[first_].word;
    const std::size_t digits = word.find_first_of("0123456789");
    // A word with figures begins with them, or with their signs.
    const bool figures =
        digits == 0 ||
        (digits != std::string_view::npos &&
         std::none_of(word.begin(), word.begin() + static_cast<std::ptrdiff_t>(digits),
                      is_ascii_letter));
    return figures ? read_figures(word, digits) : read_words();
  }

 private:
  std::string_view word(std::size_t at) const {
    const bool goes_on = at < words_.size() && (at == first_ || !words_[at].after_break);
    return goes_on ? words_[at].word : std::string_view{};
  }

  std::optional<unsigned> scale(std::size_t at) const {
    return number_in(kScales, word(at));
  }

  Numeral read_figures(std::string_view figures, std::size_t digits) {
    const std::size_t sign = figures.starts_with('-') ? 1 : 0;
    std::string text = sign > 0 ? "minus " : "";
    text += figures.substr(sign, digits - sign);
    figures.remove_prefix(digits);
    const bool percent = figures.ends_with('%');
    figures.remove_suffix(percent ? 1 : 0);
    unsigned zeros = 0;
    std::size_t taken = 1;
    if (const auto behind = scale_behind(); behind && !percent) {
      zeros = *behind;
      taken = 2;
    }
    for (std::size_t dash = figures.find('-'); dash != std::string_view::npos;
         dash = figures.find('-')) {
      text += one_figure(figures.substr(0, dash), 0) + " to ";
      figures.remove_prefix(dash + 1);
    }
    const std::string last = one_figure(figures, zeros);
    if (zeros > 0 && last == figures) {  // as "9/11": no number to be scaled
      taken = 1;
    }
    return {text + last + (percent ? " percent" : ""), taken};
  }

  std::optional<unsigned> scale_behind() const {
    const std::string_view next = word(first_ + 1);
    if (next == kHundred) {
      return kHundredDigits;
    }
    const auto known = number_in(kScales, next);
    return known ? known : number_in(kShortScales, next);
  }

  std::optional<Numeral> read_words() {
    std::uint64_t sum = 0;
    unsigned last = kNoScale;
    while (last > 0) {
      const std::size_t before = at_;
      if (last != kNoScale && word(at_) == "and") {
        ++at_;
      }
      const auto group = read_group();
      const auto zeros = group ? scale(at_) : std::nullopt;
      if (!group || zeros.value_or(0) >= last) {
        at_ = before;
        break;
      }
      at_ += zeros ? 1U : 0U;
      last = zeros.value_or(0);
      sum += *group * power_of_ten(last);
    }
    if (at_ == first_) {
      return std::nullopt;
    }
    return Numeral{in_scale(std::to_string(sum)), at_ - first_};
  }

  static std::uint64_t power_of_ten(unsigned zeros) {
    std::uint64_t power = 1;
    for (unsigned i = 0; i < zeros; ++i) {
      power *= 10;
    }
    return power;
  }

  // A number below a thousand; a scale alone, or with "a" before it, is one of it.
  std::optional<std::uint64_t> read_group() {
    const bool is_a = word(at_) == "a";
    const std::size_t counted = at_ + (is_a ? 1 : 0);
    const bool is_one =
        (is_a || at_ == first_) && (word(counted) == kHundred || scale(counted));
    std::optional<std::uint64_t> number = is_one ? 1 : read_small();
    if (is_one) {
      at_ = counted;
    }
    if (!number || *number == 0 || word(at_) != kHundred) {
      return number;
    }
    ++at_;
    *number *= 100;
    const std::size_t before = at_;
    at_ += word(at_) == "and" ? 1U : 0U;
    const auto rest = read_small();
    if (!rest || *rest == 0 || word(at_) == kHundred) {
      at_ = before;
      return number;
    }
    return *number + *rest;
  }

  // Below a hundred.
  std::optional<std::uint64_t> read_small() {
    const auto number = number_in(kSmall, word(at_));
    if (!number) {
      return std::nullopt;
    }
    ++at_;
    const auto unit = number_in(kSmall, word(at_));
    const bool has_unit = *number >= 20 && unit && *unit > 0 && *unit < 10;
    at_ += has_unit ? 1U : 0U;
    return *number + (has_unit ? *unit : 0);
  }

  const std::vector<NumeralWord>& words_;
  std::size_t first_;
  std::size_t at_;
};

}  // namespace

std::optional<Numeral> numeral_at(const std::vector<NumeralWord>& words, std::size_t at) {
  return NumeralReader(words, at).read();
}

}  // namespace lede
