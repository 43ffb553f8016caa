// Several indexes are searched as the one index of all their articles would be.
#include <algorithm>
#include <catch2/catch.hpp>
#include <deque>
#include <filesystem>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "schema/durable_file.h"
#include "schema/error.h"
#include "schema/index_folder.h"
#include "searcher/names/spellings.h"
#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"
#include "tests/unit/answers.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;
using namespace lede::test;

// Articles of few words, so that queries find some.
class RandomArticles {
 public:
  explicit RandomArticles(unsigned seed) : random_(seed) {}

  std::vector<Article> take(std::size_t count) {
    std::vector<Article> articles;
    for (std::size_t i = 0; i < count; ++i) {
      articles.push_back(article(i));
    }
    return articles;
  }

  std::size_t below(std::size_t end) {
    return std::uniform_int_distribution<std::size_t>(0, end - 1)(random_);
  }

 private:
  const std::string& any(const std::vector<std::string>& of) {
    return of[std::min(below(of.size()), below(of.size()))];  // the first more often
  }

  std::string words(std::size_t count) {
    static const std::vector<std::string> known{
        "oil",       "the",        "pipeline", "supplies",   "treaty",      "talks",
        "supplied",  "minsk",      "border",   "Lukashenko", "said",        "harbour",
        "integrate", "Лукашенко",  "Kyiv",     "winter",     "re-election", "80%",
        "ministers", "Lukashenka", "Kiev",     "Лукашэнка",  "tanker",      "election",
        "potash",    "U.S.",       "herring",  "Київ",       "bakery",      "lukewarm"};
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
      text += (i == 0 ? "" : " ") + any(known);
    }
    return text;
  }

  Article article(std::size_t number) {
    static const std::vector<std::string> sources{"Meridian Wire", "Baltic Courier",
                                                  "meridian wire", "Podil Observer"};
    static const std::vector<std::string> names{"Oleg Marchuk", "Anna Łukasik",
                                                "Jo Smith"};
    const std::size_t month = 1 + below(12);
    const std::string date = (month < 10 ? "2020-0" : "2020-") + std::to_string(month);
    const std::string said = words(2 + below(6));
    Article article = make_article(
        {.id = "a" + std::to_string(number),
         .headline = words(1 + below(5)),
         .date = below(6) == 0 ? "" : date + "-1" + std::to_string(below(10)),
         .source = any(sources)},
        words(1 + below(40)) + ".\n\n\"" + said + "\" " + words(below(30)) + " end.");
    if (below(3) > 0) {
      add_quote(article, said, any(names));
    }
    return article;
  }

  std::mt19937 random_;
};

using Fixtures = std::deque<IndexFixture>;
using Segments = std::vector<std::vector<Article>>;

OpenIndex open_all(const Fixtures& fixtures) {
  IndexNames names;
  for (const IndexFixture& fixture : fixtures) {
    names.folders.push_back(fixture.path().string());
  }
  return open_index(names);
}

// The same articles in one index of one segment, and in several of several.
struct BothWays {
  IndexFixture one;
  Fixtures several;
  OpenIndex merged;
  OpenIndex joined;

  explicit BothWays(unsigned seed) {
    RandomArticles random(seed);
    const std::vector<Article> articles = random.take(40 + random.below(80));
    one.add_segment(articles);
    std::vector<Segments> split(2 + random.below(3));
    for (auto& segments : split) {
      segments.resize(random.below(4));  // of none an empty index
    }
    split.back().resize(1);
    for (const Article& article : articles) {
      auto& segments = split[random.below(split.size())];
      auto& chosen = segments.empty() ? split.back() : segments;
      chosen[random.below(chosen.size())].push_back(article);
    }
    for (const auto& segments : split) {
      IndexFixture& fixture = several.emplace_back();
      for (const std::vector<Article>& segment : segments) {
        fixture.add_segment(segment);
      }
    }
    merged = open_index({{one.path().string()}});
    joined = open_all(several);
  }
};

const std::vector<std::string>& queries() {
  static const std::vector<std::string> texts{"oil",
                                              "oil supplies minsk",
                                              "lukashenko oil",
                                              "kyiv",
                                              "luka* harbour",
                                              "suplies~1",
                                              "\"oil the pipeline\"",
                                              "+oil -treaty",
                                              "re-election",
                                              "oil NEAR/3 talks",
                                              "headline:oil^3 border",
                                              "source:meridian treaty",
                                              "date:2020-03..2020-07 tanker",
                                              "speaker:marchuk oil",
                                              "quote:\"oil supplies\"",
                                              "=supplied",
                                              "herring OR (potash AND winter)",
                                              "80% U.S.",
                                              "*",
                                              "nothing"};
  return texts;
}

TEST_CASE("several indexes find and score as one of all their articles", "[searcher]") {
  const unsigned seed = GENERATE(range(1U, 11U));
  CAPTURE(seed);
  const BothWays both(seed);
  for (const std::string& text : queries()) {
    CAPTURE(text);
    for (const Ranking& ranking :
         {Ranking{}, Ranking{.weights = {{FieldId::Headline, 2}}}}) {
      const Found merged = find(both.merged, text, ranking);
      const Found joined = find(both.joined, text, ranking);
      CHECK(joined.total == merged.total);
      CHECK(joined.read_as == merged.read_as);
      CHECK(differences(merged.scores, joined.scores).empty());
    }
    CHECK(differences(quotations(both.merged, text), quotations(both.joined, text))
              .empty());
    CHECK(speakers(both.joined, text) == speakers(both.merged, text));
    for (const Facet by : {Facet::Source, Facet::Month, Facet::Speaker}) {
      CHECK(facets(both.joined, text, by) == facets(both.merged, text, by));
    }
  }
}

