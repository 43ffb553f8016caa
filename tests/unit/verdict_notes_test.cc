// What is said beside a verdict, and traces, on an archive in which people repeat each
// other.
#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "corpus/quotes/quotes.h"
#include "schema/error.h"
#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

std::vector<Article> with_quotes(std::vector<Article> articles) {
  QuoteFinder finder;
  Analyzer analyzer;
  for (Article& article : articles) {
    article.quotes = finder.find(article, analyzer);
  }
  return articles;
}

std::vector<Article> archive() {
  return with_quotes({
      test::make_article({.id = "debate", .headline = "Two sides of a bridge"},
                         "“The bridge will hold for ever,” said Una Berg.\n\n"
                         "Later the mayor, Jo Lund, said: “The bridge will hold for "
                         "ever.” The ferry sails at noon on weekdays."),
      test::make_article({.id = "echo", .headline = "Echoes"},
                         "“The bridge will hold for ever,” said Kai Moss."),
      test::make_article({.id = "aide", .headline = "An aide speaks"},
                         "“We measured every single bolt,” said the Lund adviser Tom "
                         "Reed."),
      test::make_article({.id = "wire", .headline = "Two wires"},
                         "“No border will be moved,” said Alyaksandr Lukashenka."),
      test::make_article({.id = "wire2", .headline = "Another wire"},
                         "“No border will be moved,” said Aleksandr Lukashenko."),
      test::make_article({.id = "wire3", .headline = "Third wire"},
                         "“Each village has a vote,” said Volodymyr Zelenskyy."),
      test::make_article({.id = "road", .headline = "Ice on the road"},
                         "“If the ice melts, we do not believe that the road to [the "
                         "port of] Marn will close,” said Mara Quist. “It [the road] was "
                         "built to last. It has never been shut. We keep it open.”\n\n"
                         "Quist denied that she had called the ferry “a floating "
                         "bathtub”.\n\n"
                         "“My aunt told me, ‘Buy a bigger boat’, and I said, ‘Ask the "
                         "mayor first’,” said Tove Ekdal."),
  });
}

struct Answer {
  std::string verdict;
  std::string speaker;
  std::string notes;
};

Answer answer(const std::string& claim, const std::string& speaker) {
  static const test::IndexFixture fixture({archive()});
  static const OpenIndex index = open_index({{fixture.path().string()}});
  const Judgement judgement = judge(index, claim, speaker);
  Answer answer{std::string(name_of(judgement.verdict)), "", ""};
  if (!judgement.matches.empty()) {
    answer.speaker = judgement.matches.front().finding.speaker.value_or("");
  }
  for (const std::string& note : judgement.notes) {
    answer.notes += (answer.notes.empty() ? "" : "; ") + note;
  }
  return answer;
}

TEST_CASE("each who is quoted with a claim counts, also in one article", "[searcher]") {
  struct Case {
    std::string asked;
    std::string verdict;
    std::string speaker;
    std::string notes;
  };
  const auto example = GENERATE(values<Case>({
      {"Berg", "verbatim", "Una Berg",
       "it is also attributed to Jo Lund (1 article), Kai Moss (1 article)"},
      {"Jo Lund", "verbatim", "Jo Lund",
       "it is also attributed to Una Berg (1 article), Kai Moss (1 article)"},
      {"Mr Moss", "verbatim", "Kai Moss",
       "it is also attributed to Una Berg (1 article), Jo Lund (1 article)"},
      {"Reed", "other-speaker", "Una Berg",
       "the archive has it from Una Berg, not from Reed; it is also attributed to Jo "
       "Lund (1 article), Kai Moss (1 article)"},
  }));
  CAPTURE(example.asked);
  const Answer found = answer("The bridge will hold for ever", example.asked);
  CHECK(found.verdict == example.verdict);
  CHECK(found.speaker == example.speaker);
  CHECK(found.notes == example.notes);
}

TEST_CASE("a claim is found with all facts of its article, and no texts", "[searcher]") {
  Article article = test::make_article({.id = "lamp", .headline = "The lamp"},
                                       "“The lamp is lit at six,” said Ann Moor.");
  article.path = "papers/lamp.jsonl";
  article.format = "jsonl";
  article.record = 7;
  article.byline = "Tove Ekdal";
  article.dateline = "HALE";
  article.section = "Harbour";
  article.language = "en";
  const test::IndexFixture fixture({with_quotes({article})});
  const Trace found =
      trace(open_index({{fixture.path().string()}}), "The lamp is lit at six");
  REQUIRE(found.matches.size() == 1);
  article.body.clear();
  CHECK(found.matches.front().article == article);
}

