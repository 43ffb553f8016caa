// A whole article for a person.
#include "searcher/output/article.h"

#include <catch2/catch.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "tests/unit/small_archive.h"

namespace {

using namespace lede;

Article five_paragraphs() {
  Article article = test::make_article({.id = "a", .headline = "H"},
                                       "one\n\ntwo\n\nthree oil\n\nfour\n\nfive");
  article.asides.push_back({Region::Caption, "a tanker of oil"});
  article.asides.push_back({Region::Caption, "a quay"});
  return article;
}

MarkedArticle marked(const Article& article) {
  return {.article = article, .body = {{16, 19, 0}}, .asides = {{{12, 15, 0}}, {}}};
}

struct Case {
  std::optional<std::size_t> context;
  std::string text;  // after the facts
};

TEST_CASE("context shows the paragraphs around matches and says what it left out",
          "[searcher]") {
  const auto [context, text] = GENERATE(values<Case>({
      {std::nullopt,
       "\none\n\ntwo\n\nthree *oil*\n\nfour\n\nfive\n\n[caption] a tanker of *oil*\n\n"
       "[caption] a quay\n"},
      {0,
       "\n[… 2 paragraphs]\n\nthree *oil*\n\n[… 2 paragraphs]\n\n"
       "[caption] a tanker of *oil*\n"},
      {1,
       "\n[… 1 paragraph]\n\ntwo\n\nthree *oil*\n\nfour\n\n[… 1 paragraph]\n\n"
       "[caption] a tanker of *oil*\n"},
      {9, "\none\n\ntwo\n\nthree *oil*\n\nfour\n\nfive\n\n[caption] a tanker of *oil*\n"},
  }));
  const Article article = five_paragraphs();
  MarkedArticle shown = marked(article);
  shown.context = context;
  std::string printed = to_text(shown, {.width = 40, .color = true});
  for (const auto& [code, mark] :
       {std::pair("\x1B[1;31m", "*"), {"\x1B[2m", ""}, {"\x1B[1m", ""}}) {
    for (std::size_t at = printed.find(code); at != std::string::npos;
         at = printed.find(code)) {
      const std::size_t end = printed.find("\x1B[0m", at);
      printed.replace(end, 4, mark);
      printed.replace(at, std::string(code).size(), mark);
    }
  }
  CHECK(printed == "H\narchive/a.txt · a\n" + text);
}

}  // namespace
