// The stored form of an article: the data of its document in a segment's `articles`
// database. encode and decode stand together in document.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/article.h"

namespace lede {

std::string encode(const Article& article);

// Throws Error if the data is no article that encode() wrote.
Article decode_article(std::string_view data);

// A quotation as a document of the `quotes` database: with enough of its article to print
// a hit without a second look-up.
struct StoredQuote {
  Quote quote;
  std::string article_id;
  std::string path;
  std::optional<std::string> headline;
  std::optional<Date> date;
  std::optional<std::string> source;
  std::optional<std::string> url;

  friend bool operator==(const StoredQuote&, const StoredQuote&) = default;
};

std::string encode(const StoredQuote& quote);
StoredQuote decode_quote(std::string_view data);

}  // namespace lede
