// Verdicts on claims about a fixed archive.
#include "searcher/quotations/verdict.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "corpus/quotes/quotes.h"
#include "searcher/quotations/speaker_name.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

// 400 different words, said in one breath.
std::string long_speech() {
  std::string speech = "Citizens";
  for (int i = 1; i < 400; ++i) {
    speech += i % 20 == 0 ? ", and" : " w" + std::to_string(i * 7) + "o";
  }
  return speech;
}

std::vector<Article> archive() {
  std::vector<Article> articles;
  articles.push_back(test::make_article(
      {.id = "dam", .headline = "Dam stays shut, says minister", .date = "2021-05-04"},
      "“We have never sold a drop of this water to anyone, and we will not start now,” "
      "said Livia Stanev, the water minister. “The dam stays shut until all 12 villages "
      "agree. It's a question of trust.”\n\n"
      "“The pipes are re-laid every 30 years,” she said.\n\n"
      "The council of Brenn met on Tuesday and voted for the plan by 9 to 4.\n\n"
      "“They [the engineers] warned us twice,” said Pavel Orlo, a farmer. “Nobody came. "
      "Nobody even rang — not once.”"));
  articles.push_back(test::make_article(
      {.id = "port", .headline = "Mayor: 'No cranes will be sold'", .date = "2021-06-01"},
      "\"The harbour belongs to the people of Brenn, not to a bank in Zurich,\" said "
      "Mayor Greta Halm. \"We paid $700 million for it... and we shall keep it,\" she "
      "said.\n\n"
      "“The first ship came at dawn.\n\n"
      "“The second never came,” said Tomas Reel, a docker."));
  articles.push_back(test::make_article(
      {.id = "speech", .headline = "A long speech", .date = "2022-01-01"},
      "“" + long_speech() + ",” said Edda Voss."));
  Aside link;
  link.region = Region::Related;
  link.text = "Teacher to pupils: \"Read slowly and aloud\"";
  articles.back().asides.push_back(link);
  QuoteFinder finder;
  Analyzer analyzer;
  for (Article& article : articles) {
    article.quotes = finder.find(article, analyzer);
  }
  return articles;
}

const OpenIndex& index() {
  static const test::IndexFixture fixture({archive(), test::first_segment()});
  static const OpenIndex opened = open_index({{fixture.path().string()}});
  return opened;
}

