#include "corpus/day_order.h"

#include <array>
#include <optional>

#include "corpus/phrase_list.h"
#include "schema/ascii.h"

namespace lede {
namespace {

constexpr auto kDayFirst = std::to_array<std::string_view>(
    {"ar", "az", "be", "bg", "bs", "ca", "cs", "da", "de", "el", "es",
     "et", "fi", "fr", "gl", "he", "hi", "hr", "hy", "id", "is", "it",
     "ka", "kk", "lv", "mk", "ms", "nl", "no", "pl", "pt", "ro", "ru",
     "sk", "sl", "sq", "sr", "th", "tr", "uk", "ur", "uz", "vi"});

// 04/03/2020 or 4-3-2020 at the beginning of a cell.
struct Numbers {
  std::string_view first;
  std::string_view second;
  std::string_view year;
  std::string_view rest;  // of the cell: the time
};

std::string_view take_digits(std::string_view& text) {
  std::size_t end = 0;
  while (end < text.size() && is_ascii_digit(text[end])) {
    ++end;
  }
  const std::string_view digits = text.substr(0, end);
  text.remove_prefix(end);
  return digits;
}

bool is_short(std::string_view digits) {
  return digits.size() == 1 || digits.size() == 2;
}

int value_of(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    value = value * 10 + (digit - '0');
  }
  return value;
}

std::optional<Numbers> numbers_of(std::string_view cell) {
  while (!cell.empty() && is_ascii_space(cell.front())) {
    cell.remove_prefix(1);
  }
  Numbers numbers;
  numbers.first = take_digits(cell);
  const char separator = cell.empty() ? '\0' : cell.front();
  if (!is_short(numbers.first) || (separator != '/' && separator != '-')) {
    return std::nullopt;
  }
  cell.remove_prefix(1);
  numbers.second = take_digits(cell);
  if (!is_short(numbers.second) || !cell.starts_with(separator)) {
    return std::nullopt;
  }
  cell.remove_prefix(1);
  numbers.year = take_digits(cell);
  numbers.rest = cell;
  return numbers.year.size() == 4 ? std::optional(numbers) : std::nullopt;
}

bool is_month(std::string_view digits) {
  return value_of(digits) >= 1 && value_of(digits) <= 12;
}

bool is_only_day(std::string_view digits) {
  return value_of(digits) > 12 && value_of(digits) <= 31;
}

std::string two_digits(std::string_view digits) {
  return (digits.size() == 1 ? "0" : "") + std::string(digits);
}

}  // namespace

void DayOrder::see(std::string_view cell) {
  if (const auto numbers = numbers_of(cell)) {
    day_first_ = day_first_ || (is_only_day(numbers->first) && is_month(numbers->second));
    month_first_ =
        month_first_ || (is_month(numbers->first) && is_only_day(numbers->second));
    saw_undecided_ =
        saw_undecided_ || (is_month(numbers->first) && is_month(numbers->second) &&
                           value_of(numbers->first) != value_of(numbers->second));
  }
}

void DayOrder::see_text(std::string_view text) {
  constexpr std::size_t kLongest = 11;  // 04/03/2020 and what follows
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = i > 0 && (is_ascii_digit(text[i - 1]) || text[i - 1] == '/' ||
                                  text[i - 1] == '-');
    if (is_ascii_digit(text[i]) && !inside) {
      see(text.substr(i, kLongest));
    }
  }
}

NumberOrder DayOrder::order() const {
  if (day_first_ == month_first_) {
    return NumberOrder::Unknown;
  }
  return day_first_ ? NumberOrder::DayFirst : NumberOrder::MonthFirst;
}

std::string DayOrder::settled(std::string cell) const {
  const auto numbers = numbers_of(cell);
  if (!numbers || day_first_ == month_first_ || !is_month(numbers->first) ||
      !is_month(numbers->second)) {
    return cell;
  }
  const std::string_view month = day_first_ ? numbers->second : numbers->first;
  const std::string_view day = day_first_ ? numbers->first : numbers->second;
  std::string iso(numbers->year);
  iso.append("-").append(two_digits(month)).append("-").append(two_digits(day));
  return iso.append(numbers->rest);
}

NumberOrder order_of_language(std::string_view code) {
  return contains(kDayFirst, code) ? NumberOrder::DayFirst : NumberOrder::Unknown;
}

}  // namespace lede
