// One JSON record as an article.
#pragma once

#include <string_view>
#include <variant>

#include "corpus/reader.h"

namespace lede {

// Reads the text of one JSON value. Keys are those of fact_names.h; values may be
// nested, as {"author": {"name": ...}} or arrays of names.
std::variant<Article, NotAnArticle> article_of_json(std::string_view text);

// True for a key under which a nested value has its text: {"title": {"rendered": "..."}}.
bool is_inner_key(std::string_view key);

}  // namespace lede
