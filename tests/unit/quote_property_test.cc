// Whatever the bytes: no crash, and places inside of the text. How time grows with length
// is measured by tests/fault/growth.py.
#include <catch2/catch.hpp>

#include <random>

#include "corpus/characters.h"
#include "schema/utf8.h"
#include "tests/unit/quote_texts.h"

namespace lede::test {
namespace {

const std::string kSeed =
    "MINSK, BELARUS -- “It is late,” Mayor Ann Moor (the “boss”) said on Monday. 'We "
    "can't "
    "go,' she added, saying: \"Don't ask.\"\n\n"
    "«\u00A0Nous partons\u00A0», a-t-il dit. „Wir gehen ‚nie‘“, sagte Prof. Dr. Lang.\n\n"
    "— Мы остаёмся, — сказала она. — Уходите!\n"
    "The ''old'' mill's owner, Tom \"Bobby\" Hart, who sold it in the '90s, called it "
    "``a "
    "ruin'' in 1999; according to Hart, it is 6'2\" high.\n";

void check_places(const std::string& text, const std::vector<Quote>& quotes) {
  for (const Quote& quote : quotes) {
    CAPTURE(quote.text, quote.begin, quote.rule);
    REQUIRE(quote.begin <= quote.end);
    REQUIRE(quote.end <= text.size());
    REQUIRE(text.substr(quote.begin, quote.end - quote.begin) == quote.text);
    REQUIRE((quote.begin == text.size() || !is_continuation(text[quote.begin])));
    REQUIRE((quote.end == text.size() || !is_continuation(text[quote.end])));
    REQUIRE_FALSE(quote.text.empty());
    for (const auto& words : {quote.speaker, quote.mention, quote.cue}) {
      REQUIRE((!words || !words->empty()));
    }
  }
}

// Without white space.
std::string solid(std::string_view text) {
  std::string out;
  for (const char c : squeezed(text)) {
    if (std::isspace(static_cast<unsigned char>(c)) == 0) {
      out.push_back(c);
    }
  }
  return out;
}

TEST_CASE("no change of bytes breaks the search for quotations", "[corpus]") {
  const std::vector<std::string> pieces{
      "\"",   "'",    "“",  "”",    "‘",    "’",      "„",      "«", "»", "''",
      "``",   ",,",   "—",  "\n",   "\n\n", " ",      "\u00A0", ".", ",", ":",
      "said", "Moor", "he", "\xFF", "\xE2", "\u200B", "「",     "(", ")"};
  std::mt19937 random(7);
  const auto below = [&random](std::size_t n) {
    return std::uniform_int_distribution<std::size_t>(0, n - 1)(random);
  };
  for (int round = 0; round < 3000; ++round) {
    std::string text = kSeed;
    for (std::size_t change = 0; change < 1 + below(12); ++change) {
      const std::size_t at = below(text.size());
      switch (below(3)) {
        case 0:
          text.erase(at, 1 + below(6));
          break;
        case 1:
          text.insert(at, pieces[below(pieces.size())]);
          break;
        default:
          text[at] = static_cast<char>(below(256));
      }
      text.push_back('.');
    }
    text = valid_utf8(text);
    for (const std::string language : {"en", "de", "ru"}) {
      CAPTURE(text, language);
      const std::vector<Quote> quotes = quotes_in(text, language);
      check_places(text, quotes);
      for (const Quote& quote : quotes) {
        CAPTURE(quote.text);
        REQUIRE((!quote.speaker ||
                 solid(text).find(solid(*quote.speaker)) != std::string::npos));
      }
    }
  }
}

}  // namespace
}  // namespace lede::test
