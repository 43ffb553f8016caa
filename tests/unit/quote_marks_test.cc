// Which marks open, close or are apostrophes, and which words stand between them.
#include <catch2/catch.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/quotes/spans.h"

namespace lede::test {
namespace {

std::vector<std::string> quotations_in(std::string_view text,
                                       DashSpeech dash = DashSpeech::WithInsertion) {
  SpanFinder finder;
  std::vector<std::string> words;
  for (const QuoteSpan& span : finder.find(text, paragraph_ranges(text), dash)) {
    words.emplace_back(text.substr(span.words.begin, span.words.size()));
  }
  return words;
}

struct Case {
  std::string text;
  std::vector<std::string> quotations;
};

TEST_CASE("a pair of marks of any family holds a quotation", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"("It is late," she said.)", {"It is late,"}},
      {"“It is late,” she said.", {"It is late,"}},
      {"''It is late,'' she said.", {"It is late,"}},
      {"``It is late,'' she said.", {"It is late,"}},
      {"’’It is late,’’ she said.", {"It is late,"}},
      {"'It is late,' she said.", {"It is late,"}},
      {"‘It is late,’ she said.", {"It is late,"}},
      {"`It is late,' she said.", {"It is late,"}},
      {"«It is late», she said.", {"It is late"}},
      {"«\u00A0It is late\u00A0», she said.", {"It is late"}},
      {"»It is late«, she said.", {"It is late"}},
      {"‹It is late›, she said.", {"It is late"}},
      {"„It is late“, she said.", {"It is late"}},
      {"„It is late”, she said.", {"It is late"}},
      {",,It is late'', she said.", {"It is late"}},
      {"”It is late”, she said. ”Go.”", {"It is late", "Go."}},
      {"＂It is late,＂ she said.", {"It is late,"}},
      {"「もう遅い」と彼女は言った。", {"もう遅い"}},
      {"『もう遅い』と「彼女」は言った。", {"もう遅い", "彼女"}},
      {R"(" It is late, " she said.)", {"It is late,"}},
      {R"(It is "late".)", {"late"}},
      {R"((the "late" one))", {"late"}},
      {R"(late/"early"/never)", {"early"}},
      {"no marks at all, it's late", {}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text) == c.quotations);
}

TEST_CASE("apostrophes, feet and inches are no quotation marks", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"It's O'Hara's dog, the Joneses' dog.", {}},
      {"the '90s, rock 'n' roll, get 'em", {}},
      {"the workers' and the owners' share", {}},
      {"He is 6'2\" and she is 5' 11\" tall, said the \"tall\" man.", {"tall"}},
      {"'I can't,' he said. 'It's the states' affair.'",
       {"I can't,", "It's the states' affair."}},
      {"‘The farmers’ union won’t,’ he said.", {"The farmers’ union won’t,"}},
      {"'It was the '80s, drum 'n' bass,' he said.", {"It was the '80s, drum 'n' bass,"}},
      {"The towns' 'quiet' streets", {"quiet"}},
      {"He said 'tis true.", {}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text) == c.quotations);
}

TEST_CASE("of two quotations, one in the other, the outer one comes first", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"("He said, 'Go,'" she told us.)", {"He said, 'Go,'", "Go,"}},
      {"“He said, ‘Go,’” she told us.", {"He said, ‘Go,’", "Go,"}},
      {"‘He said “go”,’ she told us.", {"He said “go”,", "go"}},
      {"„Er sagte: ‚Geh‘“, sagte sie.", {"Er sagte: ‚Geh‘", "Geh"}},
      {"«Она сказала: „Иди“», — сказал он.", {"Она сказала: „Иди“", "Иди"}},
      {"«Il a dit «va» hier», dit-elle.", {"Il a dit «va» hier", "va"}},
      {"“He said “go” and left.”", {"He said “go” and left.", "go"}},
      {"''She called it 'odd''' he said.", {"She called it 'odd'", "odd"}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text) == c.quotations);
}

TEST_CASE("a quotation goes on over paragraphs that open again", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"“One.\n\n“Two.\n\n“Three,” she said.", {"One.", "Two.", "Three,"}},
      {"\"One.\n\n\"Two,\" she said.", {"One.", "Two,"}},
      {"She said: “It began here\n\nand it ended there.” Then she left.",
       {"It began here", "and it ended there."}},
      {"« Un.\n\n« Deux », dit-elle.", {"Un.", "Deux"}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text) == c.quotations);
}

TEST_CASE("a lost mark does no harm beyond its paragraph", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"“We will never leave this town, he said.\n\nThe “old” mill closed.",
       {"We will never leave this town, he said.", "old"}},
      {"He went home” alone.\n\nShe said “yes” then.", {"yes"}},
      {"He said “yes and left.\n\nShe said “no” then.", {"no"}},
      {"The \"old mill closed.\n\nThe \"new\" one opened.", {"new"}},
      {"He said: “We will never leave\n\nThe mill closed in May.",
       {"We will never leave"}},
      {"“Yes, he said. “We will stay,” he added.", {"We will stay,"}},
      {"“It's late,“ she said. ”Go home,” he said.", {"It's late,", "Go home,"}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text) == c.quotations);
}

TEST_CASE("a dash begins speech where a language writes it so", "[corpus]") {
  struct DashCase {
    DashSpeech dash;
    std::string text;
    std::vector<std::string> quotations;
  };
  constexpr DashSpeech kAlways = DashSpeech::Always;
  constexpr DashSpeech kInsertion = DashSpeech::WithInsertion;
  const auto c = GENERATE(values<DashCase>({
      {kAlways,
       "— Это — наш дом, — сказала она. — Уходите!",
       {"Это — наш дом,", "Уходите!"}},
      {kAlways, "—Ya es tarde —dijo ella—. Vete.", {"Ya es tarde", "Vete."}},
      {kAlways, "— Il est tard, dit-elle.", {"Il est tard, dit-elle."}},
      {kAlways, "– Jest późno – powiedziała.", {"Jest późno – powiedziała."}},
      {kAlways, "- первое\n- второе", {}},
      {kInsertion, "— by our own correspondent", {}},
      {kInsertion, "- first of all\n- and then", {}},
      {kInsertion,
       "— It is late, — said Ann Moor. — Go home.",
       {"It is late,", "Go home."}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text, c.dash) == c.quotations);
}

TEST_CASE("invisible characters and line ends do not hide a quotation", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"\u200B“It is late,” she said.", {"It is late,"}},
      {"\u202A\"It is late,\"\u202C she said.", {"It is late,"}},
      {"“It is late and the road is long, so we will\nstay here until tomorrow,” she "
       "said.",
       {"It is late and the road is long, so we will\nstay here until tomorrow,"}},
  }));
  CAPTURE(c.text);
  CHECK(quotations_in(c.text) == c.quotations);
}

}  // namespace
}  // namespace lede::test
