// One JSON record as an article: which key holds what.
#pragma once

#include <optional>
#include <string_view>
#include <variant>

#include "schema/article.h"

namespace lede {

// Why a record gives no article.
struct NotAnArticle {
  std::string reason;
};

// Reads the text of one JSON value. Keys are matched in any case by the names people use
// (see kKeys); values may be nested, as {"author": {"name": ...}} or arrays of names.
std::variant<Article, NotAnArticle> article_of_json(std::string_view text);

// True for a key that tells of an article's headline or text, so that its object is a
// record and no envelope of records.
bool is_article_key(std::string_view key);

}  // namespace lede
