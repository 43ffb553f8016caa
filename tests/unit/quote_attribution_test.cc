// Who is said to have said it: many short texts, a rule or two each.
#include <catch2/catch.hpp>

#include "tests/unit/quote_texts.h"

namespace lede::test {
namespace {

struct Case {
  std::string text;
  std::string said;  // "words | speaker" a line each
};

TEST_CASE("words behind a quotation give its speaker", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"("It is late," Ann Moor said.)", "It is late, | Ann Moor\n"},
      {R"("It is late," said Ann Moor.)", "It is late, | Ann Moor\n"},
      {R"("It is late," says Ann Moor, 45.)", "It is late, | Ann Moor\n"},
      {R"("It is late," Mayor Ann Moor then told reporters.)",
       "It is late, | Ann Moor\n"},
      {R"("It is late," Ann Moor has repeatedly said.)", "It is late, | Ann Moor\n"},
      {R"("Is it late?" asked Ann Moor.)", "Is it late? | Ann Moor\n"},
      {R"("It is late!" Ann Moor shouted.)", "It is late! | Ann Moor\n"},
      {R"("It is late", Ann Moor said.)", "It is late | Ann Moor\n"},
      {R"("It is late," Ann Moor, who runs the mill, said.)", "It is late, | Ann Moor\n"},
      {R"("It is late," Ann Moor (the mayor) said.)", "It is late, | Ann Moor\n"},
      {R"("It is late," said the mayor of Hale, Ann Moor.)", "It is late, | Ann Moor\n"},
      {R"("It is late," Mr. Moor's lawyer Tom Hart said.)", "It is late, | Tom Hart\n"},
      {R"("It is late," according to Ann Moor.)", "It is late, | Ann Moor\n"},
      {R"("It is late," the agency quoted Ann Moor as saying.)",
       "It is late, | Ann Moor\n"},
      {R"("It is late," as Ann Moor put it.)", "It is late, | Ann Moor\n"},
      {R"("It is late," a spokesman for the mill said.)",
       "It is late, | a spokesman for the mill\n"},
      {R"("It is late," the Kremlin said.)", "It is late, | Kremlin\n"},
      {R"("It is late," Will Moor said.)", "It is late, | Will Moor\n"},
      {R"("It is late" — Ann Moor)", "It is late | Ann Moor\n"},
  }));
  CAPTURE(c.text);
  CHECK(said(quotes_in(c.text)) == c.said);
}

TEST_CASE("words in front of a quotation give its speaker", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ann Moor said: "It is late.")", "It is late. | Ann Moor\n"},
      {R"(Ann Moor said that it was "far too late".)", "far too late | Ann Moor\n"},
      {R"(Ann Moor, who runs the mill, told Tom Hart: "It is late.")",
       "It is late. | Ann Moor\n"},
      {R"(Ann Moor on Friday called the plan "a gift".)", "a gift | Ann Moor\n"},
      {R"(Ann Moor left the hall and said, "It is late.")", "It is late. | Ann Moor\n"},
      {R"(Ann Moor left the hall, saying "it is late".)", "it is late | Ann Moor\n"},
      {R"(The mill will close, Ann Moor said, adding: "It is late.")",
       "It is late. | Ann Moor\n"},
      {R"(In Hale, Ann Moor said it was "late".)", "late | Ann Moor\n"},
      {R"(According to Ann Moor, it was "far too late".)", "far too late | Ann Moor\n"},
      {R"(Ann Moor was quoted as saying that it was "late".)", "late | Ann Moor\n"},
      {R"(The agency quoted Ann Moor as saying: "It is late.")",
       "It is late. | Ann Moor\n"},
      {R"(Ann Moor on the mill: "It is late.")", "It is late. | Ann Moor\n"},
      {R"(Her aide, Tom Hart, said: "It is late.")", "It is late. | Tom Hart\n"},
      {R"(It was Ann Moor who said: "It is late.")", "It is late. | Ann Moor\n"},
      {R"(Ann Moor vowed to tell the council: "It is late.")",
       "It is late. | Ann Moor\n"},
      {R"(The mill was "a ruin", Ann Moor said.)", "a ruin | Ann Moor\n"},
      {R"(The mill was "a ruin" and "a shame," Ann Moor said.)",
       "a ruin | Ann Moor\na shame, | Ann Moor\n"},
      {R"(Ann Moor is telling voters that it is "late".)", "late | Ann Moor\n"},
      {R"(The plan met protest, with Ann Moor calling it "a gift".)",
       "a gift | Ann Moor\n"},
      {R"(Speaking in Hale, Ohio, Ann Moor said it was "late".)", "late | Ann Moor\n"},
      {R"(Ann Moor cast the plan as a "gift".)", "gift | Ann Moor\n"},
      {R"(Ann Moor's claim that it was "late" made news.)", "late | Ann Moor\n"},
      {R"(Ann Moor welcomed "the end of a long and very costly road".)",
       "the end of a long and very costly road | Ann Moor\n"},
      {R"(When asked, Ann Moor said it was "late".)", "late | Ann Moor\n"},
      {R"(Those who "never ask", Ann Moor said, "never learn".)",
       "never ask | Ann Moor\nnever learn | Ann Moor\n"},
  }));
  CAPTURE(c.text);
  CHECK(said(quotes_in(c.text)) == c.said);
}

