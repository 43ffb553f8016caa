// Which person a name, a pronoun or a description means.
#include <catch2/catch.hpp>

#include "tests/unit/quote_texts.h"

namespace lede::test {
namespace {

struct Case {
  std::string text;
  std::string speaker;
};

// The speaker of the last quotation; "-" for none.
std::string last_speaker(const std::string& text) {
  const std::vector<Quote> quotes = quotes_in(text);
  return quotes.empty() ? "no quotation" : quotes.back().speaker.value_or("-");
}

TEST_CASE("a surname stands for the full name that the article gives", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ann Moor leads Hale. "It is late," Moor said.)", "Ann Moor"},
      {R"("It is late," Moor said. Later Ann Moor left.)", "Ann Moor"},
      {R"(Mayor Ann Moor leads Hale. "It is late," Ms. Moor said.)", "Ann Moor"},
      {R"(Ann and Tom agreed. Ann Moor and Robert Moor sing. "It is late," Mr. Moor said.)",
       "Robert Moor"},
      {R"(Prime Minister Ann Moor left. "It is late," Moor said.)", "Ann Moor"},
      {R"(Secretary of State Ann Moor left. "It is late," Moor said.)", "Ann Moor"},
      {R"(Dr. Ursula van der Berg left. "It is late," van der Berg said.)",
       "Ursula van der Berg"},
      {R"("It is late," Moor said.)", "Moor"},
      {R"("It is late," said Ann Moor Jr.)", "Ann Moor"},
      {R"("It is late," said Russian President Ivan Petrov.)", "Ivan Petrov"},
      {R"("It is late," Theresa May said in May.)", "Theresa May"},
      // what somebody does, with a capital since it begins a sentence
      {R"(Ann Moor left. "It is late." Comedian Ann Moor said: "It is not.")",
       "Ann Moor"},
      {R"(Restorer Ieva Moor left. We met Ieva Moor. "It is late," Moor said.)",
       "Ieva Moor"},
      {R"(Eskel Moor left. "It is late," said Lily Eskel Moor.)", "Lily Eskel Moor"},
      {R"("Is it late?" asked Moor. Replied Ann, "It is late.")", "Ann"},
      {R"("It is late," said Said Moor.)", "Said Moor"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("what somebody does is no part of the name", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Striker Tom Lind said: "It is late.")", "Tom Lind"},
      {R"("It is late," Chief Executive Ann Moor said.)", "Ann Moor"},
      {R"("It is late," Chief Executive Moor said.)", "Moor"},
      {R"("It is late," CEO Ann Moor said.)", "Ann Moor"},
      {R"("It is late," Hale City Manager Ann Moor said.)", "Ann Moor"},
      {R"("It is late," Vice-President Ann Moor said.)", "Ann Moor"},
      {R"("It is late," Detective Inspector Ann Moor said.)", "Ann Moor"},
      {R"("It is late," Defence Secretary Guy Moor said.)", "Guy Moor"},
      {R"("It is late," Marine Le Roux said.)", "Marine Le Roux"},
      {R"("It is late," Union Pacific Railroad said.)", "Union Pacific Railroad"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("of several with a surname the one just named speaks", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Tom Moor came. "Yes," Tom Moor said. Ann Moor, his wife, said no. "It is late," Moor said.)",
       "Ann Moor"},
      {R"(Tom Moor came. "Yes," Tom Moor said. Ann Moor said no. Robert Hart agreed. "It is late," Moor said.)",
       "Tom Moor"},
      {R"(Tom Moor came. Tom Moor sang. The dog of Ann Moor slept. "It is late," Moor said.)",
       "Tom Moor"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("a first name stands for the only person who has it", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Paul Moor came. "It is late," Paul said.)", "Paul Moor"},
      {R"(Paul Moor met Paul Hart. "It is late," Paul said.)", "Paul"},
      {R"(Paul Moor met Ann Paul. "It is late," Paul said.)", "Ann Paul"},
      {R"(Paul Moor came. "It is late," Pope Paul said.)", "Paul"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("he and she mean the person who was last spoken of", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ann Moor came late. "It is late," she said.)", "Ann Moor"},
      {R"(Ann Moor met Robert Hart. "It is late," he said.)", "Robert Hart"},
      {R"(Robert Hart met Ann Moor. "It is late," she said.)", "Ann Moor"},
      {R"("Go," Ann Moor said. Robert Hart was there. "It is late," she added.)",
       "Ann Moor"},
      {R"(Andrei Sudak of the Hale School said it was unwise. "It is late," he told AFP.)",
       "Andrei Sudak"},
      {R"(Mr. Jessup came. "It is late," he said.)", "Jessup"},
      {R"("It is late," she said.)", "-"},
      {R"("It is late," they said.)", "-"},
      {R"(Ann Moor said he's wrong. "It is late," she said.)", "Ann Moor"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("she means whom the sentence in front of the quotation is about", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Deputy minister Jane Hart was blunter.", "Jane Hart"},
      {"Jane Hart was blunter.", "Jane Hart"},
      {"The ministry's Jane Hart disagreed.", "Jane Hart"},
      {"The ministry's deputy head Jane Hart disagreed.", "Jane Hart"},
      {"But Jane Hart was blunter.", "Jane Hart"},
      {"While Moor stayed calm, Jane Hart was blunter.", "Jane Hart"},
      {"Fisher Jane Hart was blunter.", "Fisher Jane Hart"},
      // with a first name that is in no list
      {"But Lise Hart was blunter.", "Lise Hart"},
      {"Local fisher Lise Hart was blunter.", "Lise Hart"},
      {"However, Lise Hart was blunter.", "Lise Hart"},
      // neither a man nor who is named beside the subject
      {"Robert Hart was blunter.", "Ann Moor"},
      {"The minister's husband Robert Hart disagreed.", "Ann Moor"},
      {"The report of Jane Hart was blunter.", "Ann Moor"},
      {"The Blue Bell was full.", "Ann Moor"},
      {"Hale Bank was calmer.", "Ann Moor"},
  }));
  CAPTURE(c.text);
  const std::string before =
      "\"The quay is safe,\" said Ann Moor, the harbor master. \"It stays open.\"\n\n";
  CHECK(last_speaker(before + c.text + " \"It is late,\" she said.") == c.speaker);
}

TEST_CASE("a description means whom the article has described so", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Senator Ann Moor spoke. Robert Hart listened. "It is late," the senator said.)",
       "Ann Moor"},
      {R"("Go," said Ann Moor. "It is late," the 65-year-old added.)", "Ann Moor"},
      {R"(Her aide, Jack Lind, said: "It is late.")", "Jack Lind"},
      {R"(Belarusian leader Ivan Petrov spoke. "It is late," the Belarusian president said.)",
       "Ivan Petrov"},
      {R"("It is late," a senior official said.)", "a senior official"},
      {R"("It is late," the Clinton campaign said.)", "the Clinton campaign"},
      {R"(A man who gave no name said: "It is late.")", "A man"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("a description is nobody who was not introduced so", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Mayor Ann Moor spoke. "It is late," the mayor said.)", "Ann Moor"},
      {R"(Mayor Ann Moor spoke. "It is late," the president said.)", "the president"},
      {R"(Mayor Ann Moor spoke. "It is late," the pope said.)", "the pope"},
      {R"(Ann Moor spoke. "It is late," the actress said.)", "the actress"},
      {R"(Ann Moor, an actress, spoke. "It is late," the actress said.)", "Ann Moor"},
      {R"(Sen. Ann Moor spoke. "It is late," the senator said.)", "Ann Moor"},
      {R"(Gov. Ann Moor spoke. "It is late," the governor said.)", "Ann Moor"},
      {R"(Rep. Ann Moor spoke. "It is late," the congresswoman said.)", "Ann Moor"},
      {R"(Rep. Robert Hart spoke. "It is late," the congresswoman said.)",
       "the congresswoman"},
      {R"(Prime Minister Ann Moor met transport minister Robert Hart. "It is late," the prime minister said.)",
       "Ann Moor"},
      {R"(Prime Minister Ann Moor met transport minister Robert Hart. "It is late," the minister said.)",
       "Robert Hart"},
      {R"(Transport minister Robert Hart spoke. "It is late," the finance minister said.)",
       "the finance minister"},
      {R"(Vice President Ann Moor spoke. "It is late," the president said.)",
       "the president"},
      {R"(Former president Ann Moor spoke. "It is late," the former president said.)",
       "Ann Moor"},
      {R"(Sen. Ann Moor spoke. "It is late," the Hale senator said.)",
       "the Hale senator"},
      {R"(Hale Sen. Ann Moor spoke. "It is late," the Hale senator said.)", "Ann Moor"},
      {R"(Ann Moor, chief executive of Hale, spoke. "It is late," the CEO said.)",
       "Ann Moor"},
      {R"(Sen. Ann Moor met Sen. Robert Hart. "No," Moor said. "It is late," the senator added.)",
       "Ann Moor"},
      {R"(Ann Moor, 65, met Robert Hart, 45. "It is late," the 65-year-old said.)",
       "Ann Moor"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(c.text) == c.speaker);
}

TEST_CASE("he and she can be persons whom nobody names", "[corpus]") {
  const std::string before = "Ann Moor and Robert Hart met. \"No,\" Ann Moor said.\n\n";
  const auto c = GENERATE(values<Case>({
      {"A spokeswoman said they would wait. \"It is late,\" she said.", "A spokeswoman"},
      {"\"Wait,\" a fisherman said. \"It is late,\" he said.", "a fisherman"},
      {"A fisherman said he would wait. \"It is late,\" she said.", "Ann Moor"},
      {"A company said it would wait. \"It is late,\" she said.", "Ann Moor"},
      {"His wife said it was warm. \"It is late,\" he said.", "Robert Hart"},
  }));
  CAPTURE(c.text);
  CHECK(last_speaker(before + c.text) == c.speaker);
}

TEST_CASE("German descriptions mean who was introduced so", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Bürgermeisterin Lena Holm kam. Der Kanzler schrieb: „Es ist spät.“",
       "Der Kanzler"},
      {"Bundeskanzler Jan Holm kam. Der Kanzler schrieb: „Es ist spät.“", "Jan Holm"},
      {"Vizekanzler Jan Holm kam. Der Kanzler schrieb: „Es ist spät.“", "Der Kanzler"},
      {"Ministerin Lena Holm kam. Der Minister schrieb: „Es ist spät.“", "Der Minister"},
      {"Finanzministerin Lena Holm kam. „Es ist spät“, sagte die Ministerin.",
       "Lena Holm"},
      {"Jan Holm kam. Die Polizei ermittelt. Sie sprach von einem „dummen Zufall“.",
       "Die Polizei"},
      {"„Es ist spät“, sagte Studentin Lena Holm.", "Lena Holm"},
      {"„Es ist spät“, sagte Torhüter Jan Holm.", "Jan Holm"},
      {"Jan Holm kam. „Es ist spät“, sagte Lind-Nachfolger Jan Holm.", "Jan Holm"},
      {"Lena Holm kam. Eine Sprecherin sagte, man warte. „Es ist spät“, sagte sie.",
       "Eine Sprecherin"},
  }));
  CAPTURE(c.text);
  const std::vector<Quote> quotes = quotes_in(c.text, "de");
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].speaker.value_or("-") == c.speaker);
}

TEST_CASE("the mention is the words that name the speaker in the sentence", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ann Moor came. "It is late," she said.)", "she"},
      {R"(Ann Moor, who said "it is late", left.)", "who"},
      {R"(Ann Moor came. "It is late," Ms. Moor said.)", "Ms. Moor"},
      {R"("It is late," the mayor of Hale said.)", "the mayor of Hale"},
  }));
  CAPTURE(c.text);
  const std::vector<Quote> quotes = quotes_in(c.text);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].mention == c.speaker);
}

}  // namespace
}  // namespace lede::test
