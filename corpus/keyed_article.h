// A record whose values have names, as objects and the rows of a table have: which name
// means what of an article.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "schema/article.h"

namespace lede {

// The text of a record's value by its key (see key_of()), clean UTF-8; empty where there
// is none. Where the value is a list, its texts with the separator between them.
using ValueOf =
    std::function<std::string(std::string_view key, std::string_view separator)>;

// Makes an article of what the names that people use (kKeys) have for values. nullopt if
// there is neither text nor headline.
std::optional<Article> article_of_values(const ValueOf& value_of);

// A name as it is looked up: in lower case and without what joins its words, so that
// "By Line", "by_line" and "byLine" are one, and without a wrapper before it
// ("fields.byline").
std::string key_of(std::string_view name);

// True for a name under which a record's values lie one level down: {"id": 1, "fields":
// {"headline": "..."}}.
bool is_wrapper(std::string_view name);

// True for a name that tells of an article's headline or text, so that what has it is a
// record and no envelope of records.
bool is_article_key(std::string_view name);

// True for a name of an article's text.
bool is_text_key(std::string_view name);

// True for such a name that collections of articles have too.
bool is_summary_key(std::string_view name);

// True for a name of any fact of an article.
bool is_fact_key(std::string_view name);

// True for a name of what an article has one of: headline, text, date, address, id.
bool is_single_key(std::string_view name);

// True for a name of an article's date.
bool is_date_key(std::string_view name);

}  // namespace lede
