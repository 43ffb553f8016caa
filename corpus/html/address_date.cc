#include "corpus/html/address_date.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "corpus/characters.h"
#include "schema/ascii.h"

namespace lede::html {
namespace {

constexpr std::array<std::string_view, 12> kMonths{
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};

bool is_number(std::string_view text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), is_ascii_digit);
}

// Of two digits; empty for what is none.
std::string two_digits(std::string_view text) {
  if (is_number(text) && text.size() <= 2) {
    return text.size() == 1 ? "0" + std::string(text) : std::string(text);
  }
  const auto* month = std::find(kMonths.begin(), kMonths.end(), text);
  return month == kMonths.end() ? std::string()
                                : two_digits(std::to_string(month - kMonths.begin() + 1));
}

std::vector<std::string_view> segments_of(std::string_view url) {
  std::vector<std::string_view> segments;
  std::size_t begin = 0;
  while (begin <= url.size()) {
    const std::size_t end = std::min(url.find_first_of("/-?#", begin), url.size());
    segments.push_back(url.substr(begin, end - begin));
    begin = end + 1;
  }
  return segments;
}

}  // namespace

std::optional<Date> date_in_address(std::string_view url) {
  const std::vector<std::string_view> segments = segments_of(url);
  for (std::size_t i = 0; i + 2 < segments.size(); ++i) {
    const std::string month = two_digits(segments[i + 1]);
    const std::string day = two_digits(segments[i + 2]);
    const bool is_year =
        segments[i].size() == 4 && is_number(segments[i]) && segments[i] > "1980";
    if (!is_year || month.empty() || !is_number(segments[i + 2]) || day.empty()) {
      continue;
    }
    std::string text(segments[i]);
    text.append("-").append(month).append("-").append(day);
    if (auto date = parse_iso_date(text)) {
      return date;
    }
  }
  return std::nullopt;
}

}  // namespace lede::html
