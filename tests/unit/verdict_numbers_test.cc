// Verdicts on claims that a space, a hyphen or a sign turns into something else.
#include <catch2/catch.hpp>
#include <string>

#include "corpus/quotes/quotes.h"
#include "searcher/quotations/verdict.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

struct Answer {
  std::string verdict;
  std::string difference;  // the first
};

Answer answer(const std::string& stored, const std::string& claim) {
  Article article = test::make_article({.id = "one", .headline = "Notes"}, stored);
  QuoteFinder finder;
  Analyzer analyzer;
  article.quotes = finder.find(article, analyzer);
  const test::IndexFixture fixture({{article}});
  const Judgement judgement = judge(open_index({{fixture.path().string()}}), claim, "");
  Answer answer{std::string(name_of(judgement.verdict)), ""};
  if (!judgement.matches.empty() &&
      !judgement.matches.front().finding.differences.empty()) {
    const Difference& first = judgement.matches.front().finding.differences.front();
    answer.difference =
        std::string(name_of(first.weight)) + ": " + first.yours + " < " + first.theirs;
  }
  return answer;
}

TEST_CASE("a space or a hyphen makes other words and numbers", "[searcher]") {
  struct Case {
    std::string stored;
    std::string claim;
    std::string verdict;
    std::string difference = {};
  };
  const auto example = GENERATE(values<Case>({
      // the same words, written together or apart
      {"The board re-opened the night ferry.", "The board re‑opened the night ferry.",
       "verbatim"},
      {"The board re-opened the night ferry.", "The board reopened the night ferry.",
       "altered", "spelling: reopened < re-opened"},
      {"The crew must resign every contract.", "The crew must re-sign every contract.",
       "altered", "spelling: re-sign < resign"},
      // accents
      {"Das Boot ist schön und alt.", "Das Boot ist schon und alt.", "altered",
       "wording: schon < schön"},
      {"Das Boot ist schön und alt.", "Das Boot ist schoen und alt.", "verbatim"},
      {"Das Boot ist schön und alt.", "DAS BOOT IST SCHO\u0308N UND ALT.", "verbatim"},
      {"Sie fördern die große Fähre nicht.", "Sie fordern die grosse Faehre nicht.",
       "altered", "wording: fordern < fördern"},
      {"Sie fördern die große Fähre nicht.", "Sie foerdern die grosse Faehre nicht.",
       "verbatim"},
      {"Le péché du pilote est grave.", "Le pêché du pilote est grave.", "altered",
       "wording: pêché < péché"},
      {"L’été du pilote est long.", "L'été du pilote est long.", "verbatim"},
      {"Łódź kept the old ferry.", "Lódz kept the old ferry.", "altered",
       "wording: Lódz < Łódź"},
      {"Все ещё идёт дождь над рекой.", "Все еще идет дождь над рекой.", "verbatim"},
      // a question
      {"“The mole is open?” she said.", "The mole is open.", "altered",
       "wording: open. < open?"},
      {"“The mole is open?” she said.", "The mole is open?", "verbatim"},
      {"“The mole is open?” she said.", "The mole is open", "verbatim"},
      {"“The mole is open,” she said.", "The mole is open?", "altered",
       "wording: open? < open."},
      {"“The mole is open? Nobody told us.” she said.",
       "The mole is open. Nobody told us.", "altered", "wording: open. < open?"},
      {"“Le môle est ouvert ?” dit-elle.", "Le môle est ouvert ?", "verbatim"},
      {"The board re-opened the night ferry.", "The board re opened the night ferry.",
       "verbatim"},
      {"They cannot see the far shore.", "They can not see the far shore.", "verbatim"},
      {"The health care of the crew is free.", "The healthcare of the crew is free.",
       "verbatim"},
      {"Nobody came to the old pier.", "No body came to the old pier.", "verbatim"},
      // other words
      {"She is not able to steer the barge.", "She is notable to steer the barge.",
       "altered", "negation: notable < not able"},
      {"She is notable among the pilots here.", "She is not able among the pilots here.",
       "altered", "negation: not able < notable"},
      {"It was a typical answer of the pilots.", "It was atypical answer of the pilots.",
       "altered", "wording: atypical < a typical"},
      {"They were in sensitive waters all week.",
       "They were insensitive waters all week.", "altered",
       "wording: insensitive < in sensitive"},
      // numbers
      {"The panel took a 7-2 decision today.", "The panel took a 72 decision today.",
       "altered", "number: 72 < 7-2"},
      {"The panel took a 7-2 decision today.", "The panel took a 7–2 decision today.",
       "verbatim"},
      {"The panel took a 7-2 decision today.", "The panel took a 2-7 decision today.",
       "altered", "number: 2-7 < 7-2"},
      {"The panel took a 7-2 decision today.", "The panel took a 7 to 2 decision today.",
       "altered", "spelling: 7 to 2 < 7-2"},
      {"They counted 20-30 boats at noon.", "They counted 2030 boats at noon.", "altered",
       "number: 2030 < 20-30"},
      {"They counted 20-30 boats at noon.", "They counted 20, 30 boats at noon.",
       "altered", "number: 20, 30 < 20-30"},
      {"They counted 20-30 boats at noon.", "They counted 20 – 30 boats at noon.",
       "verbatim"},
      {"They counted 20-30 boats at noon.", "They counted 30 boats at noon.", "altered",
       "number: 30 < 20-30"},
      {"A third of it, 1/3 of the crew, left.", "A third of it, 13 of the crew, left.",
       "altered", "number: 13 < 1/3"},
      {"The home side won 3:1 on Sunday.", "The home side won 31 on Sunday.", "altered",
       "number: 31 < 3:1"},
      {"Um 0,5 Prozent stieg der Pegel.", "Um 05 Prozent stieg der Pegel.", "altered",
       "number: 05 < 0,5"},
      {"Um 0,5 Prozent stieg der Pegel.", "Um 0, 5 Prozent stieg der Pegel.", "altered",
       "number: 0, 5 < 0,5"},
      {"They sold 12 500 berths in May.", "They sold 1 2500 berths in May.", "altered",
       "number: 1 2500 < 12 500"},
      {"They sold 12 500 berths in May.", "They sold 12,500 berths in May.", "verbatim"},
      {"They sold 12 500 berths in May.", "They sold 12500 berths in May.", "verbatim"},
      {"They sold 12,500 berths in May.", "They sold 12\u00A0500 berths in May.",
       "verbatim"},
      {"They sold 1\u2009012\u2009500 berths in May.",
       "They sold 1,012,500 berths in May.", "verbatim"},
      {"They sold 12,500 berths in May.", "They sold 12 50 berths in May.", "altered",
       "number: 12 50 < 12,500"},
      {"They flew an F-16 over the bay.", "They flew an F16 over the bay.", "altered",
       "spelling: F16 < F-16"},
  }));
  CAPTURE(example.stored, example.claim);
  const Answer found = answer(example.stored, example.claim);
  CHECK(found.verdict == example.verdict);
  CHECK(found.difference == example.difference);
}

