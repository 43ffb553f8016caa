#include "schema/utf8.h"

#include <algorithm>
#include <cstdint>

namespace lede {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

unsigned char byte_at(std::string_view text, std::size_t offset) {
  return offset < text.size() ? static_cast<unsigned char>(text[offset]) : 0;
}

// Length that a lead byte announces; 0 for a byte that starts nothing.
std::size_t announced_length(unsigned char lead) {
  if (lead < 0x80) {
    return 1;
  }
  if (lead >= 0xC2 && lead < 0xE0) {
    return 2;
  }
  if (lead >= 0xE0 && lead < 0xF0) {
    return 3;
  }
  return lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
}

// Overlong forms, surrogates and values above U+10FFFF.
bool is_allowed(char32_t value, std::size_t length) {
  if (length == 3) {
    return value >= 0x800 && (value < 0xD800 || value > 0xDFFF);
  }
  return length != 4 || (value >= 0x10000 && value <= 0x10FFFF);
}

}  // namespace

CodePoint long_code_point_at(std::string_view text, std::size_t offset) {
  const unsigned char lead = byte_at(text, offset);
  const std::size_t length = announced_length(lead);
  if (length == 1) {
    return {lead, 1};
  }
  if (length == 0 || offset + length > text.size()) {
    return {kReplacement, 1};
  }
  auto value = static_cast<char32_t>(lead & (0x7FU >> length));
  for (std::size_t i = 1; i < length; ++i) {
    const unsigned char byte = byte_at(text, offset + i);
    if ((byte & 0xC0U) != 0x80) {
      return {kReplacement, 1};
    }
    value = (value << 6U) | (byte & 0x3FU);
  }
  return is_allowed(value, length) ? CodePoint{value, length}
                                   : CodePoint{kReplacement, 1};
}

CodePoint code_point_before(std::string_view text, std::size_t offset) {
  for (std::size_t length = 1; length <= 4 && length <= offset; ++length) {
    const CodePoint found = code_point_at(text, offset - length);
    if (found.length == length && !is_continuation(text[offset - length])) {
      return found;
    }
  }
  return {kReplacement, 1};
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto put = [&out](char32_t byte) { out.push_back(static_cast<char>(byte)); };
  if (code_point < 0x80) {
    put(code_point);
  } else if (code_point < 0x800) {
    put(0xC0 | (code_point >> 6U));
    put(0x80 | (code_point & 0x3FU));
  } else if (code_point < 0x10000) {
    put(0xE0 | (code_point >> 12U));
    put(0x80 | ((code_point >> 6U) & 0x3FU));
    put(0x80 | (code_point & 0x3FU));
  } else {
    put(0xF0 | (code_point >> 18U));
    put(0x80 | ((code_point >> 12U) & 0x3FU));
    put(0x80 | ((code_point >> 6U) & 0x3FU));
    put(0x80 | (code_point & 0x3FU));
  }
}

bool is_ascii(std::string_view text) {
  return std::ranges::none_of(
      text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

bool is_valid_utf8(std::string_view text) {
  for (std::size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      ++i;
      continue;
    }
    const CodePoint found = code_point_at(text, i);
    if (found.length == 1) {
      return false;
    }
    i += found.length;
  }
  return true;
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint found = code_point_at(text, i);
    append_utf8(out, found.value);
    i += found.length;
  }
  return out;
}

std::string_view utf8_prefix(std::string_view text, std::size_t max_bytes) {
  if (text.size() <= max_bytes) {
    return text;
  }
  while (max_bytes > 0 && is_continuation(text[max_bytes])) {
    --max_bytes;
  }
  return text.substr(0, max_bytes);
}

}  // namespace lede
