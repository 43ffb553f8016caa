// Numbers in figures as words.
#include "searcher/quotations/figures.h"

#include <catch2/catch.hpp>
#include <string>

#include "searcher/quotations/word_stream.h"

namespace {

using namespace lede;

TEST_CASE("a number is one word with all that belongs to it", "[searcher]") {
  struct Case {
    std::string text;
    std::string words;
  };
  const auto example = GENERATE(values<Case>({
      {"12 500 or 12\u00A0500, 12\u202F500, 12\u2009500, 12'500, 12’500",
       "12500|or|12500|12500|12500|12500|12500"},
      {"1 012 500.75 m", "1012500.75|m"},
      {"in 2019 500 went; 12 50; 012 500; 12\n500",
       "in|2019|500|went|12|50|012|500|12|500"},
      {"10-15, 10–15, 10 – 15, 10—15, 10 — 15", "10-15|10-15|10-15|10-15|10|15"},
      {"10 000-15 000", "10000-15000"},
      {"2021-05-04 at 13:52", "2021-05-04|at|13:52"},
      {"9/11, 0,5, 1.2.3, 3½ %", "9/11|0,5|1.2.3|3½%"},
      {"10, 15", "10|15"},
      {"80%, 80 %, 10-15%", "80%|80%|10-15%"},
      {"$5, $ 5, 5 $, 5$, £5, ₹5", "$5|$5|$5|$5|£5|₹5"},
      {"5 $10 bills", "5|$10|bills"},
      {"5 €, 6 €", "€5|€6"},
      {"-5, –5, −5, ‑5, +5", "-5|-5|-5|-5|5"},
      {"(-5) \"-5\" “−5” '-5' at:-5 = -5", "-5|-5|-5|-5|at|-5|-5"},
      {"-$5 $-5 −.5 $.50", "-$5|-$5|-0.5|$0.50"},
      {"so - 5 so – 5 so-5 so—5 --5", "so|5|so|5|so|5|so|5|5"},
      {"done.5 …5", "done|5|5"},
      {"F-16, mid-90s, 5G", "f|16|mid|90s|5g"},
      {"1-1-1-1-1-1-1-1-1-1", "1-1-1-1-1-1-1-1|1-1"},
      {"-", ""},
      {"- -5-", "-5"},
  }));
  CAPTURE(example.text);
  Analyzer analyzer;
  std::string words;
  for (const ComparedWord& word : words_of(example.text, analyzer)) {
    words += (words.empty() ? "" : "|") + std::string(analyzer.word(word.word));
  }
  CHECK(words == example.words);
}

TEST_CASE("a number has the place of its signs", "[searcher]") {
  const std::string text = "It is (−$ 5) 10 – 15 % [-3]";
  Analyzer analyzer;
  std::string places;
  for (const ComparedWord& word : words_of(text, analyzer)) {
    places += '<' + text.substr(word.begin, word.end - word.begin) + '>' +
              (word.bracketed ? "[]" : "");
  }
  CHECK(places == "<It><is><−$ 5><10 – 15 %><-3>[]");
}

}  // namespace
