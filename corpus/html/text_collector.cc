#include "corpus/html/text_collector.h"

#include <cstddef>

#include "schema/utf8.h"

namespace lede::html {
namespace {

bool is_wide_space(char32_t c) {
  return c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000 || c == 0x85;
}

// Soft hyphens, zero-width spaces, marks of direction: nothing that a reader sees.
bool is_invisible(char32_t c) {
  return c == 0xAD || c == 0x200B || c == 0x200E || c == 0x200F || c == 0x2060 ||
         c == 0xFEFF || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) ||
         (c >= 0x80 && c < 0xA0);
}

}  // namespace

void TextCollector::add(std::string_view text) {
  std::size_t i = 0;
  while (i < text.size()) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte <= 0x20 || byte == 0x7F) {
      pending_space_ = true;
      ++i;
    } else if (byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF) {
      add_rare(text, i);
    } else {
      if (pending_space_ && !text_.empty()) {
        text_ += ' ';
      }
      pending_space_ = false;
      text_ += text[i++];
    }
  }
}

void TextCollector::add_rare(std::string_view text, std::size_t& i) {
  const CodePoint found = code_point_at(text, i);
  if (is_wide_space(found.value)) {
    pending_space_ = true;
  } else if (!is_invisible(found.value)) {
    if (pending_space_ && !text_.empty()) {
      text_ += ' ';
    }
    pending_space_ = false;
    text_ += text.substr(i, found.length);
  }
  i += found.length;
}

}  // namespace lede::html
