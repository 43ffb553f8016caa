// Measures of rankings against values worked out by hand, as trec_eval gives them.
#include "searcher/ranking/evaluation.h"

#include <catch2/catch.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "schema/error.h"

namespace {

using namespace lede;
using Catch::Detail::Approx;

Judgments judgments_of(const std::string& text) {
  std::istringstream in(text);
  return read_judgments(in, "qrels");
}

// a 3, b 1, c 2, d judged and not relevant, e unsure.
const Grades& grades() {
  static const Grades all{{"a", 3}, {"b", 1}, {"c", 2}, {"d", 0}, {"e", -1}};
  return all;
}

struct Case {
  std::vector<std::string> ranking;
  Measures expected;
};

// The best gain is 3 + 2 / log2 3 + 1 / log2 4 = 4.7619.
TEST_CASE("rankings are measured as trec_eval measures them", "[searcher]") {
  const auto [ranking, expected] = GENERATE(values<Case>({
      {{"a", "c", "b"}, {1, 1, 0.6, 0.3, 1, 1}},
      // (1/2 + 2/4 + 3/5) / 3; (1 / log2 3 + 3 / log2 5 + 2 / log2 6) / 4.7619
      {{"x", "b", "d", "a", "c"}, {0.5333, 0.5663, 0.6, 0.3, 0.5, 1}},
      // One that comes again, and one of unsure grade, take no part.
      {{"a", "a", "c", "e"}, {0.6667, 0.8950, 0.4, 0.2, 1, 0.6667}},
      {{"x", "d", "e"}, {0, 0, 0, 0, 0, 0}},
      {{}, {0, 0, 0, 0, 0, 0}},
      // The eleventh is behind nDCG@10 and P@10: (1/11) / 3.
      {{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "c"},
       {0.0303, 0, 0, 0, 0.0909, 0.3333}},
  }));
  CAPTURE(ranking);
  const Measures measures = measures_of(ranking, grades());
  CHECK(measures.map == Approx(expected.map).margin(5e-5));
  CHECK(measures.ndcg_10 == Approx(expected.ndcg_10).margin(5e-5));
  CHECK(measures.p_5 == Approx(expected.p_5).margin(5e-5));
  CHECK(measures.p_10 == Approx(expected.p_10).margin(5e-5));
  CHECK(measures.mrr == Approx(expected.mrr).margin(5e-5));
  CHECK(measures.r_100 == Approx(expected.r_100).margin(5e-5));
}

TEST_CASE("only the first thousand of a ranking are measured", "[searcher]") {
  std::vector<std::string> ranking;
  ranking.reserve(1'001);
  for (int i = 0; i < 1'000; ++i) {
    ranking.push_back(std::to_string(i));
  }
  ranking.emplace_back("a");
  CHECK(measures_of(ranking, grades()).mrr == 0);
}

TEST_CASE("the mean counts every query the same", "[searcher]") {
  const Measures mean = mean_of({{1, 1, 1, 1, 1, 1}, {0.5, 0, 0, 0, 0.25, 0}});
  CHECK(mean.map == Approx(0.75));
  CHECK(mean.mrr == Approx(0.625));
  CHECK(mean_of({}).map == 0);
}

TEST_CASE("judgments are read by query", "[searcher]") {
  const Judgments judgments = judgments_of("q1 0 a 2\r\n\n q2\tQ0\tb\t-1\nq1 0 c 0\n");
  CHECK(judgments.size() == 2);
  CHECK(judgments.at("q1") == Grades{{"a", 2}, {"c", 0}});
  CHECK(has_relevant(judgments.at("q1")));
  CHECK_FALSE(has_relevant(judgments.at("q2")));
}

TEST_CASE("a line that is no judgment is told by its number", "[searcher]") {
  const auto [text, message] = GENERATE(table<std::string, std::string>({
      {"q1 0 a\n", "line 1 of 'qrels' is no judgment"},
      {"q1 0 a 1\nq1 0 a b 1\n", "line 2 of 'qrels' is no judgment"},
      {"q1 0 a good\n", "line 1 of 'qrels' is no judgment"},
      {"q1 0 a 99999999999\n", "line 1 of 'qrels' is no judgment"},
      {"q1 0 a 1\nq1 0 a 2\n", "line 2 of 'qrels' judges 'a' a second time"},
  }));
  CAPTURE(text);
  CHECK_THROWS_WITH(judgments_of(text), message);
  CHECK_THROWS_AS(judgments_of(text), Error);
}

}  // namespace
