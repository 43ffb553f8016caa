// Verdicts where the archive itself says that words are not to be taken as they stand.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "corpus/quotes/quotes.h"
#include "searcher/quotations/verdict.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

std::vector<Article> archive() {
  std::vector<Article> articles;
  articles.push_back(test::make_article(
      {.id = "kiln", .headline = "The potters"},
      "“We [did not] fire the kiln at dawn,” said Ida Roth. “It was [un]known to us. "
      "[I]t glow[ed] for a week,” Roth said. “The [old] kiln [in the yard] is cold,” she "
      "said. “We [if the clay comes] make forty jars,” she said. “The potter [who came "
      "here from the far hills] broke the wheel,” she said. “[Nobody] paid for the "
      "glaze,” she said. “When the [tall] chimney fell, I ran [home],” she said. “They "
      "bought plates [not] bowls,” she said. “We [the potters of the five lower towns] "
      "will never sell the oven,” she said. “The lid fits [sic] well,” she said. “He "
      "left. [Not] a word was said,” she said.\n\n"
      "“Our bricks [do not] crack,” she said, “in the frost.”"));
  articles.push_back(test::make_article(
      {.id = "mill", .headline = "The miller"},
      "“I never said ‘I burned the mill for its gold’,” said Nils Aker.\n\n"
      "“Orlo never said ‘I sold the river by the bucket’,” Aker said.\n\n"
      "“‘Our flour is grey as ash’ – that is what Orlo told me,” Aker said.\n\n"
      "“I told them, ‘Bring back the mill wheel’,” Aker said."));
  articles.push_back(test::make_article(
      {.id = "fair", .headline = "The fair"},
      "Vera Holt, the warden, said: “The fair opens on Friday.\n\n"
      "“The ‘green’ gate stays locked for the night.\n\n"
      "“Dogs wait outside,” and went.\n\n"
      "Holt denied saying “Goats eat the bunting.\n\n“They eat the flags.”\n\n"
      "“The band plays at six,” Holt said.\n\n“The choir sings at nine,” Holt said."));
  QuoteFinder finder;
  Analyzer analyzer;
  for (Article& article : articles) {
    article.quotes = finder.find(article, analyzer);
  }
  return articles;
}

struct Answer {
  std::string verdict;
  std::string notes;
  std::string text;  // of the best match
  bool is_quoted = false;
};

Answer answer(const std::string& claim, const std::string& speaker) {
  static const test::IndexFixture fixture({archive()});
  static const OpenIndex index = open_index({{fixture.path().string()}});
  const Judgement judgement = judge(index, claim, speaker);
  Answer answer{std::string(name_of(judgement.verdict)), "", "", false};
  if (!judgement.matches.empty()) {
    answer.text = judgement.matches.front().finding.text;
    answer.is_quoted = judgement.matches.front().finding.is_quoted;
  }
  for (const std::string& note : judgement.notes) {
    answer.notes += (answer.notes.empty() ? "" : "; ") + note;
  }
  return answer;
}

TEST_CASE("what the archive has in brackets is left out by none unsaid", "[searcher]") {
  struct Case {
    std::string claim;
    std::string verdict;
    std::string notes;
  };
  const auto example = GENERATE(values<Case>({
      {"We fire the kiln at dawn", "altered",
       "the negation differs: the archive has '[did not]', yours does not"},
      {"We did not fire the kiln at dawn", "verbatim", ""},
      {"We [did not] fire the kiln at dawn", "verbatim", ""},
      {"We [didn't] fire the kiln at dawn", "verbatim",
       "yours has '[didn't]', the archive has '[did not]' there"},
      {"We [potters] fire the kiln at dawn", "altered",
       "the negation differs: yours has '[potters]', the archive '[did not]'"},
      {"We … fire the kiln at dawn", "altered",
       "the negation differs: yours has '…', the archive '[did not]'; 2 words are left "
       "out at an ellipsis: '[did not]'"},
      {"We fire the kilns at dawn", "altered",
       "the negation differs: the archive has '[did not]', yours does not; wording "
       "differs: yours has 'kilns', the archive 'kiln'"},
      {"fire the kiln at dawn", "altered",
       "the negation differs: the archive has '[did not]', yours does not"},
      {"… fire the kiln at dawn", "partial",
       "it begins or ends with an ellipsis, where words are left out"},
      {"They bought plates", "altered",
       "the negation differs: the archive has '[not]', yours does not"},
      {"a word was said", "altered",
       "the negation differs: the archive has '[Not]', yours does not"},
      {"He left", "verbatim", ""},
      {"paid for the glaze", "altered",
       "the negation differs: the archive has '[Nobody]', yours does not"},
      // the speaker's words around the article's
      {"Our bricks crack in the frost", "altered",
       "the negation differs: the archive has '[do not]', yours does not"},
      // within a word
      {"It was unknown to us", "verbatim", ""},
      {"It glowed for a week", "verbatim", ""},
      {"It was known to us", "altered",
       "wording differs: yours has 'known', the archive '[un]known'"},
      // other words
      {"The kiln is cold", "verbatim",
       "the archive has '[old]', yours has nothing there; the archive has '[in the "
       "yard]', yours has nothing there"},
      {"The kiln [outside] is cold", "altered",
       "wording differs: yours has '[outside]', the archive '[in the yard]'; the archive "
       "has '[old]', yours has nothing there"},
      {"kiln [in the yard] is cold", "partial",
       "the archive has '[old]', yours has nothing there; it is a piece of a longer "
       "sentence; before it stands 'The'"},
      {"chimney fell", "partial",
       "the archive has '[tall]', yours has nothing there; it is a piece of a longer "
       "sentence; before it stands 'When the'; behind it stands 'I ran [home]'"},
      {"I ran", "partial",
       "the archive has '[home]', yours has nothing there; it is a piece of a longer "
       "sentence; before it stands 'When the [tall] chimney fell'"},
      {"The lid fits well", "verbatim", ""},
      // a condition, or more than four words
      {"We make forty jars", "partial",
       "the archive has '[if the clay comes]', yours has nothing there"},
      {"The potter broke the wheel", "partial",
       "the archive has '[who came here from the far hills]', yours has nothing there"},
      {"We [the potters of the five lower towns] will … sell the oven", "altered",
       "the negation differs: yours has '…', the archive 'never'; 1 word is left out at "
       "an ellipsis: 'never'"},
  }));
  CAPTURE(example.claim);
  const Answer found = answer(example.claim, "");
  CHECK(found.verdict == example.verdict);
  CHECK(found.notes == example.notes);
}

