// Quotations as answers: what is said, by whom, in articles of which facts.
#include "searcher/quotations/quotation_search.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

std::vector<Article> harbour_segment() {
  std::vector<Article> articles;
  articles.push_back(test::make_article(
      {.id = "quay",
       .headline = "Quay talks",
       .date = "2022-04-01",
       .source = "Bay Post"},
      "“The harbour stays open all winter,” said Ida Holm. “Nobody closes the harbour,” "
      "said Karl Brandt. “Ice is rare,” he said."));
  test::add_quote(articles.back(), "The harbour stays open all winter,", "Ida Holm");
  test::add_quote(articles.back(), "Nobody closes the harbour,", "Karl Brandt");
  test::add_quote(articles.back(), "Ice is rare,", "Karl Brandt");
  articles.push_back(test::make_article(
      {.id = "ice", .headline = "Ice closes in", .date = "2023-01-09", .source = "North"},
      "“Winter came early to the open sea,” said Ida Holm-Larsen."));
  test::add_quote(articles.back(), "Winter came early to the open sea,",
                  "Ida Holm-Larsen");
  return articles;
}

const OpenIndex& index() {
  static const test::IndexFixture fixture({test::first_segment(), harbour_segment()});
  static const OpenIndex opened = open_index({{fixture.path().string()}});
  return opened;
}

std::vector<std::string> texts(const QuotationRequest& request, Sort sort) {
  Analyzer analyzer;
  const QuotationsFound found =
      search_quotations(index(), read_request(request, index(), analyzer).query, analyzer,
                        {.sort = sort, .limit = 100});
  std::vector<std::string> all;
  for (const QuotationHit& hit : found.hits) {
    all.push_back(hit.article.quotes.at(0).text.substr(0, 7));
  }
  CHECK(found.total == all.size());
  return all;
}

TEST_CASE("quotations are found by words, speaker and article", "[searcher]") {
  struct Case {
    std::string query;
    std::string speaker;
    std::vector<std::string> texts;  // oldest first
  };
  const auto [query, speaker, expected] = GENERATE(values<Case>({
      {"harbour", "", {"The har", "Nobody "}},
      {"harbours", "brandt", {"Nobody "}},
      {"", "Karl Brandt", {"Nobody ", "Ice is "}},
      {"", "holm", {"The har", "Winter "}},
      {"", "Ida Holm-Larsen", {"Winter "}},
      {"", "Brandt Holm", {}},
      {"speaker:brandt -ice", "", {"Nobody "}},
      {"\"open all\"", "", {"The har"}},
      {"\"all open\"", "", {}},
      {"winter BEFORE/4 open", "", {}},
      {"open BEFORE/4 winter", "", {"The har"}},
      {"it NEAR/9 it", "", {"It isn\xE2"}},
      {"open NEAR/6 winter", "", {"The har", "Winter "}},
      {"speaker:\"karl brandt\"", "", {"Nobody ", "Ice is "}},
      {"speaker:\"brandt karl\"", "", {}},
      {"quote:winter source:north", "", {"Winter "}},
      {"+winter +headline:quay", "", {"The har"}},
      {"winter since:2023", "", {"Winter "}},
      {"winter OR rare", "", {"The har", "Ice is ", "Winter "}},
      {"winter NOT date:2022", "", {"Winter "}},
      {"kind:direct harbour", "", {"The har", "Nobody "}},
      {"kind:scare harbour", "", {}},
      {"id:ice", "", {"Winter "}},
      {"swallowed", "", {"We will"}},
  }));
  CAPTURE(query, speaker);
  CHECK(texts({.text = query, .speaker = speaker}, Sort::Oldest) == expected);
}

TEST_CASE("one quotation has all that find asks of quotations", "[searcher]") {
  struct Case {
    std::string query;
    std::size_t articles;
  };
  const auto [query, articles] = GENERATE(values<Case>({
      {"speaker:holm quote:harbour", 1},
      {"speaker:holm quote:closes", 0},
      {"speaker:brandt AND quote:\"ice is rare\"", 1},
      {"speaker:(holm OR brandt) quote:nobody", 1},
      {"speaker:brandt quote:nobody AND quote:ice", 0},
      {"(speaker:brandt quote:nobody) AND (speaker:holm quote:open)", 0},
      {"speaker:holm ice", 2},
      {"quote:harbour -speaker:brandt", 0},
  }));
  CAPTURE(query);
  Analyzer analyzer;
  const auto compiled = compile_for_articles(parse_query(query).query, index(), analyzer);
  CHECK(search(index(), {.query = compiled.query}).total == articles);
}

TEST_CASE("a bound on counted quotations is said aloud", "[searcher]") {
  Analyzer analyzer;
  const SpeakersFound found = count_speakers(
      index(), read_request({.text = "source:post"}, index(), analyzer).query, analyzer,
      1);
  CHECK(found.all_quotations == 1);
  CHECK(found.quotations == 1);
  CHECK(found.warnings ==
        std::vector<std::string>{"of 3 quotations the first 1 are counted"});
}

TEST_CASE("speakers are counted with their quotations and articles", "[searcher]") {
  Analyzer analyzer;
  const SpeakersFound found = count_speakers(
      index(), read_request({.text = "source:post"}, index(), analyzer).query, analyzer);
  REQUIRE(found.speakers.size() == 2);
  CHECK(found.speakers[0].name == "Karl Brandt");
  CHECK(found.speakers[0].quotations == 2);
  CHECK(found.speakers[0].articles == 1);
}

TEST_CASE("quotations of removed articles are gone", "[searcher]") {
  test::IndexFixture fixture({harbour_segment()});
  fixture.remove_quotes(0, {1, 2, 3});
  const OpenIndex opened = open_index({{fixture.path().string()}});
  Analyzer analyzer;
  CHECK(search_quotations(opened,
                          read_request({.text = "winter"}, opened, analyzer).query,
                          analyzer, {})
            .total == 1);
  CHECK(count_speakers(opened, read_request({}, opened, analyzer).query, analyzer)
            .quotations == 1);
}

}  // namespace
