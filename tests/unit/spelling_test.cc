// Texts in one spelling.
#include "searcher/quotations/spelling.h"

#include <catch2/catch.hpp>
#include <string>

namespace {

using namespace lede;

std::string spelt(const std::string& text) {
  Analyzer analyzer;
  const WordStream words = words_of(text, analyzer);
  Spelling spelling(analyzer);
  std::string out;
  for (const ComparedWord& word : spelling.spelt({text, words})) {
    out += (out.empty() ? "" : " ") + std::string(spelling.word(word.word));
  }
  return out;
}

TEST_CASE("what style guides write in several ways is spelt in one", "[searcher]") {
  struct Case {
    std::string one;
    std::string other;
    bool same = true;
  };
  const auto example = GENERATE(values<Case>({
      {"It isn't so, they don’t and can't", "it is not so they do not and cannot"},
      {"We're late, I've gone, she'll wait, I'm off",
       "we are late, I have gone, she will wait, I am off"},
      {"He's here", "he is here"},
      {"He's been here", "he has been here"},
      {"She'd asked; she'd wait", "she had asked, she would wait"},
      {"Let's go", "let us go"},
      {"Oslo's fjord", "oslo's fjord"},
      {"Oslo's fjord", "Oslo is fjord", false},
      {"12 of 70", "twelve of seventy"},
      {"3%", "3 per cent"},
      {"3 %", "three percent"},
      {"€4.2m", "€4.2 million"},
      {"4.2 mn", "4.2 million"},
      {"€5bn", "€5 billion"},
      {"60k", "60 thousand"},
      {"€4.2m", "€4.2 billion", false},
      {"€4.2m", "$4.2 million", false},
      {"M is a letter", "million is a letter", false},
      {"three hundred", "300"},
      {"three hundred and twenty-five", "325"},
      {"three hundred twenty five", "325"},
      {"a hundred, one hundred", "100, 100"},
      {"two thousand and twenty", "2020"},
      {"twelve hundred", "1,200"},
      {"two million three hundred thousand and four", "2,300,004"},
      {"4,200,000", "4.2 million"},
      {"4.20 million", "4.2m"},
      {"0.5 million", "500k"},
      {"three hundred thousand", "300,000"},
      {"-$5 million", "minus $5m"},
      {"10-15%", "ten to fifteen per cent"},
      {"10-15 million", "10 to 15 million"},
      {"one, two, three", "1 2 3"},
      {"one two three", "1 2 3"},
      {"one hundred, two", "100, 2"},
      {"one hundred and two hundred", "100 and 200"},
      {"one thousand and two thousand", "1000 and 2000"},
      {"one million and", "1000000 and"},
      {"a house, a million", "a house, 1m"},
      {"zero hundred", "0, 100"},
      {"300", "3,000", false},
      {"three hundred", "3, 100", false},
      {"-5", "5", false},
      {"10-15", "10, 15", false},
      {"10-15", "1015", false},
      {"do", "don't", false},
  }));
  CAPTURE(example.one, example.other);
  CHECK((spelt(example.one) == spelt(example.other)) == example.same);
}

TEST_CASE("no number below a hundred stays a word", "[searcher]") {
  const auto number = GENERATE(as<std::string>(), "zero", "one", "two", "three", "four",
                               "five", "six", "seven", "eight", "nine", "ten", "eleven",
                               "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
                               "seventeen", "eighteen", "nineteen", "twenty", "thirty",
                               "forty", "fifty", "sixty", "seventy", "eighty", "ninety");
  const std::string figures = spelt(number);
  CHECK(figures.find_first_not_of("0123456789") == std::string::npos);
  CHECK(spelt(number + "'ll go") == figures + " will go");
  CHECK(spelt(number + "’d had") == figures + " had had");
}

TEST_CASE("each word of a contraction has its place", "[searcher]") {
  const std::string text = "We don't.";
  Analyzer analyzer;
  const WordStream words = words_of(text, analyzer);
  Spelling spelling(analyzer);
  const WordStream spelt = spelling.spelt({text, words});
  REQUIRE(spelt.size() == 3);
  CHECK(spelt[1].begin == 3);
  CHECK(spelt[1].end == 8);
  CHECK(spelt[2].begin == 3);
  CHECK_FALSE(spelt[1].before_break);
  CHECK(spelt[2].before_break);
}

}  // namespace
