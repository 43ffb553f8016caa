// What is said about a score adds up to it.
#include "searcher/ranking/explanation.h"

#include <catch2/catch.hpp>
#include <numeric>
#include <string>

#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/ranking/ranking.h"
#include "tests/unit/sample_index.h"
#include "tests/unit/small_index.h"

namespace {

using namespace lede;
using test::small_index;

struct Explained {
  std::vector<Hit> hits;
  std::vector<std::vector<ExplainedPart>> parts;
};

Explained explained(const std::string& text, const OpenIndex& index) {
  Analyzer analyzer(index.languages);
  const CompiledQuery compiled =
      compile_for_articles(parse_query(text).query, index, analyzer);
  Explained out{search(index, {.query = compiled.query, .limit = 100}).hits, {}};
  out.parts = explain(index, compiled.parts, out.hits, analyzer);
  return out;
}

template <typename Parts>
double sum(const Parts& parts) {
  return std::accumulate(
      parts.begin(), parts.end(), 0.0,
      [](double whole, const auto& part) { return whole + part.score; });
}

TEST_CASE("parts add up to the score and fields to their part", "[searcher]") {
  const std::string query = GENERATE(
      as<std::string>(), "oil", "oil oil supplies belarus", "oil -supplies",
      "+oil supplies", "headline:oil talks", "=supplies oil", "\"oil supplies\" russia",
      "oil^3 (supplies minsk)^2 russia", "headline:(oil talks)^2.5", "luka* oil",
      "lukashanco~2 oil", "re-election campaign", "russia NEAR/3 supplies",
      "quote:integration oil", "speaker:marchuk russia",
      "speaker:marchuk quote:swallowed", "source:courier oil", "oil date:2020", "*",
      "the of", "oil AND minsk OR jets", "(oil AND supplies)^2 OR quote:integration^3",
      "\"of the\" treaty", "F-16 $700 80%");
  CAPTURE(query);
  const Explained found = explained(query, small_index());
  REQUIRE_FALSE(found.hits.empty());
  for (std::size_t i = 0; i < found.hits.size(); ++i) {
    CAPTURE(found.hits[i].article.id);
    CHECK(sum(found.parts[i]) == Approx(found.hits[i].score).margin(1e-9));
    for (const ExplainedPart& part : found.parts[i]) {
      CAPTURE(part.shown);
      CHECK((part.fields.empty() || sum(part.fields) == Approx(part.score)));
      CHECK(part.fields.empty() == part.stems.empty());
    }
  }
}

TEST_CASE("what changes the ranking is a part of the score", "[searcher]") {
  const std::string query =
      GENERATE(as<std::string>(), "oil", "oil talks minsk", "\"oil talks\" minsk",
               "oil NEAR/3 talks", "(oil talks)^2 re-election", "luka* oil");
  CAPTURE(query);
  Ranking ranking;
  ranking.expand = GENERATE(false, true);
  ranking.weights = {{FieldId::Headline, 2.5}, {FieldId::Source, 0.25}};
  Analyzer analyzer;
  const OpenIndex& index = small_index();
  const RankedQuery ranked =
      rank_query(parse_query(query).query, ranking, index, analyzer);
  const std::vector<Hit> hits =
      search(index, {.query = ranked.compiled.query, .limit = 100, .half_life_days = 100})
          .hits;
  const auto parts = explain(index, ranked.compiled.parts, hits, analyzer);
  REQUIRE_FALSE(hits.empty());
  bool has_weight = false;
  bool has_age = false;
  for (std::size_t i = 0; i < hits.size(); ++i) {
    CAPTURE(hits[i].article.id);
    CHECK(sum(parts[i]) == Approx(hits[i].score).margin(1e-9));
    for (const ExplainedPart& part : parts[i]) {
      has_weight = has_weight || part.shown.starts_with("--weight headline=2.5 ");
      has_age = has_age || (part.shown == "--recent" && part.score < 0);
    }
  }
  CHECK(has_weight);
  CHECK((has_age || query != "oil"));
}

TEST_CASE("words are counted in fields as the index counts them", "[searcher]") {
  const std::string word = GENERATE(as<std::string>(), "oil", "minsk", "said", "kern",
                                    "sea", "belarus", "integration");
  CAPTURE(word);
  const OpenIndex& index = test::sample_index();
  const Explained found = explained(word, index);
  for (std::size_t i = 0; i < found.hits.size(); ++i) {
    const ExplainedPart& part = found.parts[i].front();
    std::size_t indexed = 0;
    for (const std::string& stem : part.stems) {
      auto posting = index.articles.postlist_begin("Z" + stem);
      posting.skip_to(found.hits[i].document);
      const bool has_stem = posting != index.articles.postlist_end("Z" + stem) &&
                            *posting == found.hits[i].document;
      indexed += has_stem ? posting.get_wdf() : 0;
    }
    std::size_t counted = 0;
    for (const FieldShare& share : part.fields) {
      counted += share.count * field(share.field).weight;
    }
    CAPTURE(found.hits[i].article.id);
    CHECK(counted == indexed);
  }
}

TEST_CASE("what a word stands for is told", "[searcher]") {
  struct Case {
    std::string query;
    std::string word;
    std::vector<std::string> words;
  };
  const auto [query, word, words] = GENERATE(values<Case>({
      {"luka*", "luka*", {"lukashenka", "lukashenko", "lukashevich", "lukasik"}},
      {"lukashenco~1", "lukashenco~1", {"lukashenko"}},
      {"zzz*", "zzz*", {}},
      {"\"oil suppl*\"", "suppl*", {"supplies", "supplier", "supply"}},
      {"speaker:marchu? oil", "speaker:marchu?", {"marchuk"}},
  }));
  CAPTURE(query);
  Analyzer analyzer;
  const CompiledQuery compiled =
      compile_for_articles(parse_query(query).query, small_index(), analyzer);
  REQUIRE_FALSE(compiled.expanded.empty());
  CHECK(compiled.expanded.front().shown == word);
  CHECK(compiled.expanded.front().words == words);
  CHECK(compiled.expanded.front().found == words.size());
}

}  // namespace
