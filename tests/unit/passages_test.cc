// Which sentence of an article should be shown for a query: passages.tsv has an article
// of corpus/sample, a query, and the one sentence of it that has all that is asked for.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <string>
#include <vector>

#include "schema/utf8.h"
#include "searcher/output/text.h"
#include "searcher/passages/view.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/search.h"
#include "tests/unit/sample_index.h"

namespace {

using namespace lede;

struct Wish {
  std::string article;
  std::string query;
  std::string sentence;
};

std::vector<Wish> wishes() {
  std::vector<Wish> wishes;
  std::ifstream file(LEDE_PASSAGES);
  Wish wish;
  while (std::getline(file, wish.article, '\t') && std::getline(file, wish.query, '\t') &&
         std::getline(file, wish.sentence)) {
    wishes.push_back(wish);
  }
  return wishes;
}

View view_of(const Wish& wish, std::size_t fragments) {
  const OpenIndex& index = test::sample_index();
  Analyzer analyzer(index.languages);
  const CompiledQuery compiled =
      compile_for_articles(parse_query(wish.query).query, index, analyzer);
  Matcher matcher(compiled.wanted, analyzer);
  return lede::view_of(articles_with_id(index, wish.article).at(0), matcher, fragments);
}

std::size_t chars_in(const std::string& text) {
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

TEST_CASE("the sentence that has all that is asked for is shown whole", "[searcher]") {
  const std::vector<Wish> all = wishes();
  REQUIRE(all.size() == 60);
  for (const Wish& wish : all) {
    CAPTURE(wish.article, wish.query, wish.sentence);
    const std::string shown = view_of(wish, 1).snippets.front().passage.text;
    CHECK_THAT(shown, Catch::Contains(wish.sentence));
    CHECK(chars_in(shown) <= kSnippetChars + 4);  // two ellipses and their spaces
  }
}

// A list of addresses leaves much of its lines empty.
bool has_word_of(const std::string& text, std::size_t bytes) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
    if (end - at >= bytes) {
      return true;
    }
    at = end + 1;
  }
  return false;
}

TEST_CASE("a passage takes at most three lines of a terminal", "[searcher]") {
  const auto width = GENERATE(as<std::size_t>(), 60, 80, 200);
  const OpenIndex& index = test::sample_index();
  const Terminal terminal{.width = width};
  Analyzer analyzer(index.languages);
  for (const std::string query :
       {"oil", "minsk russia", "石油", "нефть", "said people"}) {
    const CompiledQuery compiled =
        compile_for_articles(parse_query(query).query, index, analyzer);
    Matcher matcher(compiled.wanted, analyzer);
    for (const Hit& hit : search(index, {.query = compiled.query, .limit = 100}).hits) {
      for (const Snippet& snippet :
           lede::view_of(hit.article, matcher, 3, passage_chars(terminal)).snippets) {
        const std::string shown = wrapped(terminal, snippet.passage, {.indent = 2});
        CAPTURE(width, query, hit.article.id, shown);
        const bool is_headline = snippet.field == FieldId::Headline;
        const auto lines = std::count(shown.begin(), shown.end(), '\n');
        CHECK((is_headline || lines <= 3 || has_word_of(shown, width / 4)));
      }
    }
  }
}

TEST_CASE("several passages are different ones", "[searcher]") {
  for (const Wish& wish : wishes()) {
    CAPTURE(wish.article, wish.query);
    const View view = view_of(wish, 3);
    std::vector<std::string> shown;
    for (const Snippet& snippet : view.snippets) {
      shown.push_back(snippet.passage.text);
    }
    std::sort(shown.begin(), shown.end());
    CHECK(std::adjacent_find(shown.begin(), shown.end()) == shown.end());
    CHECK(std::any_of(shown.begin(), shown.end(), [&wish](const std::string& text) {
      return text.find(wish.sentence) != std::string::npos;
    }));
  }
}

}  // namespace