TEST_CASE("a claim gets the verdict that the archive bears out", "[searcher]") {
  struct Case {
    std::string claim;
    std::string verdict;
    std::string speaker = {};
  };
  const auto [claim, verdict, speaker] = GENERATE(values<Case>({
      // word for word, in any typography
      {"The pipes are re-laid every 30 years", "verbatim"},
      {"\"The pipes are re-laid every 30 years,\"", "verbatim"},
      {"„The pipes are re‑laid every 30 years“", "verbatim"},
      {"« The pipes are re-laid every 30 years »", "verbatim"},
      {"THE PIPES ARE RE-LAID EVERY 30 YEARS", "verbatim"},
      {"the  pipes\nare re-laid every\t30 years.", "verbatim"},
      {"the pipes are relaid every 30 years", "altered"},
      {"It's a question of trust.", "verbatim"},
      {"It’s a question of trust", "verbatim"},
      {"Nobody even rang - not once.", "verbatim"},
      {"Nobody even rang—not once.", "verbatim"},
      {"Nobody came. Nobody even rang – not once", "verbatim"},
      {"We have never sold a drop of this water to anyone", "partial"},
      {"and we will not start now", "partial"},
      {"we will not start now", "partial"},
      {"The harbour belongs to the people of Brenn", "partial"},
      {"The harbour belongs to the people of Brenn, not to a bank in Zurich", "verbatim"},
      {"not to a bank in Zurich", "partial"},
      {"We paid $700 million for it... and we shall keep it", "verbatim"},
      {"We paid $700 million for it … and we shall keep it", "verbatim"},
      {"We will not be swallowed up by anyone", "verbatim"},
      {"Nobody came", "verbatim"},
      {"The first ship came at dawn. The second never came", "verbatim"},
      {"The first ship came at dawn.” “The second never came", "verbatim"},
      // the speaker's words around the article's
      {"We have never sold a drop of this water to anyone, and we will not start now. "
       "The "
       "dam stays shut until all 12 villages agree.",
       "verbatim"},
      {"They warned us twice. Nobody came.", "verbatim"},
      // bracketed insertions
      {"They warned us twice", "verbatim"},
      {"They [the engineers] warned us twice", "verbatim"},
      {"They the engineers warned us twice", "verbatim"},
      {"The dam stays shut until all 12 [mountain] villages agree.", "verbatim"},
      {"[The council] will not start now", "partial"},
      {"The dam stays shut until all [of the] villages agree.", "altered"},
      {"The dam [remains] shut until all 12 villages agree.", "altered"},
      {"[That is] a question of trust.", "verbatim"},
      {"[They] have never sold a drop of this water to anyone, and [they] will not start "
       "now",
       "verbatim"},
      {"We [had] never sold a drop of this water to anyone, and we will not start now",
       "verbatim"},
      {"We have never [gave] a drop of this water to anyone, and we will not start now",
       "altered"},
      {"The pipes are re-laid every [three] years", "altered"},
      {"The harbour belongs to the people of [the town], not to a bank in Zurich",
       "verbatim"},
      {"The dam [sic] stays shut until all 12 villages agree", "verbatim"},
      // pasted with who said it
      {"Livia Stanev: \"The pipes are re-laid every 30 years\"", "verbatim"},
      {"Livia Stanev: The pipes are re-laid every 30 years", "verbatim"},
      {"Livia Stanev: The pipes are re-laid every 40 years", "altered"},
      {"'The pipes are re-laid every 30 years,' the water minister said", "verbatim"},
      {"“We have never sold a drop of this water to anyone, and we will not start now,” "
       "said Livia Stanev, the water minister. “The dam stays shut until all 12 villages "
       "agree.”",
       "verbatim"},
      {"Stanev said: “The dam stays shut until all 12 villages agree.”", "verbatim"},
      {"Stanev said: “The dam stays shut until all 13 villages agree.”", "altered"},
      {"Nobody says “The dam stays shut until all 12 villages agree.”", "other-speaker",
       "Orlo"},
      {"The teacher said to pupils: “Read slowly and aloud”", "verbatim"},
      {"Teacher to pupils: “Read slowly and aloud”", "verbatim"},
      // headlines, links, running text
      {"No cranes will be sold", "verbatim"},
      {"Dam stays shut, says minister", "verbatim"},
      {"Read slowly and aloud", "verbatim"},
      {"The council of Brenn met on Tuesday and voted for the plan by 9 to 4",
       "verbatim"},
      {"The council of Brenn met on Tuesday", "partial"},
      // who said it
      {"The pipes are re-laid every 30 years", "verbatim", "Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "Livia Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "stanev"},
      {"The pipes are re-laid every 30 years", "other-speaker", "Orlo"},
      {"The pipes are re-laid every 30 years", "other-speaker", "Boris Stanev"},
      {"Nobody came. Nobody even rang — not once.", "verbatim", "Pavel Orlo"},
      {"Nobody came. Nobody even rang — not once.", "other-speaker", "Greta Halm"},
      {"The harbour belongs to the people of Brenn", "other-speaker", "Stanev"},
      {"Read slowly and aloud", "other-speaker", "Voss"},
      {"We will not be swallowed up by anyone", "verbatim", "marchuk"},
      {"We will not be swallowed up by anyone", "other-speaker", "Halm"},
      // a word that turns the sense
      {"We have sold a drop of this water to anyone", "altered"},
      {"We have always sold a drop of this water to anyone", "altered"},
      {"and we will start now", "altered"},
      {"The dam stays shut until all 13 villages agree.", "altered"},
      {"The dam stays shut until all twelve villages agree.", "altered"},
      {"The dam stays shut until some 12 villages agree.", "altered"},
      {"The dam never stays shut until all 12 villages agree.", "altered"},
      {"The pipes are re-laid every 3 years", "altered"},
      {"The pipes are not re-laid every 30 years", "altered"},
      {"We paid $900 million for it and we shall keep it", "altered"},
      {"We paid 700 million for it and we shall keep it", "altered"},
      {"The harbour belongs to the people of Brenn, not to a bank in Geneva", "altered"},
      {"The harbour belongs to the people of Marn, not to a bank in Zurich", "altered"},
      {"The council of Brenn met on Friday and voted for the plan by 9 to 4", "altered"},
      {"Every crane will be sold", "altered"},
      {"The second often came", "altered"},
      {"No cranes will ever be sold", "altered"},
      {"We will be swallowed up by anyone", "altered"},
      {"The pipes are re-laid every 30 years", "verbatim", "minister Stanev"},
      // words left out
      {"The dam stays shut ... It's a question of trust.", "partial"},
      {"We have never sold a drop … and we will not start now", "partial"},
      {"We have never sold a drop [...] and we will not start now", "partial"},
      {"The harbour belongs to the people of Brenn...", "partial"},
      {"...not to a bank in Zurich", "partial"},
      {"belongs to the people", "partial"},
      {"stays shut", "partial"},
      {"until all 12 villages", "partial"},
      // words left out without a sign of it
      {"The dam stays shut. It's a question of trust", "altered"},
      {"We have never sold a drop, and we will not start now. The dam stays shut until "
       "all 12 villages agree.",
       "altered"},
      {"They warned us twice. Nobody even rang — not once.", "altered"},
      {"The council of Brenn met and voted for the plan by 9 to 4", "altered"},
      // put together
      {"The harbour belongs to the people of Brenn. The dam stays shut until all 12 "
       "villages agree.",
       "spliced"},
      {"The pipes are re-laid every 30 years. Nobody even rang — not once.", "spliced"},
      {"We have never sold a drop of this water to a bank in Zurich", "spliced"},
      {"The first ship came at dawn... We will not be swallowed up by anyone", "spliced"},
      {"Nobody came. They warned us twice.", "spliced"},
      {"Nobody came. The dam stays shut until all 12 villages agree.", "spliced"},
      // not there
      {"The government promised new schools for the northern valleys", "not-found"},
      {"Our water has never been for sale and nobody will get any of it", "not-found"},
      {"People in Brenn own the port rather than Swiss financiers", "not-found"},
      {"Zebra", "not-found"},
      {"xylophone quartets", "not-found"},
      {"of the", "partial"},
      {"for by which we do not a they of", "not-found"},
      // other names for the speaker
      {"The pipes are re-laid every 30 years", "verbatim", "Mrs Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "L. Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "Water Minister Livia Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "Brenn engineer Livia Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "head of the dam Stanev"},
      {"The pipes are re-laid every 30 years", "verbatim", "Livia Stanev, the minister"},
      {"The pipes are re-laid every 30 years", "other-speaker",
       "Water Minister Boris Stanev"},
      {"The pipes are re-laid every 30 years", "other-speaker", "Livia Stanev Orlo"},
      {"The pipes are re-laid every 30 years", "other-speaker", "B. Stanev"},
  }));
  CAPTURE(claim, speaker);
  CHECK(name_of(judge(index(), claim, speaker).verdict) == verdict);
}

