// Facts of plain texts, one trait a case; whole layouts are in layouts/.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/records.h"

namespace lede {
namespace {

struct Case {
  std::string text;
  std::string facts;  // headline|byline|date|source|url|body
};

std::string facts_of(const std::string& text) {
  const Article article = only_article("a.txt", text);
  const std::string date = article.date ? to_string(*article.date) : "";
  return article.headline.value_or("") + '|' + article.byline.value_or("") + '|' + date +
         '|' + article.source.value_or("") + '|' + article.url.value_or("") + '|' +
         article.body;
}

TEST_CASE("an address that stands for the source is the article's", "[corpus]") {
  const std::string text = "Ferries stay in port as gales close the sound.";
  const auto c = GENERATE_COPY(values<Case>({
      {"---\ntitle: Gales\nsource: \"https://isles.example/2021/gales\"\n---\n" + text,
       "Gales|||isles.example|https://isles.example/2021/gales|" + text},
      {"Title: Gales\nSource: https://isles.example/1\nURL: https://isles.example/2\n\n" +
           text,
       "Gales|||isles.example|https://isles.example/2|" + text},
      {"Title: Gales\nSource: https://www.isles.example/\nDate: 2 May 2021\n\n" + text,
       "Gales||2021-05-02|isles.example||" + text},
      {"From: https://isles.example/gales\n\nFerries stay in port\n\n" + text,
       "Ferries stay in port|||isles.example|https://isles.example/gales|" + text},
      {"Ferries stay in port\n\n" + text + "\n\nSource: https://isles.example/gales",
       "Ferries stay in port|||isles.example|https://isles.example/gales|" + text},
      {"Ferries stay in port\n\n" + text +
           "\n\nSource: https://isles.example/a\nOriginal url: https://isles.example/b",
       "Ferries stay in port|||isles.example|https://isles.example/b|" + text},
      {"Ferries stay in port\n\n" + text + "\n\nSource: The Isles Post",
       "Ferries stay in port|||The Isles Post||" + text},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

}  // namespace
}  // namespace lede
