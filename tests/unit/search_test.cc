// What queries find on a small archive.
#include "searcher/search/search.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "schema/error.h"
#include "searcher/compiler/alternatives.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_index.h"

namespace {

using namespace lede;
using test::small_index;

std::vector<std::vector<Article>> two_segments() {
  return {test::first_segment(), test::second_segment()};
}

// One for all: it is never changed.
SearchResult find(const OpenIndex& index, const std::string& text,
                  const SearchRequest& how = {}) {
  Analyzer analyzer(index.languages);
  SearchRequest request = how;
  request.query = compile_for_articles(parse_query(text).query, index, analyzer).query;
  return search(index, request);
}

std::vector<std::string> ids_of(const SearchResult& result) {
  std::vector<std::string> ids;
  for (const Hit& hit : result.hits) {
    ids.push_back(hit.article.id);
  }
  return ids;
}

std::vector<std::string> sorted(std::vector<std::string> ids) {
  std::sort(ids.begin(), ids.end());
  return ids;
}

struct Case {
  std::string query;
  std::vector<std::string> ids;  // in any order
};

TEST_CASE("a query finds the articles it asks for", "[searcher]") {
  const auto [query, ids] = GENERATE(values<Case>({
      // words and their stems
      {"oil", {"halt", "talks", "cook", "undated"}},
      {"OIL", {"halt", "talks", "cook", "undated"}},
      {"supply", {"halt", "talks", "cook"}},
      {"oil belarus", {"halt", "talks", "cook", "undated"}},
      {"zymurgy", {}},
      {"oil zymurgy", {"halt", "talks", "cook", "undated"}},
      {"roughly", {"vote", "edges", "rough"}},
      {"the of oil", {"halt", "talks", "cook", "undated"}},
      {"klaipeda", {"undated"}},
      {"smith", {"vote"}},
      {"Łukasik", {"vote"}},
      {"lukasik", {"vote"}},
      {"isn't", {"vote"}},
      {"u.s. embassy", {"vote"}},
      {"нефть", {"neft"}},
      {"石油", {"shiyou"}},
      {"供应石油", {"shiyou"}},
      // exact forms
      {"=supplies", {"halt", "cook"}},
      {"=supply", {"talks"}},
      {"=rough", {"vote", "edges", "rough"}},
      {"headline:=oil", {"talks", "cook"}},
      // numbers and compounds
      {"F-16", {"jets"}},
      {"f16", {"jets"}},
      {"\"F 16\"", {"jets"}},
      {"$700", {"jets"}},
      {"700", {"jets"}},
      {"80%", {"jets"}},
      {"$80", {}},
      {"at&t", {"jets"}},
      {"re-election", {"vote"}},
      {"reelection", {"vote"}},
      {"re-elections", {"vote"}},
      // phrases
      {"\"oil supplies\"", {"halt"}},
      {"\"supplies oil\"", {}},
      {"\"oil supply\"", {}},
      {"\"rough edges\"", {"edges"}},
      {"\"rough edges are\"", {"edges"}},
      {"\"treaty of the east\"", {"edges"}},
      {"\"of the\"", {"edges"}},
      {"«oil supplies»", {"halt"}},
      {"‘oil supplies’", {"halt"}},
      {"\"it isn't integration\"", {"vote"}},
      {"\"border russia\"", {}},  // headline and body do not touch
      {"\"re-election campaign\"", {"vote"}},
      {"\"seeks reelection\"", {"vote"}},
      {"\"seeks re-election\"", {"vote"}},
      {"\"worth $700 million\"", {"jets"}},
      {"\"supplies\"", {"halt", "cook"}},
      {"\"白俄罗斯\"", {"shiyou"}},
      {"\"oil suppl*\"", {"halt"}},
      {"\"oil suppl" + std::string(150, '*') + "\"", {"halt"}},
      {"\"of oi?\"", {"cook"}},
      // required, excluded, boolean
      {"+oil supplies", {"halt", "talks", "cook", "undated"}},
      {"+oil +supplies", {"halt", "talks", "cook"}},
      {"oil -belarus", {"talks", "cook", "undated"}},
      {"oil -\"oil supplies\"", {"talks", "cook", "undated"}},
      {"oil AND minsk", {"talks", "undated"}},
      {"oil AND (kyiv OR norway)", {"talks", "cook"}},
      {"kyiv OR oil AND minsk", {"talks", "cook", "undated"}},
      {"oil NOT (kyiv OR norway)", {"halt", "undated"}},
      {"-oil -the", {"neft", "shiyou"}},
      {"jets^3 ferry", {"jets", "rough"}},
      // fields
      {"headline:oil", {"talks", "cook"}},
      {"headline:integration", {}},
      {"headline:\"oil talks\"", {"talks"}},
      {"headline:\"talks oil\"", {}},
      {"headline:(pumps jets)", {"halt", "jets"}},
      {"quote:integration", {"vote"}},
      {"quote:\"swallowed up\"", {"halt"}},
      {"quote:russia", {}},
      {"speaker:marchuk", {"halt"}},
      {"speaker:lukasik", {"vote"}},
      {"byline:kern", {"halt"}},
      {"source:\"baltic courier\"", {"talks", "lukash", "rough"}},
      {"source:courier oil", {"talks"}},
      {"section:world oil", {"halt", "talks"}},
      {"lang:ru", {"neft"}},
      {"lang:en oil minsk", {"halt", "talks", "cook", "undated"}},
      {"lang:ru lang:zh", {"neft", "shiyou"}},
      {"id:halt", {"halt"}},
      {"id:\"a/b c\"", {"a/b c"}},
      {"path:jets", {"jets"}},
      {"caption:tanker", {"undated"}},
      // days
      {"date:2020-01", {"halt", "neft", "shiyou"}},
      {"date:2020-11-18", {"jets"}},
      {"date:2019..2020-01-03", {"halt", "rough"}},
      {"since:2021-03", {"edges", "cook", "lukash"}},
      {"before:2020", {"rough", "a/b c"}},
      {"oil since:2020-02 before:2021", {"talks"}},
      {"oil date:2020", {"halt", "talks"}},
      // patterns
      {"luka*", {"vote", "lukash"}},
      {"*shenko", {"lukash"}},
      {"lukash?nk?", {"lukash"}},
      {"lukash?nko", {"lukash"}},
      {"lukashenco~1", {"lukash"}},
      {"lukashanco~2", {"lukash"}},
      {"zzz*", {}},
      {"headline:luka*", {"lukash"}},
      // distance
      {"russia NEAR/3 supplies", {"halt"}},
      {"supplies NEAR/3 russia", {"halt"}},
      {"russia BEFORE/3 supplies", {"halt"}},
      {"supplies BEFORE/3 russia", {}},
      {"russia NEAR/2 supplies", {}},
      {"halting NEAR/2 supply", {"halt"}},  // by stems
      // what other tools are blamed for
      {"“oil supplies”", {"halt"}},
      {"„oil supplies“", {"halt"}},
      {"‹oil supplies›", {"halt"}},
      {"「石油」", {"shiyou"}},
      {"\"No one knows when\"", {"undated"}},  // stopwords are kept in phrases
      {"\"one knows it when\"", {}},
      {"\"oil supplied\"", {}},  // and nothing is stemmed there
      {"halting", {"halt"}},
      {"=halting", {}},
      {"=halted", {"halt"}},
      {"isn’t", {"vote"}},
      {"US embassy", {"vote"}},
      {"OIL AND MINSK", {"talks", "undated"}},
      {"oil and minsk", {"halt", "talks", "cook", "undated"}},  // and is a word
      // more of the table
      {"title:oil", {"talks", "cook"}},
      {"author:smith", {"vote"}},
      {"byline:\"ada kern\"", {"halt"}},
      {"+oil +minsk", {"talks", "undated"}},
      {"oil AND NOT kyiv", {"halt", "talks", "undated"}},
      {"(oil OR jets) AND (minsk OR poland)", {"talks", "undated", "jets"}},
      {"NOT oil AND minsk", {}},
      {"oil -headline:oil", {"halt", "undated"}},
      {"oil^0.5 jets", {"halt", "talks", "cook", "undated", "jets"}},
      {"speaker:\"anna lukasik\"", {"vote"}},
      {"speaker:marchuk quote:swallowed", {"halt"}},
      {"speaker:marchuk quote:integration", {}},  // nobody said both
      {"quote:(integration OR swallowed)", {"halt", "vote"}},
      {"caption:klaipeda", {"undated"}},
      {"=id:halt", {"halt"}},
      {"minsk date:\"february 2020\"", {"talks"}},
      {"minsk date:february 2020", {"talks"}},
      {"date:Q1 2020 oil", {"halt", "talks"}},
      {"since:2020-11 before:2021", {"jets"}},
      {"date:..2019", {"rough", "a/b c"}},
      {"?oland", {"jets"}},
      {"\"lukash* meets\"", {"lukash"}},
      {"headline:\"oil t*\"", {"talks"}},
      {"talks BEFORE/4 moscow", {"talks"}},
      {"moscow BEFORE/4 talks", {}},
      {"minsk NEAR/2 moscow", {"talks"}},
      {"minsk NEAR/1 moscow", {}},
      // hostile or hardly anything
      {"...", {}},
      {"\"\"", {}},
      {"the of",
       {"halt", "talks", "vote", "jets", "edges", "cook", "lukash", "rough", "undated",
        "a/b c"}},
  }));
  CAPTURE(query);
  const SearchResult found = find(small_index(), query, {.query = {}, .limit = 100});
  CHECK(sorted(ids_of(found)) == sorted(ids));
  CHECK(found.total == ids.size());
  CHECK_FALSE(found.estimated);
}

TEST_CASE("the article that has more of the words comes first", "[searcher]") {
  CHECK(ids_of(find(small_index(), "russia oil supplies belarus")).front() == "halt");
  CHECK(ids_of(find(small_index(), "oil talks")).front() == "talks");
  CHECK(ids_of(find(small_index(), "sunflower^50 belarus supplies")).front() == "cook");
}

TEST_CASE("words of a quotation rank beside its speaker too", "[searcher]") {
  const auto score = [](const std::string& query) {
    return find(small_index(), query).hits.front().score;
  };
  CHECK(score("speaker:marchuk quote:swallowed") > score("speaker:marchuk"));
}

TEST_CASE("an asterisk alone finds every article", "[searcher]") {
  CHECK(find(small_index(), "*").total == test::small_archive().size());
}

TEST_CASE("hits are sorted by day with the undated last", "[searcher]") {
  const SearchRequest newest{.query = {}, .sort = Sort::Newest};
  CHECK(ids_of(find(small_index(), "oil", newest)) ==
        std::vector<std::string>{"cook", "talks", "halt", "undated"});
  const SearchRequest oldest{.query = {}, .sort = Sort::Oldest};
  CHECK(ids_of(find(small_index(), "oil", oldest)) ==
        std::vector<std::string>{"halt", "talks", "cook", "undated"});
}

TEST_CASE("offset and limit cut a window out of the ranking", "[searcher]") {
  const auto all = ids_of(find(small_index(), "oil"));
  const SearchResult window =
      find(small_index(), "oil", {.query = {}, .offset = 1, .limit = 2});
  CHECK(ids_of(window) == std::vector<std::string>{all[1], all[2]});
  CHECK(window.hits.front().rank == 2);
  CHECK(window.total == 4);
  CHECK(find(small_index(), "oil", {.query = {}, .offset = 50}).hits.empty());
  CHECK(find(small_index(), "oil", {.query = {}, .limit = 0}).total == 4);
}

TEST_CASE("removed articles are not found in any segment", "[searcher]") {
  const std::vector<Article> all = test::small_archive();
  test::IndexFixture fixture(two_segments());
  fixture.add_segment({});
  fixture.remove(0, {1, 3, 4});  // halt, vote, jets
  fixture.remove(1, {1});        // cook
  const OpenIndex index = open_index({{fixture.path().string()}});
  CHECK(sorted(ids_of(find(index, "oil"))) ==
        std::vector<std::string>{"talks", "undated"});
  CHECK(find(index, "*").total == all.size() - 4);
  CHECK(find(index, "-oil").total == all.size() - 6);
  CHECK(articles_with_id(index, "cook").empty());
  CHECK(articles_with_id(index, "talks").size() == 1);
}

TEST_CASE("an identifier is taken exactly", "[searcher]") {
  CHECK(articles_with_id(small_index(), "halt").front() == test::small_archive().front());
  CHECK(articles_with_id(small_index(), "Halt").empty());
  CHECK(articles_with_id(small_index(), "hal").empty());
  CHECK(articles_with_id(small_index(), "a/b c").size() == 1);
}

TEST_CASE("an empty index finds nothing", "[searcher]") {
  const test::IndexFixture fixture;
  const OpenIndex index = open_index({{fixture.path().string()}});
  CHECK(find(index, "oil").total == 0);
  CHECK(find(index, "luka*").total == 0);
  CHECK(find(index, "oil NEAR/2 gas").total == 0);
}

TEST_CASE("what excludes is no longer wanted in the text", "[searcher]") {
  Analyzer analyzer;
  const CompiledQuery compiled =
      compile_query(parse_query("oil -gas -\"rough edges\" +headline:talks").query,
                    small_index().articles, analyzer);
  std::vector<std::string> shown;
  for (const Wanted& wanted : compiled.wanted) {
    shown.push_back(wanted.shown);
  }
  CHECK(sorted(shown) == std::vector<std::string>{"headline:talks", "oil"});
}

TEST_CASE("monster queries are answered within their bounds", "[searcher]") {
  Analyzer analyzer;
  std::string words;
  std::string patterns;
  std::string phrase = "\"";
  std::string both = "oil";
  std::string hyphens = "oil";
  for (int i = 0; i < 5'000; ++i) {
    words += "w" + std::to_string(i) + ' ';
    patterns += "a" + std::to_string(i % 90) + "* ";
    phrase += "w" + std::to_string(i) + ' ';
    both += " AND w" + std::to_string(i);
    hyphens += "-oil";
  }
  const std::vector<std::string> monsters{words, patterns, phrase, both, hyphens};
  const std::string& text = monsters.at(GENERATE(range(std::size_t{0}, std::size_t{5})));
  CAPTURE(text.substr(0, 20));
  const CompiledQuery compiled =
      compile_query(parse_query(text).query, small_index().articles, analyzer);
  CHECK_FALSE(compiled.warnings.empty());
  CHECK(compiled.wanted.size() <= kMaxAlternatives);
  CHECK_NOTHROW(search(small_index(), {.query = compiled.query}));
}

TEST_CASE("parts that are cut off never stand for every article", "[searcher]") {
  std::string groups;
  for (int i = 0; i < 1'000; ++i) {
    const std::string number = std::to_string(i);
    groups.append("(v").append(number).append(" AND w").append(number).append(") ");
  }
  CHECK(find(small_index(), groups).total == 0);
  CHECK(find(small_index(), "oil AND (" + groups + ")").total == 0);
}

TEST_CASE("an index that is not there or damaged is an error with a hint", "[searcher]") {
  CHECK_THROWS_AS(open_index({{"/nonexistent"}}), Error);
  const test::IndexFixture fixture(two_segments());
  std::filesystem::remove_all(fixture.path() / "segments");
  try {
    open_index({{fixture.path().string()}});
    FAIL("it was opened");
  } catch (const Error& error) {
    CHECK_FALSE(error.hint().empty());
  }
}

}  // namespace