TEST_CASE("each part of a splice is where all of its words stand", "[searcher]") {
  const test::IndexFixture fixture({with_quotes({
      test::make_article({.id = "kiln", .headline = "The kiln"},
                         "“The kiln is cold for good,” said Ann Moor.\n\n"
                         "“At breakfast she said ‘the kiln is cold for good’ and left,” "
                         "said Tom Reel."),
      test::make_article({.id = "pond", .headline = "The pond"},
                         "“I wept for an hour at the pond,” said Tove Ekdal."),
  })});
  const OpenIndex index = open_index({{fixture.path().string()}});
  const Judgement judgement = judge(
      index,
      "At breakfast she said “the kiln is cold for good”. I wept for an hour at the "
      "pond.",
      "");
  CHECK(name_of(judgement.verdict) == "spliced");
  std::string speakers;
  for (const FoundClaim& part : judgement.matches) {
    speakers += part.finding.speaker.value_or("-") + "; ";
  }
  CHECK(speakers == "Tom Reel; Tove Ekdal; ");
}

TEST_CASE("of many names five are listed, and of very many fifty counted", "[searcher]") {
  struct Case {
    int speakers;
    std::string rest;
  };
  const auto example = GENERATE(values<Case>({
      {6, "Ann Lee5 (1 article)"},
      {7, "Ann Lee5 (1 article) and 1 more"},
      {51, "Ann Lee5 (1 article) and 45 more"},
      {52, "Ann Lee5 (1 article) and more than 45 more"},
      {200, "Ann Lee5 (1 article) and more than 45 more"},
  }));
  CAPTURE(example.speakers);
  std::string body;
  for (int i = 0; i < example.speakers; ++i) {
    body += "“The mill turns at night,” said Ann Lee" + std::to_string(i) + ".\n\n";
  }
  const test::IndexFixture fixture(
      {with_quotes({test::make_article({.id = "mill", .headline = "The mill"}, body)})});
  const OpenIndex index = open_index({{fixture.path().string()}});
  const auto notes = judge(index, "The mill turns at night", "").notes;
  REQUIRE_FALSE(notes.empty());
  CHECK(
      notes.front() ==
      "it is also attributed to Ann Lee1 (1 article), Ann Lee2 (1 article), Ann Lee3 (1 "
      "article), Ann Lee4 (1 article), " +
          example.rest);
}

