#include "schema/printable.h"

#include <fmt/format.h>

#include "schema/utf8.h"

namespace lede {
namespace {

constexpr char32_t kDelete = 0x7F;
constexpr char32_t kControlPictures = 0x2400;
constexpr char32_t kDeletePicture = 0x2421;

bool is_c0(char32_t c) {
  return c < 0x20 || c == kDelete;
}

// C1 controls, marks that reorder (Unicode TR36, 3.2), line and paragraph separators.
bool is_sly(char32_t c) {
  return (c >= 0x80 && c < 0xA0) || c == 0x061C || c == 0x200E || c == 0x200F ||
         (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF;
}

void append_shown(std::string& out, char32_t c) {
  if (c == kDelete) {
    append_utf8(out, kDeletePicture);
  } else if (is_c0(c)) {
    append_utf8(out, kControlPictures + c);
  } else if (is_sly(c)) {
    out += fmt::format("<U+{:04X}>", static_cast<unsigned>(c));
  } else {
    append_utf8(out, c);
  }
}

void append_escaped(std::string& out, char32_t c) {
  constexpr char32_t kEndOfPlane0 = 0x10000;
  if (c == '\t') {
    out += "\\t";
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c == '\\') {
    out += "\\\\";
  } else if (!is_c0(c) && !is_sly(c)) {
    append_utf8(out, c);
  } else if (c < kEndOfPlane0) {
    out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
  } else {
    out += fmt::format("\\U{:08X}", static_cast<unsigned>(c));
  }
}

template <typename Append>
std::string each_code_point(std::string_view text, Append append) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    append(out, point.value);
    i += point.length;
  }
  return out;
}

}  // namespace

std::string printable_text(std::string_view text) {
  return each_code_point(text, [](std::string& out, char32_t c) {
    if (c == '\n' || c == '\t') {
      out.push_back(static_cast<char>(c));
    } else {
      append_shown(out, c);
    }
  });
}

std::string printable_line(std::string_view text) {
  return each_code_point(text, append_shown);
}

std::string escaped_line(std::string_view text) {
  return each_code_point(text, append_escaped);
}

std::string printable_json(std::string_view json) {
  return each_code_point(json, [](std::string& out, char32_t c) {
    if (is_sly(c) || c == kDelete) {
      out += fmt::format("\\u{:04x}", static_cast<unsigned>(c));
    } else {
      append_utf8(out, c);
    }
  });
}

}  // namespace lede
