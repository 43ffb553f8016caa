// A dozen invented articles that searches are tested on.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "schema/article.h"
#include "schema/date.h"

namespace lede::test {

struct Facts {
  std::string id;
  std::optional<std::string> headline = std::nullopt;
  std::string date = {};
  std::optional<std::string> source = std::nullopt;
  std::optional<std::string> byline = std::nullopt;
  std::optional<std::string> section = std::nullopt;
  std::optional<std::string> language = std::nullopt;
};

inline Article make_article(const Facts& facts, std::string body) {
  Article article;
  article.id = facts.id;
  article.path = "archive/" + facts.id + ".txt";
  article.format = "text";
  article.headline = facts.headline;
  article.byline = facts.byline;
  article.date = parse_iso_date(facts.date);
  article.source = facts.source;
  article.section = facts.section;
  article.language = facts.language;
  article.body = std::move(body);
  return article;
}

// A quotation of the body, wherever its words stand first.
inline void add_quote(Article& article, const std::string& words,
                      const std::string& speaker) {
  const auto begin = static_cast<std::uint32_t>(article.body.find(words));
  Quote quote;
  quote.kind = QuoteKind::Direct;
  quote.begin = begin;
  quote.end = begin + static_cast<std::uint32_t>(words.size());
  quote.text = words;
  quote.speaker = speaker;
  article.quotes.push_back(std::move(quote));
}

inline std::vector<Article> first_segment() {
  std::vector<Article> articles;
  articles.push_back(make_article(
      {.id = "halt",
       .headline = "Pumps stop at the border",
       .date = "2020-01-03",
       .source = "Meridian Wire",
       .byline = "Ada Kern",
       .section = "World",
       .language = "en"},
      "Russia halted oil supplies to Belarus at midnight.\n\n"
      "\"We will not be swallowed up by anyone,\" said Oleg Marchuk, the minister. "
      "The pipeline stood still."));
  add_quote(articles.back(), "We will not be swallowed up by anyone,", "Oleg Marchuk");
  articles.push_back(make_article(
      {.id = "talks",
       .headline = "Oil talks end without a deal",
       .date = "2020-02-14",
       .source = "Baltic Courier",
       .section = "World",
       .language = "en"},
      "Talks between Minsk and Moscow ended. A supplier from Norway waits.\n\n"
      "The two sides spoke of integration; nobody spoke of supply."));
  articles.push_back(make_article(
      {.id = "vote",
       .headline = "Re-election campaign opens",
       .date = "2020-05-08",
       .source = "Meridian Wire",
       .byline = "Jo Smith",
       .section = "Politics",
       .language = "en"},
      "The president seeks re-election. The U.S. embassy made no comment.\n\n"
      "\"It isn’t integration, it is rough weather,\" said Anna Łukasik."));
  add_quote(articles.back(), "It isn’t integration, it is rough weather,",
            "Anna Łukasik");
  articles.push_back(make_article(
      {.id = "jets",
       .headline = "Poland buys F-16 jets",
       .date = "2020-11-18T07:30:00",
       .source = "Vistula Gazette",
       .section = "Defence",
       .language = "en"},
      "The order is worth $700 million, and 80% of it is paid. AT&T lays the cables."));
  articles.push_back(make_article(
      {.id = "edges", .headline = std::nullopt, .date = "2021-03-08"},
      "Some rough\nedges are left in the treaty. The treaty of the east, not the west."));
  return articles;
}

inline std::vector<Article> second_segment() {
  std::vector<Article> articles;
  articles.push_back(make_article({.id = "cook",
                                   .headline = "Sunflower oil for the winter",
                                   .date = "2021-03-22",
                                   .source = "Podil Observer",
                                   .section = "Food",
                                   .language = "en"},
                                  "Cooks in Kyiv buy oil early. Supplies last until "
                                  "spring, and the price of oil falls. "
                                  "Oil is what they fry in."));
  articles.push_back(make_article(
      {.id = "lukash",
       .headline = "Lukashevich meets Lukashenka",
       .date = "2021-06-01",
       .source = "Baltic Courier",
       .language = "en"},
      "The Belarusian leader, spelt Lukashenko by some, met the envoy Lukashevich."));
  articles.push_back(make_article(
      {.id = "neft", .headline = "Нефть и газ", .date = "2020-01-05", .language = "ru"},
      "Поставки нефти в Белоруссию остановлены."));
  articles.push_back(make_article(
      {.id = "shiyou", .headline = "石油供应", .date = "2020-01-06", .language = "zh"},
      "俄罗斯停止向白俄罗斯供应石油。"));
  articles.push_back(make_article({.id = "rough",
                                   .headline = "Rough seas",
                                   .date = "2019-12-31",
                                   .source = "Baltic Courier",
                                   .language = "en"},
                                  "The ferry rolled roughly. Its edges are worn."));
  articles.push_back(make_article(
      {.id = "undated", .headline = "A letter found in Minsk", .language = "en"},
      "No one knows when it was written. It asks for oil and bread."));
  Aside caption;
  caption.text = "A tanker in the harbour of Klaipeda";
  articles.back().asides.push_back(caption);
  articles.push_back(make_article({.id = "a/b c",
                                   .headline = "An odd identifier",
                                   .date = "2018-07-01",
                                   .source = "AP",
                                   .language = "en"},
                                  "The archive keeps what it is given."));
  return articles;
}

inline std::vector<Article> small_archive() {
  std::vector<Article> articles = first_segment();
  for (const Article& article : second_segment()) {
    articles.push_back(article);
  }
  return articles;
}

}  // namespace lede::test
