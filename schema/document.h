// The stored form of an article, which is the data of its document in a segment's
// `articles` database, and of the place of a quotation. encode and decode stand together
// in document.cc.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "schema/article.h"

namespace lede {

std::string encode(const Article& article);

// Throws Error if the data is no article that encode() wrote.
Article decode_article(std::string_view data);

// Where a quotation is stored: what a document of the `quotes` database knows of it. All
// else is read from the article. It lies in a value slot, not in the document's data, so
// that the articles of many quotations are read as one stream.
struct QuotePlace {
  std::uint32_t article = 0;  // document number in `articles` of the same segment
  std::uint32_t index = 0;    // in Article::quotes

  friend bool operator==(const QuotePlace&, const QuotePlace&) = default;
};
inline constexpr unsigned kQuotePlaceSlot = 0;  // of `quotes`, which has no other

std::string encode(QuotePlace place);
// Throws Error as above.
QuotePlace decode_quote_place(std::string_view data);

}  // namespace lede
