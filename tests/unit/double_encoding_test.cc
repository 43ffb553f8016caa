// Doubly encoded text is mended, right text is left alone.
#include "corpus/double_encoding.h"

#include <catch2/catch.hpp>
#include <string>

#include "corpus/encoding.h"
#include "tests/unit/records.h"

namespace lede {
namespace {

TEST_CASE("what was encoded twice is mended", "[corpus]") {
  struct Case {
    std::string text;
    std::string mended;
  };
  const Case c = GENERATE(values<Case>({
      {"â€œIt will hurt,â€\u009d said SeÃ¡n.", "“It will hurt,” said Seán."},
      {"â€œIt will hurt,â€ said SeÃ¡n.", "“It will hurt,” said Seán."},
      {"Itâ€™s Â£5 â€” no more", "It’s £5 — no more"},
      {"voilÃ la mÃ©tÃ©o", "voilà la météo"},
      {"ÐŸÑ€Ð¸Ð²ÐµÑ‚", "Привет"},
      {"\u00e2\u0080\u009cOil\u00e2\u0080\u009d", "“Oil”"},
      {"ItÃ¢â‚¬â„¢s", "It’s"},  // and once more
      {"â€™ â€™ â€™ â€™ â€™ â€™ â€™ â€™ â€™ â€™ © Post", "’ ’ ’ ’ ’ ’ ’ ’ ’ ’ © Post"},
  }));
  CAPTURE(c.text);
  CHECK(without_double_encoding(c.text).value_or(c.text) == c.mended);
}

TEST_CASE("text that is right is left alone", "[corpus]") {
  const auto text = GENERATE(
      as<std::string>(), "", "plain", "“Ça va,” dit Zoë à Noël.", "\"CAFÉ” et “THÉ”",
      "OLÉ… IRMÃ”", "« LIBERTÉ»", "Привет, мир", "中文 “引号”",
      "The sign Ã© stands for “é” — often", "Â", "naïve façade – cliché", "Ã", "É”");
  CAPTURE(text);
  CHECK_FALSE(without_double_encoding(text));
}

TEST_CASE("files and records are mended, each by itself", "[corpus]") {
  std::string storage;
  CHECK(utf8_text("SeÃ¡n said â€œno.â€\xC2\x9D", storage) == "Seán said “no.”");
  CHECK(lines_of("a.jsonl",
                 "{\"id\": \"x\", \"text\": \"“Right,” he said.\"}\n"
                 "{\"id\": \"y\", \"text\": \"SeÃ¡n said no.\"}\n"
                 "{\"id\": \"z\", \"text\": \"\\u00e2\\u0080\\u009cNo\"}\n") ==
        std::vector<std::string>{"x||“Right,” he said.", "y||Seán said no.", "z||“No"});
}

}  // namespace
}  // namespace lede
