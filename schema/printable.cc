#include "schema/printable.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "schema/utf8.h"

namespace lede {
namespace {

constexpr char32_t kDelete = 0x7F;
constexpr char32_t kControlPictures = 0x2400;
constexpr char32_t kDeletePicture = 0x2421;

bool is_c0(char32_t c) {
  return c < 0x20 || c == kDelete;
}

struct Range {
  char32_t first = 0;
  char32_t last = 0;
};

constexpr char32_t kSoftHyphen = 0xAD;

// C1 controls; marks that reorder (Unicode TR36, 3.2); line and paragraph separators;
// what is not seen at all: spaces without width, fillers, tags.
constexpr std::array<Range, 17> kSly{{
    {0x80, 0x9F},
    {kSoftHyphen, kSoftHyphen},
    {0x034F, 0x034F},
    {0x061C, 0x061C},
    {0x115F, 0x1160},
    {0x17B4, 0x17B5},
    {0x180E, 0x180E},
    {0x200B, 0x200B},
    {0x200E, 0x200F},
    {0x2028, 0x202E},
    {0x2060, 0x206F},
    {0x3164, 0x3164},
    {0xFEFF, 0xFEFF},
    {0xFFA0, 0xFFA0},
    {0xFFF9, 0xFFFB},
    {0x1D173, 0x1D17A},
    {0xE0000, 0xE00FF},
}};

bool is_always_sly(char32_t c) {
  if (c < kSly.front().first) {
    return false;
  }
  const auto* const range = std::find_if(kSly.begin(), kSly.end(),
                                         [c](const Range& one) { return one.last >= c; });
  return range != kSly.end() && range->first <= c;
}

// A text read from its start, character by character: some are sly only after others.
class Watch {
 public:
  // More marks on one letter than any script writes.
  bool is_too_many_marks(char32_t c) {
    constexpr char32_t kFirstMark = 0x300;
    constexpr unsigned kMaxMarks = 8;
    const int type =
        c < kFirstMark ? int{U_UNASSIGNED} : u_charType(static_cast<UChar32>(c));
    marks_ = type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK ? marks_ + 1 : 0;
    return marks_ > kMaxMarks;
  }

  // Joiners shape what is written in other scripts, and put emoji together; in these they
  // only hide.
  bool is_sly(char32_t c) {
    constexpr char32_t kNonJoiner = 0x200C;
    constexpr char32_t kJoiner = 0x200D;
    constexpr char32_t kFirstOfJoined = 0x600;
    const bool is_joiner = c == kNonJoiner || c == kJoiner;
    const bool is_misplaced = is_joiner && (before_ < kFirstOfJoined ||
                                            before_ == kJoiner || before_ == kNonJoiner);
    before_ = c;
    return is_misplaced || is_always_sly(c);
  }

 private:
  unsigned marks_ = 0;
  char32_t before_ = 0;
};

void append_shown(std::string& out, char32_t c, bool is_sly) {
  if (c == kDelete) {
    append_utf8(out, kDeletePicture);
  } else if (is_c0(c)) {
    append_utf8(out, kControlPictures + c);
  } else if (is_sly && c != kSoftHyphen) {
    out += fmt::format("<U+{:04X}>", static_cast<unsigned>(c));
  } else if (!is_sly) {
    append_utf8(out, c);
  }
}

constexpr char32_t kEndOfPlane0 = 0x10000;

void append_escaped(std::string& out, char32_t c, bool is_sly) {
  if (c == '\t') {
    out += "\\t";
  } else if (c == '\n') {
    out += "\\n";
  } else if (c == '\r') {
    out += "\\r";
  } else if (c == '\\') {
    out += "\\\\";
  } else if (!is_c0(c) && !is_sly) {
    append_utf8(out, c);
  } else if (c < kEndOfPlane0) {
    out += fmt::format("\\u{:04X}", static_cast<unsigned>(c));
  } else {
    out += fmt::format("\\U{:08X}", static_cast<unsigned>(c));
  }
}

// As of JSON, where what is beyond 16 bits is two surrogates.
void append_json(std::string& out, char32_t c, bool is_sly) {
  const auto unit = static_cast<unsigned>(c);
  if (!is_sly && c != kDelete) {
    append_utf8(out, c);
  } else if (c < kEndOfPlane0) {
    out += fmt::format("\\u{:04x}", unit);
  } else {
    constexpr unsigned kHalf = 10;
    constexpr unsigned kHalfMask = 0x3FF;
    const unsigned rest = unit - static_cast<unsigned>(kEndOfPlane0);
    out += fmt::format("\\u{:04x}\\u{:04x}", 0xD800 + (rest >> kHalf),
                       0xDC00 + (rest & kHalfMask));
  }
}

template <typename Append>
std::string each_code_point(std::string_view text, Append append) {
  std::string out;
  out.reserve(text.size());
  Watch watch;
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    const bool is_sly = watch.is_sly(point.value);
    append(out, point.value, watch.is_too_many_marks(point.value) || is_sly);
    i += point.length;
  }
  return out;
}

// Marks that are too many are counted, not shown one by one.
std::string shown(std::string_view text, bool keeps_lines) {
  std::string out;
  out.reserve(text.size());
  Watch watch;
  std::size_t marks = 0;
  const auto say_marks = [&out, &marks] {
    out += marks == 0 ? "" : fmt::format("<{} marks>", marks);
    marks = 0;
  };
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint point = code_point_at(text, i);
    i += point.length;
    const bool is_sly = watch.is_sly(point.value);
    if (watch.is_too_many_marks(point.value)) {
      ++marks;
      continue;
    }
    say_marks();
    if (keeps_lines && (point.value == '\n' || point.value == '\t')) {
      out.push_back(static_cast<char>(point.value));
    } else {
      append_shown(out, point.value, is_sly);
    }
  }
  say_marks();
  return out;
}

}  // namespace

std::string printable_text(std::string_view text) {
  return shown(text, true);
}

std::string printable_line(std::string_view text) {
  return shown(text, false);
}

std::string escaped_line(std::string_view text) {
  return each_code_point(text, append_escaped);
}

std::string printable_json(std::string_view json) {
  return each_code_point(json, append_json);
}

}  // namespace lede
