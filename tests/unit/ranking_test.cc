// What a person changes of the ranking.
#include "searcher/ranking/ranking.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>
#include <vector>

#include "searcher/query/query_parser.h"
#include "searcher/ranking/feedback.h"
#include "searcher/search/search.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

// Five articles on a ferry, of which two call it a ferry; others on other things.
std::vector<Article> harbour_articles() {
  std::vector<Article> articles;
  const auto add = [&articles](const std::string& id, const std::string& headline,
                               const std::string& date, const std::string& body) {
    articles.push_back(
        test::make_article({.id = id, .headline = headline, .date = date}, body));
  };
  add("ferry", "Ferry waits", "2020-01-01",
      "The ferry waits outside the harbour. The harbour pilot and the harbour master "
      "speak with the ferry of the swell.");
  add("again", "Ferry waits again", "2020-03-01",
      "The ferry is late. The pilot of the harbour says the swell is high; the harbour "
      "is shut.");
  add("pilot", "A pilot's day", "2020-06-01",
      "The pilot goes out to the swell of the harbour every morning. Pilot and harbour "
      "belong together.");
  add("cook", "Soup", "2020-02-01",
      "The cook likes onions and the onions like the cook.");
  add("bread", "Bread", "2020-02-02", "Bread is baked at night, says the baker.");
  add("chess", "Chess", "2020-02-03",
      "The queen was lost on the ferry, says the player.");
  for (int i = 0; i < 20; ++i) {
    add("filler" + std::to_string(i), "Item", "2019-05-05",
        "Item number " + std::to_string(i) + " of a list that says nothing at all.");
  }
  return articles;
}

const OpenIndex& harbour() {
  static const test::IndexFixture fixture(
      std::vector<std::vector<Article>>(1, harbour_articles()));
  static const OpenIndex index = open_index({{fixture.path().string()}});
  return index;
}

std::vector<std::string> ids_of(const std::string& text, const Ranking& ranking,
                                std::optional<double> half_life_days = std::nullopt) {
  Analyzer analyzer;
  const RankedQuery ranked =
      rank_query(parse_query(text).query, ranking, harbour(), analyzer);
  std::vector<std::string> ids;
  for (const Hit& hit : search(harbour(), {.query = ranked.compiled.query,
                                          .half_life_days = half_life_days})
                            .hits) {
    ids.push_back(hit.article.id);
  }
  return ids;
}

bool holds(const std::vector<std::string>& all, const std::string& one) {
  return std::find(all.begin(), all.end(), one) != all.end();
}

TEST_CASE("expanding finds what is about the same in other words", "[searcher]") {
  CHECK_FALSE(holds(ids_of("ferry", {}), "pilot"));
  CHECK(holds(ids_of("ferry", {.expand = true, .weights = {}}), "pilot"));
  // What is required stays required.
  CHECK_FALSE(holds(ids_of("+ferry +harbour", {.expand = true, .weights = {}}), "pilot"));
  CHECK_FALSE(
      holds(ids_of("ferry before:2020-02", {.expand = true, .weights = {}}), "pilot"));
  CHECK_FALSE(holds(ids_of("\"the ferry\"", {.expand = true, .weights = {}}), "pilot"));
  CHECK_FALSE(holds(ids_of("ferry -swell", {.expand = true, .weights = {}}), "pilot"));
  CHECK(ids_of("zymurgy", {.expand = true, .weights = {}}).empty());
}

TEST_CASE("the words that were added stand in the tree", "[searcher]") {
  const std::vector<AddedWord> words{{"harbour", 0.5}, {"pilot", 0.25}};
  const auto [text, tree] = GENERATE(table<std::string, std::string>({
      {"ferry", "(or ferry harbour^0.5 pilot^0.25)"},
      {"ferry late", "(or ferry late harbour^0.5 pilot^0.25)"},
      {"ferry late since:2020",
       "(and (or ferry late harbour^0.5 pilot^0.25) date:2020-01-01..)"},
      {"+ferry +late", "(and (and ferry late) (maybe (or harbour^0.5 pilot^0.25)))"},
      {"=ferry", "(and =ferry (maybe (or harbour^0.5 pilot^0.25)))"},
      {"headline:ferry", "(and headline:ferry (maybe (or harbour^0.5 pilot^0.25)))"},
  }));
  CAPTURE(text);
  CHECK(to_string(with_words(parse_query(text).query, words)) == tree);
}

TEST_CASE("telling words are those that the archive seldom has", "[searcher]") {
  Analyzer analyzer;
  const Article article = test::make_article(
      {.id = "x", .headline = "The pilot"},
      "The pilot says that 17 pilots say nothing of the swell and the zymurgy.");
  const std::vector<AddedWord> words =
      telling_words({article}, harbour().articles, analyzer, 2);
  REQUIRE(words.size() == 2);
  CHECK(words[0].word == "pilot");
  CHECK(words[0].weight == 1);
  CHECK(words[1].word == "swell");
  CHECK(telling_words({}, harbour().articles, analyzer, 5).empty());
}

