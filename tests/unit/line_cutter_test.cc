// Lines into slices, in every encoding and however long they are.
#include "corpus/line_cutter.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/encoding.h"
#include "corpus/reader.h"

namespace lede {
namespace {

using namespace std::string_view_literals;

// The text in units of so many bytes; it is of ASCII and U+0A0A, in which the byte of a
// line end stands twice.
std::string in_units(std::u16string_view text, std::size_t bytes, bool is_little) {
  std::string out;
  for (const char16_t c : text) {
    std::string unit{static_cast<char>(c & 0xFFU), static_cast<char>(c >> 8U)};
    unit.resize(bytes);
    if (!is_little) {
      std::reverse(unit.begin(), unit.end());
    }
    out += unit;
  }
  return out;
}

LineCutter cutter_of(std::string_view bytes) {
  const auto left = std::make_shared<std::string_view>(bytes);
  return {LineEnds(bytes.substr(0, 64 << 10U)),
          [left](std::size_t size, std::string& out) {
            const std::string_view piece = left->substr(0, size);
            left->remove_prefix(piece.size());
            out += piece;
            return !left->empty();
          }};
}

std::vector<LineSlice> slices_of(std::string_view bytes, std::size_t slice_bytes) {
  std::vector<LineSlice> slices;
  LineCutter cutter = cutter_of(bytes);
  while (auto slice = cutter.next(slice_bytes)) {
    slices.push_back(*std::move(slice));
  }
  CHECK(cutter.is_done());
  return slices;
}

std::string decoded(std::string_view bytes) {
  std::string storage;
  return std::string(utf8_text(bytes, storage).value());
}

TEST_CASE("slices hold whole lines and all of them, in any encoding", "[corpus]") {
  struct Case {
    std::string name;
    std::string mark;
    std::size_t unit_bytes;
    bool is_little;
  };
  const auto example = GENERATE(values<Case>({
      {"UTF-8", "", 1, true},
      {"UTF-8 with a mark", "\xEF\xBB\xBF", 1, true},
      {"UTF-16LE", "\xFF\xFE", 2, true},
      {"UTF-16BE", "\xFE\xFF", 2, false},
      {"UTF-16LE without a mark", "", 2, true},
      {"UTF-16BE without a mark", "", 2, false},
      {"UTF-32LE", std::string("\xFF\xFE\0\0"sv), 4, true},
      {"UTF-32BE", std::string("\0\0\xFE\xFF"sv), 4, false},
  }));
  const std::size_t slice_bytes = GENERATE(1U, 40U, 1000U, 1U << 20U);
  CAPTURE(example.name, slice_bytes);
  std::u16string text;
  for (int i = 0; i < 300; ++i) {
    text += u"{\"text\": \"";
    text.append(static_cast<std::size_t>(i % 50), i % 7 == 0 ? u'a' : u'\u0A0A');
    text += i % 3 == 0 ? u"\"}\r\n" : i % 3 == 1 ? u"\"}\n" : u"\f\"}\r\r\n";
  }
  text += u"{}";
  const std::string bytes =
      example.mark + (example.unit_bytes > 1
                          ? in_units(text, example.unit_bytes, example.is_little)
                          : decoded(in_units(u"\uFEFF" + text, 2, true)));
  std::string all;
  for (const LineSlice& slice : slices_of(bytes, slice_bytes)) {
    CHECK(slice.first_line == 1 + std::count(all.begin(), all.end(), '\n'));
    all += decoded(slice.bytes);
    CHECK((all.ends_with('\n') || all.ends_with("{}")));
  }
  CHECK((all == decoded(bytes)));
}

TEST_CASE("a line beyond the bound of a record is left out, and no other", "[corpus]") {
  const std::string before = GENERATE("", "1\n2\n");
  const std::string after = GENERATE("", "\n", "\nlast\n");
  constexpr std::size_t kSliceBytes = std::size_t{3} << 20U;
  CAPTURE(before, after);
  std::string bytes = before;
  bytes.resize(before.size() + kMaxRecordBytes + 3 * kSliceBytes, 'x');
  bytes += after;
  const auto slices = slices_of(bytes, kSliceBytes);
  const std::size_t long_one = before.empty() ? 0 : 1;
  REQUIRE(slices.size() == long_one + (after.size() > 1 ? 2 : 1));
  CHECK((slices.front().bytes == before));
  CHECK(slices[long_one].is_too_long);
  CHECK(slices[long_one].bytes.empty());
  CHECK(slices[long_one].first_line == (before.empty() ? 1 : 3));
  if (after.size() > 1) {
    CHECK((slices.back().bytes == after.substr(1)));
    CHECK(slices.back().first_line == slices[long_one].first_line + 1);
  }
}

TEST_CASE("a long line within the bound is a slice of its own size", "[corpus]") {
  std::string bytes = "1\n";
  bytes.resize(20'000'000, 'x');
  bytes += "\n3\n";
  std::string all;
  for (const LineSlice& slice : slices_of(bytes, 1U << 20U)) {
    CHECK(!slice.is_too_long);
    all += slice.bytes;
  }
  CHECK((all == bytes));
}

}  // namespace
}  // namespace lede