TEST_CASE("a name is told from what is before it", "[searcher]") {
  struct Case {
    std::string asked;
    std::vector<std::string> words;
  };
  const auto example = GENERATE(values<Case>({
      {"Livia Stanev", {"livia", "stanev"}},
      {"livia stanev", {"livia", "stanev"}},
      {"Mrs Stanev", {"stanev"}},
      {"Brenn spokeswoman Livia Stanev", {"livia", "stanev"}},
      {"Brenn Spokeswoman Livia Stanev", {"livia", "stanev"}},
      {"the head of the dam Livia Stanev", {"livia", "stanev"}},
      {"Livia Stanev, head of the dam", {"livia", "stanev"}},
      {"Ursula von der Leyen", {"ursula", "von", "der", "leyen"}},
      {"Stephen King", {"stephen", "king"}},
      {"King Charles", {"charles"}},
      {"Leader", {"leader"}},
      {"brenn spokeswoman livia stanev", {"livia", "stanev"}},
      {", Stanev", {"stanev"}},
      {"Станев", {"станев"}},
      {"", {}},
  }));
  CAPTURE(example.asked);
  Analyzer analyzer;
  CHECK(words_of_name(example.asked, analyzer) == example.words);
}

TEST_CASE("a claim of 400 words is compared as any other", "[searcher]") {
  const std::string speech = long_speech();
  CHECK(judge(index(), speech, "").verdict == Verdict::Verbatim);
  std::string altered = speech;
  altered.replace(altered.find("w707o"), 5, "never");
  const Judgement judgement = judge(index(), altered, "");
  CHECK(judgement.verdict == Verdict::Altered);
  REQUIRE(judgement.matches.size() == 1);
  REQUIRE(judgement.matches[0].finding.differences.size() == 1);
  CHECK(judgement.matches[0].finding.differences[0].theirs == "w707o");
}