TEST_CASE("a sign before a number is of the number", "[searcher]") {
  struct Case {
    std::string stored;
    std::string claim;
    std::string verdict;
    std::string difference = {};
  };
  const auto example = GENERATE(values<Case>({
      {"Trade shrank by -1.5% in spring.", "Trade shrank by -1.5% in spring.",
       "verbatim"},
      {"Trade shrank by -1.5% in spring.", "Trade shrank by −1.5 % in spring.",
       "verbatim"},
      {"Trade shrank by -1.5% in spring.", "Trade shrank by –1.5% in spring.",
       "verbatim"},
      {"Trade shrank by -1.5% in spring.", "Trade shrank by 1.5% in spring.", "altered",
       "number: 1.5% < -1.5%"},
      {"Trade shrank by -1.5% in spring.", "Trade shrank by +1.5% in spring.", "altered",
       "number: +1.5% < -1.5%"},
      {"Trade grew by 1.5% in spring.", "Trade grew by -1.5% in spring.", "altered",
       "number: -1.5% < 1.5%"},
      {"Trade grew by 1.5% in spring.", "Trade grew by +1.5% in spring.", "verbatim"},
      {"Trade grew by .5% in spring.", "Trade grew by 0.5% in spring.", "verbatim"},
      {"Trade grew by .5% in spring.", "Trade grew by 5% in spring.", "altered",
       "number: 5% < .5%"},
      {"Trade shrank by -.5% in spring.", "Trade shrank by -0.5% in spring.", "verbatim"},
      {"It was −9 at the lighthouse last night.",
       "It was 9 at the lighthouse last night.", "altered", "number: 9 < −9"},
      {"It was −9 at the lighthouse last night.",
       "It was minus 9 at the lighthouse last night.", "altered",
       "spelling: minus 9 < −9"},
      {"It was minus 9 at the lighthouse last night.",
       "It was 9 at the lighthouse last night.", "altered", "number:  < minus"},
      {"“-9 degrees at the lighthouse last night,” she said.",
       "9 degrees at the lighthouse last night", "altered", "number: 9 < -9"},
      {"“-9 degrees at the lighthouse last night,” she said.",
       "-9 degrees at the lighthouse last night", "verbatim"},
      {"The night (-9 degrees) was the coldest.",
       "The night (9 degrees) was the coldest.", "altered", "number: 9 < -9"},
      {"The account stood at -$40 in June.", "The account stood at $40 in June.",
       "altered", "number: $40 < -$40"},
      {"The account stood at -$40 in June.", "The account stood at $-40 in June.",
       "verbatim"},
      // dashes
      {"The crew – 9 of them – slept ashore.", "The crew, 9 of them, slept ashore.",
       "verbatim"},
      {"The crew - 9 of them - slept ashore.", "The crew—9 of them—slept ashore.",
       "verbatim"},
      {"The mid-9th century mole still stands.", "The mid 9th century mole still stands.",
       "verbatim"},
      {"The mole of pier-9 still stands there.", "The mole of pier 9 still stands there.",
       "verbatim"},
  }));
  CAPTURE(example.stored, example.claim);
  const Answer found = answer(example.stored, example.claim);
  CHECK(found.verdict == example.verdict);
  CHECK(found.difference == example.difference);
}

