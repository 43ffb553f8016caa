#include "schema/printable.h"

#include <catch2/catch.hpp>
#include <string>

namespace lede {
namespace {

std::string repeated(const std::string& text, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

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
      // what is not seen
      {"o\u200Bi\u2060l\uFEFF", "o<U+200B>i<U+2060>l<U+FEFF>"},
      {"oil\U000E0041", "oil<U+E0041>"},
      {"oil\u3164", "oil<U+3164>"},
      {"Un\u00ADter\u00ADneh\u00ADmen", "Unternehmen"},
      // joiners: Persian and emoji need them, English does not
      {"می\u200Cخواهم", "می\u200Cخواهم"},
      {"👩\u200D🚒", "👩\u200D🚒"},
      {"o\u200Dil", "o<U+200D>il"},
      {"👩\u200D\u200D\u200C", "👩\u200D<U+200D><U+200C>"},
      // marks: as many as a script has, and no more
      {"e\u0301 o\u0302\u0323", "e\u0301 o\u0302\u0323"},
      {"z" + repeated("\u0301", 8) + "a", "z" + repeated("\u0301", 8) + "a"},
      {"z" + repeated("\u0301", 20) + "a", "z" + repeated("\u0301", 8) + "<12 marks>a"},
      {"z" + repeated("\u20DD", 9), "z" + repeated("\u20DD", 8) + "<1 marks>"},
  }));
  CAPTURE(example.line);
  CHECK(printable_line(example.text) == example.line);
}

TEST_CASE("an escaped line can be read back", "[schema]") {
  CHECK(escaped_line("tab\t cr\r nl\n \\ esc\x1B bidi\u202E tag\U000E0041 Łódź") ==
        R"(tab\t cr\r nl\n \\ esc\u001B bidi\u202E tag\U000E0041 Łódź)");
}

TEST_CASE("a printed text keeps its lines", "[schema]") {
  CHECK(printable_text("one\n\ttwo\r") == "one\n\ttwo␍");
}

TEST_CASE("printed JSON has no bytes that a terminal obeys", "[schema]") {
  // NOLINTNEXTLINE(misc-misleading-bidirectional)
  CHECK(printable_json("{\"a\":\"\xC2\x9B\xE2\x80\xAE\x7Fé\"}") ==
        R"({"a":"\u009b\u202e\u007fé"})");
  CHECK(printable_json("\"\u200B\U000E0041" + repeated("\u0301", 9) + '"') ==
        R"("\u200b\udb40\udc41)" + repeated("\u0301", 8) + R"(\u0301")");
}

}  // namespace
}  // namespace lede