TEST_CASE("a verdict says what the words are", "[searcher]") {
  struct Case {
    std::string claim;
    std::string asked;
    std::string verdict;
    std::string notes;
  };
  const auto example = GENERATE(values<Case>({
      {"We measured every single bolt", "", "verbatim", ""},
      {"No border will be moved", "Lukashenko", "verbatim", ""},
      {"No border will be moved", "Łukaszenka", "verbatim", ""},
      {"No border will be moved", "Alexander Lukashenko", "verbatim", ""},
      {"No border will be moved", "Лукашэнка", "verbatim", ""},
      {"No border will be moved …", "", "partial",
       "it begins or ends with an ellipsis, where words are left out"},
      {"No border will be moved", "Lukash", "other-speaker",
       "the archive has it from Alyaksandr Lukashenka, not from Lukash"},
      {"Each village has a vote", "Зеленський", "verbatim", ""},
      {"Each village has a vote", "Zelensky", "verbatim", ""},
      {"We measured every single bolt", "Lund", "other-speaker",
       "the archive has it from Tom Reed, not from Lund"},
      {"The ferry sails at noon on weekdays", "", "verbatim",
       "it is not in quotation marks: the article's own words"},
      {"The ferry sails at noon on weekdays", "Berg", "other-speaker",
       "the archive has it, but does not say that it is from Berg; it is not in "
       "quotation marks: the article's own words"},
      {"We measured every single bolt, said the Lund adviser Tom Reed", "", "verbatim",
       "some of it is the article's own words"},
      {"“We measured every single bolt,” he said.", "", "verbatim",
       "only what is in quotation marks is compared, not 'he said.'"},
      {"\"We never measured every single bolt,\" Reed told reporters", "", "altered",
       "only what is in quotation marks is compared, not 'Reed told reporters'; the "
       "negation differs: yours has 'never', the archive does not"},
      {"«We measured every single bolt», a dit Reed", "", "verbatim",
       "only what is in quotation marks is compared, not 'a dit Reed'"},
      {"“Bolt” and nothing else", "", "not-found", "nothing near it is in the archive"},
      {"we do not believe that the road to Marn will close", "Quist", "partial",
       "the archive has '[the port of]', yours has nothing there; it leaves out a "
       "condition or a negation: 'If the ice melts, we do not believe that the road to "
       "[the port of] Marn will close,'"},
      {"a floating bathtub", "", "partial",
       "the article denies it, or does not say that it was said"},
      {"a floating bathtub", "Quist", "other-speaker",
       "the archive does not say that Quist said it; the article denies it, or does not "
       "say that it was said"},
      {"Ask the mayor first", "Ekdal", "verbatim",
       "it stands inside a quotation of Tove Ekdal"},
      {"Buy a bigger boat", "", "verbatim",
       "it stands inside a quotation of Tove Ekdal, as the words of others: 'My aunt "
       "told me'"},
      {"Buy a bigger boat", "Ekdal", "other-speaker",
       "the archive does not say that Ekdal said it; it stands inside a quotation of "
       "Tove "
       "Ekdal, as the words of others: 'My aunt told me'"},
      {"My aunt told them, ‘Buy a bigger boat’", "", "altered",
       "wording differs: yours has 'them', the archive 'me'"},
      {"Tove Ekdal said to this paper: ‘Ask the mayor first’", "", "verbatim",
       "only what is in quotation marks is compared, not 'Tove Ekdal said to this "
       "paper:'; it stands inside a quotation of Tove Ekdal"},
      {"Two sides of a bridge", "", "verbatim",
       "it stands in a headline; it is not in quotation marks: the article's own words"},
      {"The bridge will hold for ever. We measured every single bolt.", "", "spliced",
       "its 2 parts stand in different places, in 2 articles; they are from Tom Reed and "
       "Una Berg"},
      {"Lemons sing in the cellar", "", "not-found", "nothing near it is in the archive"},
  }));
  CAPTURE(example.claim, example.asked);
  const Answer found = answer(example.claim, example.asked);
  CHECK(found.verdict == example.verdict);
  CHECK(found.notes == example.notes);
}

TEST_CASE("what brackets and ellipses stand for is said", "[searcher]") {
  struct Case {
    std::string claim;
    std::string verdict;
    std::string notes;
  };
  const auto example = GENERATE(values<Case>({
      {"If [when] the ice melts, we do not believe that the road to Marn will close",
       "verbatim",
       "yours has '[when]', the archive has nothing there; the archive has '[the port "
       "of]', yours has nothing there"},
      {"If the ice melts, [they] do not believe that the road to [Lake] Marn will close",
       "altered",
       "wording differs: yours has '[Lake]', the archive '[the port of]'; yours has "
       "'[they]', the archive has 'we' there"},
      {"[The road] was built to last", "verbatim",
       "yours has '[The road]', the archive has 'It [the road]' there"},
      {"It [the road] was built to last", "verbatim", ""},
      {"It was built [sic] to last", "verbatim",
       "the archive has '[the road]', yours has nothing there"},
      {"[I]t was built to last", "verbatim",
       "the archive has '[the road]', yours has nothing there"},
      {"We keep [holding] it open [all year]", "verbatim",
       "yours has '[holding]', the archive has nothing there; yours has '[all year]', "
       "the archive has nothing there"},
      // a condition in brackets, or more than they can stand for
      {"[If it snows] We keep it open", "partial",
       "yours has '[If it snows]', the archive has nothing there"},
      {"We keep it open [unless it snows]", "partial",
       "yours has '[unless it snows]', the archive has nothing there"},
      {"[Quist said that the whole road] was built to last", "partial",
       "yours has '[Quist said that the whole road]', the archive has 'It [the road]' "
       "there"},
      {"[The aunt saw the] port of Marn will close", "altered",
       "wording differs: yours has '[The aunt saw the]', the archive 'the road to "
       "[the'"},
      {"We keep it [open", "verbatim", ""},  // not closed: none
      // a negation in brackets, or behind them
      {"We [never] keep it open", "altered",
       "the negation differs: yours has '[never]', the archive does not"},
      {"We keep it [closed and not] open", "altered",
       "the negation differs: yours has '[closed and not]', the archive does not"},
      {"If the ice melts, we [firmly] believe that the road to Marn will close",
       "altered",
       "the negation differs: yours has '[firmly]', the archive 'do not'; the archive "
       "has '[the port of]', yours has nothing there"},
      {"It has [not] been shut", "verbatim",
       "yours has '[not]', the archive has 'never' there"},
      {"If the ice melts, we do not believe that the path to Marn will [not] close",
       "altered",
       "the negation differs: yours has '[not]', the archive does not; wording differs: "
       "yours has 'path', the archive 'road'"},
      // an ellipsis
      {"We measured … bolt", "partial",
       "2 words are left out at an ellipsis: 'every single'"},
      {"If the ice melts, we … believe that the road to Marn will close", "altered",
       "the negation differs: yours has '…', the archive 'do not'; 2 words are left out "
       "at an ellipsis: 'do not'; the archive has '[the port of]', yours has nothing "
       "there"},
      {"It was built to last … We keep it open", "partial",
       "5 words are left out at an ellipsis: 'It has never been shut'; the archive has "
       "'[the road]', yours has nothing there"},
      {"It has … been shut", "altered",
       "the negation differs: yours has '…', the archive 'never'; 1 word is left out at "
       "an ellipsis: 'never'"},
  }));
  CAPTURE(example.claim);
  const Answer found = answer(example.claim, "");
  CHECK(found.verdict == example.verdict);
  CHECK(found.notes == example.notes);
}