TEST_CASE("what turns the sense is named first", "[searcher]") {
  struct Case {
    std::string claim;
    std::string weight;
    std::string yours;
    std::string theirs;
  };
  const auto example = GENERATE(values<Case>({
      {"We have sold a drop of this river to anyone", "negation", "", "never"},
      {"The dam stays closed until all 13 villages agree", "number", "13", "12"},
      {"The harbour belongs to the folk of Brenn, not to a bank in Geneva", "name",
       "Geneva", "Zurich"},
      {"The dam remains shut until most 12 villages agree", "quantifier", "most", "all"},
      {"The dam stays closed until all 12 villages agree", "wording", "closed", "shut"},
      {"The dam stays shut until all twelve villages agree", "spelling", "twelve", "12"},
      {"It is a question of trust", "spelling", "It is", "It's"},
      {"It isn't a question of trust", "negation", "It isn't", "It's"},
      {"Somebody even rang, not once", "negation", "Somebody", "Nobody"},
      {"Nobody ever rang, not once", "wording", "ever", "even"},
      {"Nobody even once rang, not once", "wording", "once", ""},
      {"We've never sold a drop of this water to anyone", "spelling", "We've", "We have"},
      {"We haven't sold a drop of this water to anyone", "negation", "haven't",
       "have never"},
      {"and we won't start now", "spelling", "won't", "will not"},
      {"and we shan't start now", "wording", "shan't", "will not"},
      {"We paid $700m for it and we shall keep it", "spelling", "$700m", "$700 million"},
      {"We paid $700bn for it and we shall keep it", "number", "$700bn", "$700 million"},
  }));
  CAPTURE(example.claim);
  const Judgement judgement = judge(index(), example.claim, "");
  REQUIRE(judgement.verdict == Verdict::Altered);
  const Difference& first = judgement.matches.at(0).finding.differences.at(0);
  CHECK(name_of(first.weight) == example.weight);
  CHECK(first.yours == example.yours);
  CHECK(first.theirs == example.theirs);
}

TEST_CASE("words that both have are no difference", "[searcher]") {
  struct Case {
    std::string claim;
    std::vector<std::string> differences;
  };
  const auto example = GENERATE(values<Case>({
      {"We sold a drop of this water to anyone", {"< have never"}},
      {"They warned us more than twice", {"more than >"}},
      {"The harbour belongs to all the people of Brenn, to a bank in Zurich",
       {"< not", "all >"}},
      {"The dam's shut until all twelve villages agree",
       {"dam's < dam stays", "twelve < 12"}},
      {"The dam stays shut. It's a question of trust", {"< until all 12 villages agree"}},
      {"They warned us twice. Nobody even rang — not once.", {"< Nobody came"}},
      {"It is no question of trust", {"no < a", "It is < It's"}},
  }));
  CAPTURE(example.claim);
  const Judgement judgement = judge(index(), example.claim, "");
  REQUIRE(judgement.verdict == Verdict::Altered);
  std::vector<std::string> differences;
  for (const Difference& difference : judgement.matches.at(0).finding.differences) {
    differences.push_back(difference.theirs.empty() ? difference.yours + " >"
                          : difference.yours.empty()
                              ? "< " + difference.theirs
                              : difference.yours + " < " + difference.theirs);
  }
  CHECK(differences == example.differences);
}

}  // namespace