TEST_CASE("a quotation without words around it goes to the last speaker", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"("It is late," Ann Moor said. "We must go.")",
       "It is late, | Ann Moor\nWe must go. | Ann Moor\n"},
      {"\"It is late,\" Ann Moor said.\n\n\"We must go now.\"",
       "It is late, | Ann Moor\nWe must go now. | Ann Moor\n"},
      {"Ann Moor said the mill would close.\n\n\"We must go now.\"",
       "We must go now. | Ann Moor\n"},
      {R"("It is late," Ann Moor said, "and we must go.")",
       "It is late, | Ann Moor\nand we must go. | Ann Moor\n"},
      // but somebody else is spoken of between
      {R"("It is late," Ann Moor said. Tom Hart shook his head. "We must stay here.")",
       "It is late, | Ann Moor\nWe must stay here. | Tom Hart\n"},
      {R"("It is late," Ann Moor said. Rain fell on the mill. "We must stay here.")",
       "It is late, | Ann Moor\nWe must stay here. | Ann Moor\n"},
      {R"("It is late," Ann Moor said. The sign at the door: "No entry for visitors")",
       "It is late, | Ann Moor\nNo entry for visitors | -\n"},
      {"\"It is late.\n\n\"We must go,\" Ann Moor said.",
       "It is late. | Ann Moor\nWe must go, | Ann Moor\n"},
      {"Ann Moor said: \"It is late.\n\n\"We must go.\"",
       "It is late. | Ann Moor\nWe must go. | Ann Moor\n"},
  }));
  CAPTURE(c.text);
  CHECK(said(quotes_in(c.text)) == c.said);
}

TEST_CASE("who is only spoken of is no speaker", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(Ann Moor was called "a liar".)", "a liar | -\n"},
      {R"(Ann Moor was asked, "Is it late?")", "Is it late? | -\n"},
      {R"(A plan called "Road" was dropped by Ann Moor.)", "Road | -\n"},
      {R"(Ann Moor, also known as "Annie", left.)", "Annie | -\n"},
      {R"("It is late," Tom Hart told Ann Moor.)", "It is late, | Tom Hart\n"},
  }));
  CAPTURE(c.text);
  CHECK(said(quotes_in(c.text)) == c.said);
}

TEST_CASE("who says I in a transcript is whose turn it is", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {R"(MOOR: I never said "it is late" to anyone.)", "it is late | ANN MOOR\n"},
      {R"(Ann Moor: I told them, "It is late.")", "It is late. | Ann Moor\n"},
      {R"(MS. MOOR (by telephone): "It is late," I said.)", "It is late, | ANN MOOR\n"},
      {R"(MOOR: Rain fell. Yes, I wrote "late". And I wrote "soon".)",
       "late | ANN MOOR\nsoon | ANN MOOR\n"},
      {R"(REPORTER: I wrote "too late".)", "too late | REPORTER\n"},
      // who is spoken to or of
      {R"(MOOR: But you said "it is late" yourself.)", "it is late | -\n"},
      {R"(MOOR: Tom Hart said, "It is late.")", "It is late. | Tom Hart\n"},
      // nobody is named
      {R"(A: I never said "it is late" to anyone.)", "it is late | -\n"},
      {R"(The mill: I never said "it is late" to anyone.)", "it is late | -\n"},
      {R"(I never said "it is late" to anyone.)", "it is late | -\n"},
  }));
  CAPTURE(c.text);
  const std::string before = "ANN MOOR: Good evening from the mill.\n\n";
  CHECK(said(quotes_in(before + c.text)) == c.said);
  const auto quotes = quotes_in("A: I said " + std::string(R"("it is late" to them.)"));
  REQUIRE(quotes.size() == 1);
  CHECK_FALSE(quotes[0].mention);
}

