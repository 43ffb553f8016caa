#include "schema/printable.h"

#include <catch2/catch.hpp>
#include <string>

namespace lede {
namespace {

TEST_CASE("nothing in a printed text is obeyed", "[schema]") {
  struct Case {
    std::string text;
    std::string line;
  };
  const auto example = GENERATE(values<Case>({
      {"plain “text” Łódź", "plain “text” Łódź"},
      {"\x1B[31mred", "␛[31mred"},
      {"one\ntwo\tthree", "one␊two␉three"},
      {"a\x7F", "a␡"},
      {"\xC2\x9Bm", "<U+009B>m"},
      {"\xE2\x80\xAEoil", "<U+202E>oil"},  // NOLINT(misc-misleading-bidirectional)
      {"bad \xFF", "bad \xEF\xBF\xBD"},
  }));
  CAPTURE(example.line);
  CHECK(printable_line(example.text) == example.line);
}

TEST_CASE("a printed text keeps its lines", "[schema]") {
  CHECK(printable_text("one\n\ttwo\r") == "one\n\ttwo␍");
}

TEST_CASE("printed JSON has no bytes that a terminal obeys", "[schema]") {
  // NOLINTNEXTLINE(misc-misleading-bidirectional)
  CHECK(printable_json("{\"a\":\"\xC2\x9B\xE2\x80\xAE\x7Fé\"}") ==
        R"({"a":"\u009b\u202e\u007fé"})");
}

}  // namespace
}  // namespace lede
