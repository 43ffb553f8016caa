#include "corpus/characters.h"

#include <algorithm>
#include <array>

#include "schema/ascii.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// By byte: whether white space may start with it.
constexpr std::array<bool, 256> kMayBeSpace = [] {
  std::array<bool, 256> table{};
  table[0x20] = table[0x0A] = table[0x09] = table[0xC2] = table[0xE2] = table[0xE3] =
      true;
  return table;
}();

bool may_be_space(char c) {
  return kMayBeSpace[static_cast<unsigned char>(c)];
}

// Of a byte that may start white space.
std::size_t likely_space_at(std::string_view text, std::size_t i) {
  const char c = text[i];
  if (c == ' ' || c == '\n' || c == '\t') {
    return 1;
  }
  const CodePoint found = code_point_at(text, i);
  const char32_t v = found.value;
  const bool space = v == 0xA0 || (v >= 0x2000 && v <= 0x200B) || v == 0x2028 ||
                     v == 0x2029 || v == 0x202F || v == 0x205F || v == 0x3000;
  return space ? found.length : 0;
}

// Bytes of the white space that starts at i; 0 where there is none.
inline std::size_t space_at(std::string_view text, std::size_t i) {
  return may_be_space(text[i]) ? likely_space_at(text, i) : 0;
}

bool is_closing(char32_t c) {
  constexpr std::u32string_view kClosing = U"\"'’”»›)]*_“";
  return kClosing.find(c) != std::u32string_view::npos;
}

}  // namespace

char32_t lower_case(char32_t c) {
  if ((c >= 'A' && c <= 'Z') || (c >= 0xC0 && c <= 0xDE && c != 0xD7) ||
      (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) {
    return c + 32;
  }
  if (c >= 0x400 && c <= 0x40F) {
    return c + 80;
  }
  const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  const bool paired = (c >= 0x100 && c <= 0x17E && c != 0x130 && c != 0x131 &&
                       c != 0x138 && c != 0x149 && c != 0x178) ||
                      (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF) ||
                      (c >= 0x4D0 && c <= 0x52F);
  return paired && (c % 2 == 1) == odd_is_upper ? c + 1 : c;
}

bool is_letter(char32_t c) {
  return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == 0xAA || c == 0xB5 ||
         c == 0xBA || (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7) ||
         (c >= 0x2C00 && c < 0x2E00) || (c > 0x3004 && c < 0xD800) || c >= 0xF900;
}

bool is_unspaced(char32_t c) {
  return (c >= 0x3040 && c < 0x3100) || (c >= 0x3400 && c < 0xA000) ||
         (c >= 0xF900 && c < 0xFB00) || (c >= 0x20000 && c < 0x30000);
}

bool is_long_upper(char32_t c) {
  return lower_case(c) != c;
}

bool is_lower(char32_t c) {
  return is_letter(c) && !is_upper(c) && c < 0x590;
}

std::string lowered(std::string_view text) {
  std::string out = squeezed(text);
  std::size_t plain = 0;
  for (; plain < out.size() && static_cast<unsigned char>(out[plain]) < 0x80; ++plain) {
    const char c = out[plain];
    out[plain] = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
  }
  if (plain == out.size()) {
    return out;
  }
  const std::string rest = out.substr(plain);
  out.resize(plain);
  for (std::size_t i = 0; i < rest.size();) {
    const CodePoint found = code_point_at(rest, i);
    i += found.length;
    const bool apostrophe = found.value == 0x2019 || found.value == 0x2018;
    append_utf8(out, apostrophe ? U'\'' : lower_case(found.value));
  }
  return out;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    const std::size_t space = space_at(text, 0);
    if (space == 0) {
      break;
    }
    text.remove_prefix(space);
  }
  while (!text.empty()) {
    const std::size_t last =
        text.size() -
        (is_continuation(text.back()) ? code_point_before(text, text.size()).length : 1);
    if (space_at(text, last) == 0) {
      break;
    }
    text.remove_suffix(text.size() - last);
  }
  return text;
}

std::string squeezed(std::string_view text) {
  text = trimmed(text);
  std::string out;
  out.reserve(text.size());
  std::size_t begin = 0;  // of the run that is to be copied
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t space = space_at(text, i);
    if (space == 0 || (text[i] == ' ' && space_at(text, i + 1) == 0)) {
      ++i;
      continue;
    }
    out.append(text, begin, i - begin);
    out += ' ';
    while (const std::size_t more = space_at(text, i)) {
      i += more;
    }
    begin = i;
  }
  return out.append(text, begin);
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= text.size();) {
    const std::size_t space = i < text.size() ? space_at(text, i) : 1;
    if (space == 0) {
      ++i;
      continue;
    }
    if (i > begin) {
      words.push_back(text.substr(begin, i - begin));
    }
    i += space;
    begin = i;
  }
  return words;
}

std::size_t length_of(std::string_view text) {
  return text.size() - static_cast<std::size_t>(
                           std::count_if(text.begin(), text.end(), is_continuation));
}

char32_t first_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint found = code_point_at(text, i);
    if (is_letter(found.value) || (found.length == 1 && is_ascii_digit(text[i]))) {
      return found.value;
    }
    i += found.length;
  }
  return 0;
}

bool ends_sentence(std::string_view text) {
  text = trimmed(text);
  while (!text.empty()) {
    const CodePoint last = code_point_before(text, text.size());
    if (!is_closing(last.value)) {
      constexpr std::u32string_view kEnds = U".!?…。！？।";
      return kEnds.find(last.value) != std::u32string_view::npos;
    }
    text.remove_suffix(last.length);
  }
  return false;
}

bool is_all_capitals(std::string_view text) {
  bool any = false;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint found = code_point_at(text, i);
    i += found.length;
    if (is_lower(found.value)) {
      return false;
    }
    any = any || is_upper(found.value);
  }
  return any;
}

std::string_view beginning(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) {
    return text;
  }
  const std::size_t space = text.rfind(' ', bytes);
  return space == std::string_view::npos || space == 0 ? utf8_prefix(text, bytes)
                                                       : text.substr(0, space);
}

}  // namespace lede
