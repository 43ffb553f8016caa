// Names that hold small words, points and brackets, beside a verb of saying.
#include <catch2/catch.hpp>

#include "tests/unit/quote_texts.h"

namespace lede::test {
namespace {

struct Case {
  std::string words;  // that stand for the speaker
  std::string speaker;
};

// The speakers of what is said behind and in front of the verb, where somebody else has
// spoken before: "A; B", or once if they are the same.
std::string speakers_of(const std::string& words) {
  const bool insertion = words.ends_with(",");
  const std::string inverted = insertion ? words.substr(0, words.size() - 1) : words;
  const std::vector<Quote> quotes = quotes_in(
      "Norby (AP) - The talks on the quay began on Friday in the old town hall.\n\n"
      "\"We will wait,\" Tom Lind said.\n\n"
      "\"The quay is old and it will not last,\" " +
      words + " said.\n\n\"The harbor is full of sand now,\" said " + inverted + ".");
  std::string said;
  for (const Quote& quote : quotes) {
    if (quote.text.starts_with("The quay") || quote.text.starts_with("The harbor")) {
      const std::string speaker = quote.speaker.value_or("-");
      said += said.empty() ? speaker : said == speaker ? "" : "; " + speaker;
    }
  }
  return said;
}

TEST_CASE("small words inside of a name belong to it", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Harbor Commission President Ursula van der Moor", "Ursula van der Moor"},
      {"Jan van den Holt", "Jan van den Holt"},
      {"minister Hugo de Wit", "Hugo de Wit"},
      {"Oscar de la Vega", "Oscar de la Vega"},
      {"Juan de la Vega Ruiz", "Juan de la Vega Ruiz"},
      {"Syrian envoy Karim al-Hadid", "Karim al-Hadid"},
      {"Prime Minister Nadir el-Tawil", "Nadir el-Tawil"},
      {"Prince Omar bin Rashid", "Omar bin Rashid"},
      {"Ms. van der Moor", "van der Moor"},
      {"Rev. Al Moor", "Al Moor"},
  }));
  CAPTURE(c.words);
  CHECK(speakers_of(c.words) == c.speaker);
}

TEST_CASE("points, brackets and letters inside of a name belong to it", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Gen. Ned A. Price", "Ned A. Price"},
      {"Sen. Ann Moor, D-Nev.,", "Ann Moor"},
      {"Ann Moor, R-Ky.,", "Ann Moor"},
      {"Ann Moor, Ph.D.,", "Ann Moor"},
      {"Ann Moor, a partner at Hale & Co.,", "Ann Moor"},
      {"Rev. Tom King Jr.", "Tom King"},
      {"Tom King, Jr.,", "Tom King"},
      {"Ned (Bull) Price", "Ned (Bull) Price"},
      {"Sen. Ned Price (R-Texas)", "Ned Price"},
      {"world number one Ida Holm", "Ida Holm"},
      {"WHO chief Ida Holm", "Ida Holm"},
      {"IS leader Abu Karim", "Abu Karim"},
      {"Hale & Sons", "Hale & Sons"},
      {"Hale & Sons chairman Tom King", "Tom King"},
      {"Bank of Hale Governor Ann Moor", "Ann Moor"},
      {"University of Hale professor Ann Moor", "Ann Moor"},
      {"Department of Justice spokeswoman Ann Moor", "Ann Moor"},
      {"Hale and Norby defender Tom King", "Tom King"},
      {"Ann Moor and Irish minister Tom King", "Ann Moor"},
      {"Ann Moor of the University of Hale", "Ann Moor"},
  }));
  CAPTURE(c.words);
  CHECK(speakers_of(c.words) == c.speaker);
}

TEST_CASE("surnames that are other words as well are names", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ann Long, a baker, came. "It is late," Long said.)", "Ann Long"},
      {R"(Ann Long, a baker, came. "It is late," said Long.)", "Ann Long"},
      {R"(Ann Long, a baker, came. Long told reporters: "It is late.")", "Ann Long"},
      {R"(Tom Will, a baker, came. Will told reporters: "It is late.")", "Tom Will"},
      {R"(Governor Ann Long refused to call it "far too late".)", "Ann Long"},
      {R"(Tom Judge, a baker, came. "It is late," Judge said.)", "Tom Judge"},
      {R"(Mary Pope, a baker, came. "It is late," said Pope.)", "Mary Pope"},
      {R"(Tom Still, a baker, came. Still, the judge said: "It is late.")", "the judge"},
      {R"(Mayor Tom Moor denied calling it a "dirty old trick".)", "Tom Moor"},
      {R"("It is late," Tom Moor was told by Ann Long.)", "Ann Long"},
      {R"("It is late," the agency was told by a clerk.)", "a clerk"},
  }));
  CAPTURE(c.words);
  const std::vector<Quote> quotes = quotes_in(c.words);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker.value_or("-") == c.speaker);
}

TEST_CASE("whom no rule can read is no earlier speaker", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"k.d. lang", "k.d. lang"},
      {"bell hooks", "bell hooks"},
      {"Ann Moor, 19, and her sister", "Ann Moor, 19, and her sister; Ann Moor"},
  }));
  CAPTURE(c.words);
  CHECK(speakers_of(c.words) == c.speaker);
}

TEST_CASE("a surname with small words stands for the full name", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ursula van der Moor came. "It is late," van der Moor said.)",
       "Ursula van der Moor"},
      {R"(Karim al-Hadid came. "It is late," Hadid said.)", "Karim al-Hadid"},
      {R"(Karim Hadid came. "It is late," al-Hadid said.)", "Karim Hadid"},
      {R"(Bob De Wit came. "It is late," De Wit said.)", "Bob De Wit"},
      {R"(Ida Holm, a judge, came. "It is late," said Ida Holm III.)", "Ida Holm"},
  }));
  CAPTURE(c.words);
  const std::vector<Quote> quotes = quotes_in(c.words);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker.value_or("-") == c.speaker);
}

TEST_CASE("small German words belong to a name behind a first name only", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"„Es ist spät“, sagte Ministerin Ursula von der Au.", "Ursula von der Au"},
      {"Ursula von der Au kam. „Es ist spät“, sagte von der Au.", "Ursula von der Au"},
      {"„Es ist spät“, sagte Frau von Storm.", "von Storm"},
      {"„Es ist spät“, sagte Karl-Theodor zu Hohenau.", "Karl-Theodor zu Hohenau"},
      {"„Es ist spät“, sagte Anna zu Beginn der Sitzung.", "Anna"},
      {"„Es ist spät“, sagte Lena Holm von der Universität Halle.", "Lena Holm"},
      {"„Es ist spät“, sagte Anna von der SPD.", "Anna"},
  }));
  CAPTURE(c.words);
  const std::vector<Quote> quotes = quotes_in(c.words, "de");
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker.value_or("-") == c.speaker);
}

}  // namespace
}  // namespace lede::test