TEST_CASE("terms and titles have no speaker", "[corpus]") {
  struct KindCase {
    std::string text;
    QuoteKind kind;
  };
  const auto c = GENERATE(values<KindCase>({
      {R"(The two towns are a "twin city" on paper.)", QuoteKind::Scare},
      {R"(Moor, often described as "the last miller", retired.)", QuoteKind::Scare},
      {R"(Tom "Bobby" Hart retired.)", QuoteKind::Scare},
      {R"(She played in the film "The Long Road" in 1990.)", QuoteKind::Title},
      {R"(He spoke on CNN's "The Evening Show" in May.)", QuoteKind::Title},
      {R"(Her novel "The Long Road" sold well.)", QuoteKind::Title},
      {R"("It is late," Ann Moor said.)", QuoteKind::Direct},
      {R"("Nobody in this town will ever forget what happened here.")",
       QuoteKind::Direct},
  }));
  CAPTURE(c.text);
  const std::vector<Quote> quotes = quotes_in(c.text);
  REQUIRE(quotes.size() == 1);
  CHECK(quotes[0].kind == c.kind);
  CHECK((c.kind == QuoteKind::Direct || !quotes[0].speaker));
}

TEST_CASE("a quotation says where it stands and how its speaker was found", "[corpus]") {
  const std::string body = R"(Rain fell. "It is late," Ann Moor said.)";
  const std::vector<Quote> quotes = quotes_in(body);
  REQUIRE(quotes.size() == 1);
  const Quote& quote = quotes[0];
  CHECK(body.substr(quote.begin, quote.end - quote.begin) == quote.text);
  CHECK(quote.region == Region::Body);
  CHECK(quote.mention == "Ann Moor");
  CHECK(quote.cue == "said");
  CHECK(quote.rule == "after");
  CHECK(quote.confidence > 0.9F);
}

TEST_CASE("headlines and related links have quotations too", "[corpus]") {
  Article article;
  article.language = "en";
  article.headline = "Mayor Moor: 'We Will Stay'";
  article.body =
      "Mayor Ann Moor of Hale spoke on Monday. Belarusian President Otto Lang did not.";
  article.asides = {
      {Region::Related, "Belarusian leader to voters: \"Stay home\""},
      {Region::Related, "Arrested Miller Says He Was Called 'Traitor'"},
      {Region::Caption, "\"It is late,\" Moor said at the mill. Photo: own"}};
  const std::vector<Quote> quotes = quotes_of(article);
  CHECK(said(quotes) ==
        "We Will Stay | Ann Moor\n"
        "Stay home | Otto Lang\n"
        "Traitor | Arrested Miller\n"
        "It is late, | Ann Moor\n");
  REQUIRE(quotes.size() == 4);
  CHECK(quotes[0].region == Region::Headline);
  CHECK(quotes[0].kind == QuoteKind::Headline);
  CHECK(quotes[1].kind == QuoteKind::Headline);
  CHECK(quotes[1].end == 0);
  CHECK(quotes[3].region == Region::Caption);
  CHECK(quotes[3].kind == QuoteKind::Direct);
}

struct HeadlineCase {
  std::string headline;
  std::string speaker;
};

