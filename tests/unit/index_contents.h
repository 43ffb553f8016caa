// What an index holds, for tests: its living articles and quotations as they are stored.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "schema/document.h"
#include "schema/manifest.h"

namespace lede::test {

// Bodies of the living articles by id; two of one id are joined by a bar.
inline std::map<std::string, std::string> living_articles(
    const std::filesystem::path& index) {
  std::map<std::string, std::string> bodies;
  for (const Segment& segment : read_manifest(index).segments) {
    const Xapian::Database database(
        (index / "segments" / segment.name / "articles").string());
    for (std::uint32_t number = 1; number <= segment.articles; ++number) {
      if (!contains(segment.dead_articles, number)) {
        const Article article = decode_article(database.get_document(number).get_data());
        std::string& body = bodies[article.id];
        body += (body.empty() ? "" : "|") + article.body;
      }
    }
  }
  return bodies;
}

// Texts of the living quotations.
inline std::vector<std::string> living_quotes(const std::filesystem::path& index) {
  std::vector<std::string> texts;
  for (const Segment& segment : read_manifest(index).segments) {
    const std::filesystem::path folder = index / "segments" / segment.name;
    const Xapian::Database articles((folder / "articles").string());
    const Xapian::Database quotes((folder / "quotes").string());
    for (std::uint32_t number = 1; number <= segment.quotes; ++number) {
      if (!contains(segment.dead_quotes, number)) {
        const QuotePlace place =
            decode_quote_place(quotes.get_document(number).get_value(kQuotePlaceSlot));
        const Article article =
            decode_article(articles.get_document(place.article).get_data());
        texts.push_back(article.quotes.at(place.index).text);
      }
    }
  }
  return texts;
}

}  // namespace lede::test
