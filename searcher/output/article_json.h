// JSON of an article as its quotations refer to it. The only header with the JSON library
// in it: for the sources of output/ alone.
#pragma once

#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "schema/article.h"
#include "schema/date.h"
#include "schema/printable.h"
#include "searcher/output/format.h"

namespace lede {

inline std::string line_of(const nlohmann::ordered_json& json) {
  using Json = nlohmann::ordered_json;
  return printable_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

// One object, not empty, on one line, with the version of its keys first.
inline std::string versioned_line(const nlohmann::ordered_json& json) {
  return "{\"version\":" + std::to_string(kOutputVersion) + ',' +
         line_of(json).substr(1) + '\n';
}

inline nlohmann::ordered_json fact(const std::optional<std::string>& value) {
  return value ? nlohmann::ordered_json(*value) : nlohmann::ordered_json();
}

inline nlohmann::ordered_json article_json(const Article& article) {
  return {{"id", article.id},
          {"path", article.path},
          {"headline", fact(article.headline)},
          {"date", article.date ? nlohmann::ordered_json(to_string(*article.date))
                                : nlohmann::ordered_json()},
          {"source", fact(article.source)},
          {"url", fact(article.url)}};
}

}  // namespace lede