TEST_CASE("what a speaker says was not said is not the speaker's", "[searcher]") {
  struct Case {
    std::string claim;
    std::string speaker;
    std::string verdict;
    std::string notes;
  };
  const std::string within = "it stands inside a quotation of Nils Aker";
  const std::string denied = "the article denies it, or does not say that it was said; ";
  const auto example = GENERATE_COPY(values<Case>({
      {"I burned the mill for its gold", "", "partial", denied + within},
      {"I burned the mill for its gold", "Aker", "other-speaker",
       "the archive does not say that Aker said it; " + denied + within},
      {"I never said ‘I burned the mill for its gold’", "Aker", "verbatim", ""},
      {"I sold the river by the bucket", "Orlo", "other-speaker",
       "the archive does not say that Orlo said it; " + denied + within +
           ", as the words of others: 'Orlo never said'"},
      {"Our flour is grey as ash", "Aker", "other-speaker",
       "the archive does not say that Aker said it; " + within +
           ", as the words of others: 'that is what Orlo told me'"},
      {"Our flour is grey as ash", "Orlo", "verbatim",
       within + ", as the words of others: 'that is what Orlo told me'"},
      {"Bring back the mill wheel", "Aker", "verbatim", within},
  }));
  CAPTURE(example.claim, example.speaker);
  const Answer found = answer(example.claim, example.speaker);
  CHECK(found.verdict == example.verdict);
  CHECK(found.notes == example.notes);
}

TEST_CASE("a quotation over several paragraphs is one", "[searcher]") {
  struct Case {
    std::string claim;
    std::string verdict;
    std::string notes;
    std::string text;
    bool quoted;
  };
  const std::string all =
      "The fair opens on Friday. The ‘green’ gate stays locked for the night. Dogs wait "
      "outside,";
  const std::string denied = "the article denies it, or does not say that it was said";
  const std::string own = "some of it is the article's own words";
  const auto example = GENERATE_COPY(values<Case>({
      {"The fair opens on Friday", "verbatim", "", "The fair opens on Friday.", true},
      {"The fair opens on Friday. The green gate stays locked for the night. Dogs wait "
       "outside",
       "verbatim", "", all, true},
      {"opens on Friday. The green gate stays locked for the night", "partial",
       "it is a piece of a longer sentence; before it stands 'The fair'",
       "The fair opens on Friday. The ‘green’ gate stays locked for the night.", true},
      {"the fair opens on friday … Dogs wait outside", "partial",
       "8 words are left out at an ellipsis: 'The ‘green’ gate stays locked for the "
       "night'",
       all, true},
      {"The fair opens on Friday. The green gate stays locked for the day", "altered",
       "wording differs: yours has 'day', the archive 'night'",
       "The fair opens on Friday. The ‘green’ gate stays locked for the night.", true},
      {"Goats eat the bunting. They eat the flags.", "partial", denied,
       "Goats eat the bunting. They eat the flags.", true},
      {"They eat the flags.", "partial", denied, "They eat the flags.", true},
      {"The band plays at six, Holt said. The choir sings at nine, Holt said.",
       "verbatim", own,
       "“The band plays at six,” Holt said. “The choir sings at nine,” Holt said.",
       false},
  }));
  CAPTURE(example.claim);
  const Answer found = answer(example.claim, "");
  CHECK(found.verdict == example.verdict);
  CHECK(found.notes == example.notes);
  CHECK(found.text == example.text);
  CHECK(found.is_quoted == example.quoted);
}

}  // namespace
