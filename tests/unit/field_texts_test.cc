// The index, the view and the explanation agree on which text is of which field: random
// articles that have words in every place an article has.
#include "schema/field_texts.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "searcher/passages/view.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/ranking/explanation.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_index.h"

namespace {

using namespace lede;

// Few, so that they meet in several fields; many enough that most texts lack most.
const std::vector<std::string> kWords{
    "anchor", "basalt", "cinder", "dynamo",  "ember",  "fjord",  "gravel", "harbour",
    "island", "jungle", "kettle", "lantern", "magnet", "nectar", "orchid", "pepper",
    "quarry", "ribbon", "saddle", "timber",  "umbra",  "velvet", "walnut", "zebra"};

class Texts {
 public:
  std::string words(std::size_t most) {
    std::string text;
    for (std::size_t count = 1 + random_() % most; count > 0; --count) {
      text += (text.empty() ? "" : " ") + kWords[random_() % kWords.size()];
    }
    return text;
  }

  Article article(int number) {
    Article article;
    article.id = std::to_string(number);
    article.path = words(1) + "/" + words(1) + ".txt";
    article.url = "https://" + words(1) + ".example/" + words(1);
    article.headline = words(4);
    article.byline = words(2);
    article.dateline = words(1);
    article.source = words(2);
    article.section = words(1);
    article.body = words(12);
    for (const Region region : {Region::Caption, Region::Standfirst, Region::Related}) {
      article.asides.push_back({region, words(3)});
    }
    for (int i = 0; i < 3; ++i) {
      add_quote(article, Region::Body, article.body);
      add_quote(article, Region::Headline, *article.headline);
    }
    add_quote(article, Region::Caption, words(2));
    add_quote(article, Region::Related, words(2));
    return article;
  }

 private:
  // Some words of the text; they may lie within those of another quotation.
  void add_quote(Article& article, Region region, const std::string& text) {
    const bool is_placed = region == Region::Body || region == Region::Headline;
    std::size_t begin = is_placed ? random_() % text.size() : 0;
    begin = begin == 0 ? 0 : text.rfind(' ', begin) + 1;
    const std::size_t end = std::min(text.find(' ', begin + random_() % 20), text.size());
    const std::string words = text.substr(begin, end - begin);
    if (!words.empty()) {
      article.quotes.push_back(
          {.region = region,
           .kind = QuoteKind::Direct,
           .begin = is_placed ? static_cast<std::uint32_t>(begin) : 0,
           .end = is_placed ? static_cast<std::uint32_t>(end) : 0,
           .text = words,
           .speaker = this->words(1),
           .mention = this->words(1),
           .cue = {},
           .rule = {}});
    }
  }

  std::mt19937 random_{5};
};

const OpenIndex& index_of_texts() {
  static const test::IndexFixture fixture = [] {
    Texts texts;
    std::vector<Article> articles;
    for (int i = 0; i < 60; ++i) {
      articles.push_back(texts.article(i));
    }
    return test::IndexFixture({articles});
  }();
  static const OpenIndex index = open_index({{fixture.path().string()}});
  return index;
}

std::vector<std::string> queries() {
  std::vector<std::string> fields{""};
  for (const Field& field : kFields) {
    if (field.kind == FieldKind::Words) {
      fields.push_back(fmt::format("{}:", field.name));
    }
  }
  std::vector<std::string> queries;
  for (const std::string& field : fields) {
    for (std::size_t i = 0; i < kWords.size(); ++i) {
      const std::string& word = kWords[i];
      const std::string& next = kWords[(i + 1) % kWords.size()];
      queries.push_back(field + word);
      queries.push_back(field + "=" + word);
      queries.push_back(fmt::format("{}{}*", field, word.substr(0, 4)));
      queries.push_back(fmt::format("{}\"{} {}\"", field, word, next));
    }
  }
  return queries;
}

TEST_CASE("what the index finds is never missing", "[searcher]") {
  const OpenIndex& index = index_of_texts();
  Analyzer analyzer(index.languages);
  std::size_t found = 0;
  for (const std::string& text : queries()) {
    CAPTURE(text);
    const CompiledQuery compiled =
        compile_for_articles(parse_query(text).query, index, analyzer);
    Matcher matcher(compiled.wanted, analyzer);
    for (const Hit& hit : search(index, {.query = compiled.query, .limit = 100}).hits) {
      CAPTURE(hit.article.id);
      CHECK(view_of(hit.article, matcher, 1).missing.empty());
      ++found;
    }
  }
  CHECK(found > 1'000);
}

TEST_CASE("of filters any that is met is enough, and none without a name is missing",
          "[searcher]") {
  struct Case {
    std::string query;
    std::vector<std::string> missing;
  };
  const auto example = GENERATE(values<Case>({
      {"minister lang:en", {}},
      {"minister lang:en lang:de", {}},
      {"minister (lang:en OR lang:ja) zebra", {"zebra"}},
      {"minister source:meridian source:nobody", {}},
      {"minister (source:nobody OR marchuk)", {"source:nobody"}},
      {"minister headline:pumps headline:zebra", {"headline:zebra"}},
  }));
  CAPTURE(example.query);
  const OpenIndex& index = test::small_index();
  Analyzer analyzer(index.languages);
  const CompiledQuery compiled =
      compile_for_articles(parse_query(example.query).query, index, analyzer);
  Matcher matcher(compiled.wanted, analyzer);
  const auto hits = search(index, {.query = compiled.query, .limit = 100}).hits;
  const auto halt = std::find_if(hits.begin(), hits.end(),
                                 [](const Hit& hit) { return hit.article.id == "halt"; });
  REQUIRE(halt != hits.end());
  CHECK(view_of(halt->article, matcher, 1).missing == example.missing);
}

// How often the index counts a stem in an article, fields weighed.
Xapian::termcount frequency(const OpenIndex& index, Xapian::docid document,
                            const std::string& stem) {
  auto posting = index.articles.postlist_begin("Z" + stem);
  posting.skip_to(document);
  return posting == index.articles.postlist_end("Z" + stem) || *posting != document
             ? 0
             : posting.get_wdf();
}

TEST_CASE("a score is shared out as the index counts", "[searcher]") {
  const OpenIndex& index = index_of_texts();
  Analyzer analyzer(index.languages);
  for (const std::string& word : kWords) {
    const CompiledQuery compiled =
        compile_for_articles(parse_query(word).query, index, analyzer);
    const std::vector<Hit> hits =
        search(index, {.query = compiled.query, .limit = 100}).hits;
    const auto explained = explain(index, compiled.parts, hits, analyzer);
    REQUIRE_FALSE(hits.empty());
    for (std::size_t i = 0; i < hits.size(); ++i) {
      CAPTURE(word, hits[i].article.id, hits[i].article.body);
      const ExplainedPart& part = explained[i].at(0);
      std::size_t weighed = 0;
      for (const FieldShare& share : part.fields) {
        weighed += share.count * field(share.field).weight;
      }
      CHECK(weighed == frequency(index, hits[i].document, part.stems.at(0)));
    }
  }
}

}  // namespace
