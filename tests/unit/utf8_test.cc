#include "schema/utf8.h"

#include <catch2/catch.hpp>

namespace lede {
namespace {

struct Case {
  std::string bytes;
  std::string mended;
};

TEST_CASE("invalid bytes are replaced and valid text is kept", "[schema][utf8]") {
  const std::string replaced = "\xEF\xBF\xBD";
  const auto c = GENERATE_COPY(values<Case>({
      {"oil", "oil"},
      {"Łuk 東 😀", "Łuk 東 😀"},
      {"a\xFFz", "a" + replaced + "z"},
      {"a\xC3", "a" + replaced},
      {"\xC0\xAF", replaced + replaced},                 // overlong
      {"\xED\xA0\x80", replaced + replaced + replaced},  // a surrogate
      {"\xF4\x90\x80\x80", replaced + replaced + replaced + replaced},
  }));
  CAPTURE(c.bytes);
  CHECK(valid_utf8(c.bytes) == c.mended);
  CHECK(is_valid_utf8(c.bytes) == (c.bytes == c.mended));
  CHECK(is_valid_utf8(c.mended));
}

TEST_CASE("code points are read forwards and backwards", "[schema][utf8]") {
  const std::string text = "a東😀";
  CHECK(code_point_at(text, 1).value == U'東');
  CHECK(code_point_before(text, text.size()).value == U'😀');
  CHECK(code_point_before(text, 4).value == U'東');
  CHECK(code_point_before(text, 1).value == U'a');
  CHECK(code_point_before(text, 3).length == 1);
}

TEST_CASE("a prefix never cuts a code point", "[schema][utf8]") {
  CHECK(utf8_prefix("a東b", 3) == "a");
  CHECK(utf8_prefix("a東b", 4) == "a東");
  CHECK(utf8_prefix("a東b", 9) == "a東b");
  CHECK(utf8_prefix("東", 2).empty());
}

}  // namespace
}  // namespace lede
