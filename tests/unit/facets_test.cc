// Counting by facts, and the bars.
#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <vector>

#include "searcher/facets/facet_counts.h"
#include "searcher/output/counts.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_index.h"

namespace {

using namespace lede;
using test::small_index;

using Counts = std::vector<FacetCount>;

FacetsFound count(const OpenIndex& index, const FacetRequest& request) {
  Analyzer analyzer;
  return count_facets(index, request, analyzer);
}

TEST_CASE("what a query finds is counted by a fact", "[searcher]") {
  struct Case {
    std::string query;
    Facet by;
    Counts counts;
  };
  const auto [query, by, counts] = GENERATE(values<Case>({
      {"oil",
       Facet::Source,
       {{"Baltic Courier", 1}, {"Meridian Wire", 1}, {"Podil Observer", 1}, {{}, 1}}},
      {"", Facet::Year, {{"2018", 1}, {"2019", 1}, {"2020", 6}, {"2021", 3}, {{}, 1}}},
      {"source:baltic", Facet::Month, {{"2019-12", 1}, {"2020-02", 1}, {"2021-06", 1}}},
      {"", Facet::Language, {{"en", 9}, {"ru", 1}, {"zh", 1}, {{}, 1}}},
      {"oil", Facet::Section, {{"World", 2}, {"Food", 1}, {{}, 1}}},
      // quotations, not their articles
      {"", Facet::Speaker, {{"Anna Łukasik", 1}, {"Oleg Marchuk", 1}}},
      {"integration", Facet::Speaker, {{"Anna Łukasik", 1}}},
      {"zymurgy", Facet::Source, {}},
  }));
  CAPTURE(query, by);
  const FacetsFound found = count(small_index(), {.text = query, .by = by});
  CHECK(found.counts == counts);
  std::size_t sum = 0;
  for (const FacetCount& one : found.counts) {
    sum += one.count;
  }
  CHECK(found.total == sum);
}

TEST_CASE("where all words are required, quotations are counted that have all",
          "[searcher]") {
  struct Case {
    bool all;
    std::vector<std::string> speakers;
  };
  const auto [all, speakers] = GENERATE(values<Case>({
      {false, {"Anna Łukasik", "Oleg Marchuk"}},
      {true, {"Anna Łukasik"}},
  }));
  CAPTURE(all);
  std::vector<std::string> counted;
  for (const FacetCount& one :
       count(small_index(), {.text = "weather (integration OR swallowed)",
                            .all = all,
                            .by = Facet::Speaker})
           .counts) {
    counted.push_back(one.value.value_or(""));
  }
  CHECK(counted == speakers);
}

TEST_CASE("replaced articles are not counted, spellings are counted together",
          "[searcher]") {
  std::vector<Article> more;
  for (const char* source : {"AP", "AP", "Ap", "ap"}) {
    more.push_back(
        test::make_article({.id = "x", .date = "2022-01-01", .source = source}, "Coal."));
  }
  test::IndexFixture fixture({test::first_segment(), test::second_segment()});
  fixture.add_segment(more);
  fixture.add_segment({});
  fixture.remove(0, {1, 3});
  fixture.remove(2, {1});
  const OpenIndex opened = open_index({{fixture.path().string()}});
  CHECK(count(opened, {.by = Facet::Source}).counts == Counts{{"AP", 4},
                                                              {"Baltic Courier", 3},
                                                              {"Podil Observer", 1},
                                                              {"Vistula Gazette", 1},
                                                              {{}, 4}});
  CHECK(count(opened, {.by = Facet::Year}).total == 13);
}

TEST_CASE("names are counted in all their spellings, as they are found", "[searcher]") {
  std::vector<Article> articles{
      test::make_article({.id = "a", .date = "2020-01-01"}, "Lukashenko waited."),
      test::make_article({.id = "b", .date = "2021-01-01"}, "Lukashenka waited."),
      test::make_article({.id = "c", .date = "2021-05-01"},
                         "“We wait,” said Lukashenka. “Nobody waits,” said Poe."),
  };
  test::add_quote(articles.back(), "We wait", "Alyaksandr Lukashenka");
  test::add_quote(articles.back(), "Nobody waits", "Ann Poe");
  const test::IndexFixture fixture({articles});
  const OpenIndex index = open_index({{fixture.path().string()}});
  CHECK(count(index, {.text = "lukashenko", .by = Facet::Year}).counts ==
        Counts{{"2020", 1}, {"2021", 2}});
  CHECK(count(index, {.text = "speaker:lukashenko", .by = Facet::Speaker}).counts ==
        Counts{{"Alyaksandr Lukashenka", 1}});
}

TEST_CASE("bounds narrow what is counted", "[searcher]") {
  FacetRequest request{.text = "oil", .by = Facet::Year};
  request.bounds.source = "Meridian Wire";
  CHECK(count(small_index(), request).counts == Counts{{"2020", 1}});
}

FacetResults results_of(Facet by, Counts counts) {
  FacetResults results;
  results.by = by;
  results.values = counts.size();
  results.shown = counts.size();
  results.found.counts = std::move(counts);
  return results;
}

TEST_CASE("a bar is as long as its count, and months without anything have a line",
          "[searcher]") {
  CHECK(to_text(results_of(Facet::Month, {{"2019-11", 8}, {"2020-02", 1}, {{}, 9}}),
                {.width = 20}) ==
        "2019-11  8  ████████\n"
        "2019-12  0\n"
        "2020-01  0\n"
        "2020-02  1  █\n"
        "(none)   9\n");
  CHECK(to_text(results_of(Facet::Year, {{"1950", 1}, {"2020", 100}}), {.width = 21}) ==
        "1950    1  ▏\n"
        "⋮\n"
        "2020  100  ██████████\n");
}

TEST_CASE("names of counts are cut by their cells and never obeyed", "[searcher]") {
  CHECK(to_text(
            results_of(Facet::Source,
                       {{"石油供应石油供应", 2}, {"a\x1B[31m\u202E", 1}, {"e\u0301", 1}}),
            {.width = 20}) ==
        "石油供应…   2  █████\n"
        "a␛[31m<U+…  1  ██▌\n"
        "e\u0301           1  ██▌\n");
}

}  // namespace