TEST_CASE("a claim without a word in it is an error", "[searcher]") {
  const std::string claim = GENERATE("", " ", "?!", "...", "“”", "\"");
  CHECK_THROWS_AS(answer(claim, ""), Error);
}

TEST_CASE("a speaker without a word in it is an error", "[searcher]") {
  CHECK_THROWS_AS(answer("The bridge will hold for ever", "?!"), Error);
}

TEST_CASE("one who says it among many is found", "[searcher]") {
  std::vector<Article> articles;
  articles.reserve(60);
  for (int i = 0; i < 60; ++i) {
    articles.push_back(test::make_article(
        {.id = "n" + std::to_string(i)},
        std::string("“Nobody here will pay that toll,” said ") +
            (i == 59 ? "Ada Thorn, after a long day on the bridge over the cold river."
                     : "Rolf Hansen.")));
  }
  const test::IndexFixture fixture({with_quotes(articles)});
  const OpenIndex index = open_index({{fixture.path().string()}});
  CHECK(judge(index, "Nobody here will pay that toll", "Thorn").verdict ==
        Verdict::Verbatim);
  const Judgement all = judge(index, "Nobody here will pay that toll", "");
  CHECK(all.matches.size() == 10);
  CHECK(all.notes ==
        std::vector<std::string>{
            "more than 40 articles have these words; 'lede trace' lists them",
            "of 40 places the best 10 are shown"});
  CHECK(trace(index, "Nobody here will pay that toll").matches.size() == 60);
}

TEST_CASE("a trace is all articles that have it, the earliest first", "[searcher]") {
  std::vector<Article> articles;
  for (const auto& [id, day, text] : std::vector<std::array<std::string, 3>>{
           {"late", "2023-02-01", "“The bridge will hold for ever,” said Una Berg."},
           {"early", "2023-01-01", "“The bridge will hold for ever,” Una Berg said."},
           {"other", "2023-03-01", "“The bridge will not hold for ever,” said Jo Lund."},
           {"none", "2023-04-01", "The tunnel was closed for repairs."}}) {
    articles.push_back(test::make_article({.id = id, .date = day}, text));
  }
  const test::IndexFixture fixture({with_quotes(articles)});
  const Trace traced =
      trace(open_index({{fixture.path().string()}}), "the bridge will hold for ever");
  std::vector<std::string> lines;
  for (const FoundClaim& found : traced.matches) {
    lines.push_back(found.article.id + ' ' + found.finding.speaker.value_or("") + ' ' +
                    std::to_string(found.finding.edits));
  }
  CHECK(lines == std::vector<std::string>{"early Una Berg 0", "late Una Berg 0",
                                          "other Jo Lund 1"});
}

}  // namespace
