// Which name of a value means what of an article, in objects and in tables.
#include "corpus/keyed_article.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/records.h"

namespace lede {
namespace {

struct Case {
  std::string name;
  std::string bytes;
  std::string facts;  // headline|byline|date|source|url|body
};

std::string facts_of(const Case& c) {
  const auto records = records_of(c.name, c.bytes);
  REQUIRE_FALSE(records.empty());
  CAPTURE(line_of(records.front()));
  REQUIRE(std::holds_alternative<Article>(records.front()));
  const auto& article = std::get<Article>(records.front());
  const std::string date = article.date ? to_string(*article.date) : "";
  return article.headline.value_or("") + '|' + article.byline.value_or("") + '|' + date +
         '|' + article.source.value_or("") + '|' + article.url.value_or("") + '|' +
         article.body;
}

TEST_CASE("an address for a source is the article's, a host may be its publisher",
          "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"text": "B", "source": "https://isles.example/1", "hostname": "isles.example"})",
       "|||isles.example|https://isles.example/1|B"},
      {"a.json",
       R"({"text": "B", "source": "https://isles.example/1", "source-hostname": "Isles Post",
           "hostname": "isles.example"})",
       "|||Isles Post|https://isles.example/1|B"},
      {"a.json",
       R"({"text": "B", "source": "https://isles.example/1", "url": "https://i.example/2"})",
       "||||https://i.example/2|B"},
      {"a.json", R"({"text": "B", "source": "https://www.isles.example/"})",
       "|||isles.example||B"},
      {"a.csv", "text,source\nB,https://isles.example/1\n",
       "||||https://isles.example/1|B"},
      {"a.json", R"({"text": "B", "source": "Isles Post"})", "|||Isles Post||B"},
  }));
  CAPTURE(c.bytes);
  CHECK(facts_of(c) == c.facts);
}

}  // namespace
}  // namespace lede