TEST_CASE("both numbers of a difference are shown, and equal ones are told",
          "[searcher]") {
  struct Case {
    std::string stored;
    std::string claim;
    std::string difference = {};
  };
  const auto example = GENERATE(values<Case>({
      {"For the trip they paid £5.", "For the trip they paid $5.", "number: $5 < £5"},
      {"For the trip they paid £5.", "For the trip they paid ten.", "number: ten < £5"},
      {"For the trip they paid ₹500.", "For the trip they paid ₩500.",
       "number: ₩500 < ₹500"},
      {"For the trip they paid 5 €.", "For the trip they paid 5 $.", "number: 5 $ < 5 €"},
      {"For the trip they paid 5 €.", "For the trip they paid €5.", ""},
      {"For the trip they paid € 5.", "For the trip they paid €5.", ""},
      {"The quay holds 300 carts a day.", "The quay holds three hundred carts a day.",
       "spelling: three hundred < 300"},
      {"The quay holds 300 carts a day.", "The quay holds four hundred carts a day.",
       "number: four hundred < 300"},
      {"The quay holds 325 carts a day.",
       "The quay holds three hundred and twenty-five carts a day.",
       "spelling: three hundred and twenty-five < 325"},
      {"The quay cost two million crowns.", "The quay cost 2,000,000 crowns.",
       "spelling: 2,000,000 < two million"},
      {"The quay cost a million crowns.", "The quay cost 1m crowns.",
       "spelling: 1m < a million"},
      {"It's—who would have thought it?—a market.", "It's a market.",
       "wording:  < who would have thought it"},
      {"It's—nobody would have thought it—a market.", "It's a market.",
       "negation:  < nobody would have thought it"},
  }));
  CAPTURE(example.stored, example.claim);
  CHECK(answer(example.stored, example.claim).difference == example.difference);
}

}  // namespace
