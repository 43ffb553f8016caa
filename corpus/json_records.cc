#include "corpus/json_records.h"

#include <algorithm>
#include <array>

namespace lede {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

std::string_view without_space(std::string_view text) {
  const auto* begin = std::find_if_not(text.begin(), text.end(), is_space);
  return text.substr(static_cast<std::size_t>(begin - text.begin()));
}

// The end of the string that starts at the quotation mark at begin.
std::size_t end_of_string(std::string_view text, std::size_t begin) {
  std::size_t i = begin + 1;
  while (i < text.size()) {
    i = text.find_first_of("\"\\", i);
    if (i == std::string_view::npos) {
      break;
    }
    if (text[i] == '"') {
      return i + 1;
    }
    i += 2;
  }
  return text.size();
}

// The end of the value at the beginning of the text: a string, a bracketed value, or
// whatever comes before the next comma or closing bracket.
std::size_t end_of_value(std::string_view text) {
  std::size_t depth = 0;
  std::size_t i = 0;
  while (i < text.size()) {
    const char c = text[i];
    if (c == '"') {
      i = end_of_string(text, i);
    } else if (c == '{' || c == '[') {
      ++i;
      ++depth;
      continue;
    } else if (depth == 0 && (c == ',' || c == '}' || c == ']')) {
      break;
    } else {
      depth -= static_cast<std::size_t>(c == '}' || c == ']');
      ++i;
    }
    const bool bracketed = c == '"' || c == '}' || c == ']';
    if (depth == 0 && bracketed) {
      break;
    }
  }
  return i;
}

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

// The UTF-16 unit of the escape "\uXXXX" at i; 0 where there is none.
unsigned unit_at(std::string_view text, std::size_t i) {
  if (text.substr(i, 2) != "\\u" || i + 6 > text.size()) {
    return 0;
  }
  unsigned unit = 0;
  for (const char c : text.substr(i + 2, 4)) {
    if (!is_hex(c)) {
      return 0;
    }
    const int digit = c <= '9' ? c - '0' : (c | 0x20) - 'a' + 10;
    unit = unit * 16 + static_cast<unsigned>(digit);
  }
  return unit;
}

bool is_high_half(unsigned unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low_half(unsigned unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

// Copies the escape at i, mended; the number of bytes it had.
std::size_t mend_escape(std::string_view text, std::size_t i, std::string& out) {
  const unsigned unit = unit_at(text, i);
  if (is_high_half(unit) && is_low_half(unit_at(text, i + 6))) {
    out += text.substr(i, 12);
    return 12;
  }
  if (is_high_half(unit) || is_low_half(unit)) {
    out += "\\ufffd";
    return 6;
  }
  out += text.substr(i, 2);
  return 2;
}

// The length of the whole number at i, its sign included, if it has more digits than
// machines count with; else 0.
std::size_t long_number_at(std::string_view text, std::size_t i) {
  constexpr std::size_t kMaxDigits = 18;
  constexpr std::string_view kDigits = "0123456789";
  constexpr std::string_view kOfNumbers = "0123456789+-.eE";
  const bool inside = i > 0 && kOfNumbers.find(text[i - 1]) != std::string_view::npos;
  const std::size_t first = i + static_cast<std::size_t>(text[i] == '-');
  const std::size_t end = std::min(text.find_first_not_of(kDigits, first), text.size());
  const bool goes_on =
      end < text.size() && kOfNumbers.find(text[end]) != std::string_view::npos;
  return inside || goes_on || end - first <= kMaxDigits ? 0 : end - i;
}

}  // namespace

JsonRecords::JsonRecords(std::string_view text) : rest_(without_space(text)) {
  if (rest_.starts_with('[')) {
    rest_.remove_prefix(1);
    in_array_ = true;
  }
}

std::optional<std::string_view> JsonRecords::next() {
  for (;;) {
    rest_ = without_space(rest_);
    if (rest_.empty()) {
      return std::nullopt;
    }
    const char c = rest_.front();
    if (c == ',' || c == '}' || (c == ']' && !in_array_)) {
      rest_.remove_prefix(1);
    } else if (c == ']') {
      rest_ = without_space(rest_.substr(1));
      in_array_ = rest_.starts_with('[');
      rest_.remove_prefix(static_cast<std::size_t>(in_array_));
    } else {
      break;
    }
  }
  const std::string_view record = rest_.substr(0, end_of_value(rest_));
  rest_.remove_prefix(record.size());
  return record;
}

JsonMembers::JsonMembers(std::string_view text) : rest_(without_space(text)) {
  if (rest_.starts_with('{')) {
    rest_ = without_space(rest_.substr(1));
  }
}

std::optional<JsonMember> JsonMembers::next() {
  if (!rest_.starts_with('"')) {
    return std::nullopt;
  }
  const std::size_t key_end = end_of_string(rest_, 0);
  JsonMember member;
  member.key = rest_.substr(1, key_end < 2 ? 0 : key_end - 2);
  rest_ = without_space(rest_.substr(key_end));
  if (!rest_.starts_with(':')) {
    rest_ = {};
    return std::nullopt;
  }
  rest_ = without_space(rest_.substr(1));
  member.value = rest_.substr(0, end_of_value(rest_));
  rest_ = without_space(rest_.substr(member.value.size()));
  rest_ = rest_.starts_with(',') ? without_space(rest_.substr(1)) : std::string_view();
  return member;
}

std::vector<JsonMember> members_of(std::string_view object) {
  std::vector<JsonMember> all;
  JsonMembers members(object);
  while (const auto member = members.next()) {
    all.push_back(*member);
  }
  return all;
}

std::string mended_json(std::string_view text) {
  constexpr std::array<std::string_view, 3> kNoNumbers{"NaN", "-Infinity", "Infinity"};
  std::string out;
  out.reserve(text.size());
  bool in_string = false;
  for (std::size_t i = 0; i < text.size();) {
    if (in_string && text[i] == '\\') {
      i += mend_escape(text, i, out);
      continue;
    }
    in_string = (text[i] == '"') != in_string;
    const auto* word = std::find_if(
        kNoNumbers.begin(), kNoNumbers.end(),
        [&](std::string_view w) { return !in_string && text.substr(i).starts_with(w); });
    const std::size_t number = in_string ? 0 : long_number_at(text, i);
    if (word != kNoNumbers.end()) {
      out += "null";
      i += word->size();
    } else if (number > 0) {
      out.append("\"").append(text.substr(i, number)).append("\"");
      i += number;
    } else {
      out += in_string && (text[i] == '\n' || text[i] == '\t') ? ' ' : text[i];
      ++i;
    }
  }
  return out;
}

}  // namespace lede