// The speaker of a headline's quotation over an article about Ann Moor and Jelka Novak.
std::string headline_speaker(const HeadlineCase& c, const std::string& language) {
  Article article;
  article.language = language;
  article.headline = c.headline;
  article.body = language == "de"
                     ? "Ann Moor kam am Montag. „Es ist spät“, sagte Jelka Novak."
                     : "Ann Moor came on Monday. \"It is late,\" Jelka Novak said.";
  const std::vector<Quote> quotes = quotes_of(article);
  return quotes.empty() ? "no quotation" : quotes.front().speaker.value_or("-");
}

TEST_CASE("in a headline a speaker is a person or has a role", "[corpus]") {
  const auto c = GENERATE(values<HeadlineCase>({
      {"Moor: 'We will stay'", "Ann Moor"},
      {"Novak: 'We will stay'", "Jelka Novak"},
      {"Robert Hart: 'We will stay'", "Robert Hart"},
      {"Police: 'We will stay'", "Police"},
      {"Premier League: 'We will stay'", "-"},
      {"World Cup 2031: 'We will stay'", "-"},
      {"Harbor Storm: 'We will stay'", "-"},
      {"Brexit: 'We will stay'", "-"},
  }));
  CAPTURE(c.headline);
  CHECK(headline_speaker(c, "en") == c.speaker);
}

TEST_CASE("in a German headline a noun is no speaker", "[corpus]") {
  const auto c = GENERATE(values<HeadlineCase>({
      {"Moor: „Wir bleiben hier“", "Ann Moor"},
      {"Ministerin Novak: „Wir bleiben hier“", "Jelka Novak"},
      {"Polizei: „Wir bleiben hier“", "Polizei"},
      {"Hafen-Streit: „Wir bleiben hier“", "-"},
      {"Streit um Hafen: „Wir bleiben hier“", "-"},
      {"Umfrage: „Wir bleiben hier“", "-"},
      {"Norderstedt: „Wir bleiben hier“", "-"},
      {"Nach Niederlage: „Wir bleiben hier“", "-"},
  }));
  CAPTURE(c.headline);
  CHECK(headline_speaker(c, "de") == c.speaker);
}

struct TitleCase {
  std::string language;
  std::string text;
  std::string kind;  // of the first quotation
};

TEST_CASE("names of works and of media are no speech", "[corpus]") {
  const auto c = GENERATE(values<TitleCase>({
      {"en", R"(In his book "The Old Quay," Hart wrote that it was late.)", "title"},
      {"en", R"(Moor, author of "The Old Quay", said the council had slept.)", "title"},
      {"en", R"("Quay" star Ida Holm said that it was late.)", "title"},
      {"en", R"(The newspaper "Hale Post" said that it was late.)", "title"},
      {"en", R"("The Old Quay," Hart said.)", "direct"},
      {"en", R"(Hart called it a "disgrace".)", "direct"},
      {"de", "Laut „Hafenpost“ sagte Holm, es sei spät.", "title"},
      {"de", "Wie Holm der „Post am Sonntag“ sagte, ist es spät.", "title"},
      {"de", "In der „Rundschau“ sagte Holm, es sei spät.", "title"},
      {"de", "Holm sagte dem „Hafener Anzeiger“, es sei spät.", "title"},
      {"de", "Die Zeitung „Rundschau“ schrieb, es sei spät.", "title"},
      {"de", "Holm sprach von der „Katastrophe“ im Hafen.", "direct"},
      {"de", "Holm nannte den Plan einen „Skandal“.", "direct"},
  }));
  CAPTURE(c.text);
  const std::vector<Quote> quotes = quotes_in(c.text, c.language);
  REQUIRE(!quotes.empty());
  CHECK(name_of(quotes.front().kind) == c.kind);
}

TEST_CASE("ready tokens give the same quotations", "[corpus]") {
  Article article;
  article.headline = "Mayor: 'We stay'";
  article.body = R"("It is late," Ann Moor said. The "old" mill of the town is closed.)";
  Analyzer analyzer;
  QuoteFinder finder;
  const std::vector<Quote> fresh = finder.find(article, analyzer);
  CHECK(finder.find(article, analyzer.analyze(article.body), analyzer) == fresh);
  analyzer.forget();
  CHECK(finder.find(article, analyzer.analyze(article.body), analyzer) == fresh);
  CHECK(fresh.size() == 3);
}

}  // namespace
}  // namespace lede::test
