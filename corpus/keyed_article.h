// A record whose values have names, as objects and the rows of a table have: which name
// means what of an article.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "schema/article.h"

namespace lede {

// The text of a record's value by its key (see fact_names.h), clean UTF-8; empty where
// there is none. Where the value is a list, its texts with the separator between them.
using ValueOf =
    std::function<std::string(std::string_view key, std::string_view separator)>;

// Makes an article of what the names that people use have for values. nullopt if
// there is neither text nor headline.
std::optional<Article> article_of_values(const ValueOf& value_of);

}  // namespace lede