TEST_CASE("short words tell nothing, whatever the script", "[searcher]") {
  const auto [text, count] = GENERATE(table<std::string, std::size_t>({
      {"up on it", 0},
      {"он бы до", 0},
      {"το να", 0},
      {"год", 1},
      {"été eau", 2},
      {"油", 1},
  }));
  CAPTURE(text);
  Analyzer analyzer;
  CHECK(count_of_telling_words(test::make_article({.id = "x"}, text), analyzer) == count);
}

TEST_CASE("a field's weight raises articles that have the word there", "[searcher]") {
  // The headline has the pilot only in one, which is first anyway; the byline in none.
  const std::vector<std::string> plain = ids_of("harbour pilot ferry", {});
  const std::vector<std::string> headlines = ids_of(
      "harbour pilot ferry", {.expand = false, .weights = {{FieldId::Headline, 5}}});
  CHECK(plain.size() == headlines.size());
  CHECK(plain.front() == "ferry");
  CHECK(headlines.front() != "bread");
  CHECK(ids_of("harbour pilot ferry",
               {.expand = false, .weights = {{FieldId::Byline, 5}}}) == plain);
  CHECK(ids_of("harbour pilot ferry",
               {.expand = false, .weights = {{FieldId::Headline, 0}}}) == plain);
  const std::vector<std::string> chess =
      ids_of("queen soup", {.expand = false, .weights = {{FieldId::Headline, 20}}});
  CHECK(chess.front() == "cook");
}

TEST_CASE("a weight adds so many times the word's rarity, once a field", "[searcher]") {
  struct Case {
    std::string query;
    std::vector<FieldWeight> weights;
    double raised;  // "again", by so many times the rarity of its one telling word
  };
  const auto example = GENERATE(values<Case>({
      {"ferry", {{FieldId::Headline, 2}}, 2},
      {"ferries", {{FieldId::Headline, 2}}, 2},
      {"=ferry", {{FieldId::Headline, 2}}, 2},
      {"ferry ferry", {{FieldId::Headline, 2}}, 2},
      {"ferry", {{FieldId::Headline, 0.5}, {FieldId::Path, 3}}, 0.5},
      {"ferry", {{FieldId::Headline, 1}, {FieldId::Headline, 2}}, 3},
      {"ferry", {{FieldId::Byline, 9}}, 0},
      {"ferry", {{FieldId::Headline, 0}}, 0},
      {"harbour", {{FieldId::Headline, 9}}, 0},         // it has none in its headline
      {"headline:ferry", {{FieldId::Headline, 9}}, 0},  // is no word of the text
      {"harbour -ferry", {{FieldId::Headline, 9}}, 0},
      {"ferr*", {{FieldId::Headline, 9}}, 0},
      {"ferry NEAR/9 harbour", {{FieldId::Headline, 2}}, 2},
  }));
  CAPTURE(example.query, example.weights.size(), example.weights.front().weight);
  const auto score_of = [&example](const std::vector<FieldWeight>& weights) {
    Analyzer analyzer;
    const RankedQuery ranked =
        rank_query(parse_query(example.query).query,
                   {.expand = false, .weights = weights}, harbour(), analyzer);
    for (const Hit& hit :
         search(harbour(), {.query = ranked.compiled.query, .limit = 100}).hits) {
      if (hit.article.id == "again") {
        return hit.score;
      }
    }
    return 0.0;
  };
  const double all = harbour().articles.get_doccount();
  const double with_word = harbour().articles.get_termfreq("Zferri");
  const double rarity = std::log(1 + (all - with_word + 0.5) / (with_word + 0.5));
  CHECK(score_of(example.weights) - score_of({}) ==
        Approx(example.raised * rarity).margin(1e-9));
}

TEST_CASE("recent articles come first where a half-life is asked for", "[searcher]") {
  CHECK(ids_of("harbour ferry", {}).front() == "ferry");
  CHECK(ids_of("harbour ferry", {}, 10).front() == "pilot");
  CHECK(ids_of("harbour ferry", {}, 100'000) == ids_of("harbour ferry", {}));
}

// Xapian 1.4.22 crashes here if the two readings are joined by OP_MAX.
TEST_CASE("hyphenated words are found when only the best are asked for", "[searcher]") {
  std::vector<Article> articles;
  for (int i = 0; i < 400; ++i) {
    std::string body = i % 3 == 0 ? "The re-entry of the craft." : "The craft flew.";
    body += i % 5 == 0 ? " Drag and lift, drag and lift." : " Shape of a polar.";
    body += i % 7 == 0 ? " They re entry anew." : "";
    articles.push_back(test::make_article({.id = std::to_string(i)}, body));
  }
  const test::IndexFixture fixture(std::vector<std::vector<Article>>(1, articles));
  const OpenIndex index = open_index({{fixture.path().string()}});
  Analyzer analyzer;
  const RankedQuery ranked =
      rank_query(parse_query("effect of drag, lift and polar shape on re-entry").query,
                 {}, index, analyzer);
  CHECK(search(index, {.query = ranked.compiled.query, .limit = 1, .counted = 0})
            .hits.size() == 1);
}

}  // namespace