TEST_CASE("quotations are verified and traced over all indexes", "[searcher]") {
  const unsigned seed = GENERATE(range(1U, 6U));
  CAPTURE(seed);
  const BothWays both(seed);
  for (const char* claim : {"oil the pipeline", "the oil supplies treaty", "oil said oil",
                            "pipeline of potash and winter"}) {
    CAPTURE(claim);
    CHECK(judge(both.joined, claim, "").verdict == judge(both.merged, claim, "").verdict);
    CHECK(places(trace(both.joined, claim).matches) ==
          places(trace(both.merged, claim).matches));
  }
}

std::vector<std::string> ids(const OpenIndex& index, const std::string& text) {
  std::vector<std::string> ids;
  for (const auto& [name, score] : find(index, text, {}).scores) {
    if (name.find('\n') == std::string::npos) {
      ids.push_back(name);
    }
  }
  return ids;
}

Fixtures two_indexes() {
  Fixtures fixtures;
  fixtures.emplace_back(Segments{first_segment()});
  fixtures.emplace_back(Segments{second_segment()});
  return fixtures;
}

TEST_CASE("what was removed from one index stays removed beside others", "[searcher]") {
  Fixtures fixtures = two_indexes();
  fixtures[0].remove(0, {1, 3});
  fixtures[1].remove(0, {1});
  fixtures[0].remove_quotes(0, {1});
  const OpenIndex index = open_all(fixtures);
  CHECK(ids(index, "oil") == std::vector<std::string>{"talks", "undated"});
  CHECK(articles_with_id(index, "cook").empty());
  CHECK(articles_with_id(index, "lukash").size() == 1);
  CHECK(quotations(index, "swallowed").empty());
}

TEST_CASE("an index that is named twice is searched once", "[searcher]") {
  const IndexFixture fixture({first_segment()});
  const TempFolder elsewhere;
  const std::filesystem::path link = elsewhere.path() / "link";
  std::filesystem::create_directory_symlink(fixture.path(), link);
  const OpenIndex index =
      open_index({{fixture.path().string(), (fixture.path() / ".").string(),
                   link.string(), fixture.path().string() + '/'}});
  CHECK(index.segments.size() == 1);
  CHECK(index.folders.size() == 1);
}

TEST_CASE("segments that an index shares with its copy are searched once", "[searcher]") {
  IndexFixture fixture({first_segment(), second_segment()});
  fixture.remove(0, {1, 2});
  const TempFolder elsewhere;
  const std::filesystem::path copy = elsewhere.path() / "copy";
  std::filesystem::copy(fixture.path(), copy, std::filesystem::copy_options::recursive);
  fixture.remove(0, {2, 3});
  fixture.add_segment({make_article({.id = "new"}, "Oil again.")});
  fixture.remove(0, {5});
  const OpenIndex index = open_index({{copy.string(), fixture.path().string()}});
  CHECK(index.segments.size() == 3);
  // dead in both: the first two
  CHECK(ids(index, "*").size() == small_archive().size() - 2 + 1);
  CHECK(ids(index, "oil") == std::vector<std::string>{"cook", "new", "undated"});
}

TEST_CASE("an article that two indexes have is found in both", "[searcher]") {
  Fixtures fixtures;
  fixtures.emplace_back(Segments{first_segment()});
  fixtures.emplace_back(Segments{small_archive()});
  const OpenIndex index = open_all(fixtures);
  CHECK(articles_with_id(index, "halt").size() == 2);
  CHECK(articles_with_id(index, "cook").size() == 1);
}

TEST_CASE("one of several that is no index is named", "[searcher]") {
  const IndexFixture fixture({first_segment()});
  const IndexFixture older({second_segment()});
  Manifest manifest = read_manifest(older.path());
  manifest.analysis += 1;
  publish_manifest(older.path(), manifest);
  const bool is_there = GENERATE(false, true);
  const std::string bad = is_there ? older.path().string() : "/nonexistent";
  try {
    open_index({{fixture.path().string(), bad}});
    FAIL("it was opened");
  } catch (const Error& error) {
    CHECK(std::string(error.what()).find(bad) != std::string::npos);
    CHECK_FALSE(error.hint().empty());
  }
}

TEST_CASE("each index brings its own spellings", "[searcher]") {
  const Fixtures fixtures = two_indexes();
  replace_file(fixtures[0].path() / kAliasesFile, "Courier\tPostman\n");
  replace_file(fixtures[1].path() / kAliasesFile, "Cable\tCook\nlonely\n");
  const OpenIndex index = open_all(fixtures);
  CHECK(find(index, "postman", {}).read_as == "(spelt postman courier)");
  CHECK(find(index, "cable", {}).total == find(index, "cable OR cook", {}).total);
  Analyzer analyzer;
  const Spellings spellings(index.articles, analyzer, index.folders);
  REQUIRE(spellings.complaints().size() == 1);
  CHECK(spellings.complaints().front().find(fixtures[1].path().string()) !=
        std::string::npos);
}

}  // namespace
