// JSON of an article, as both programs print it. Templates for nlohmann::ordered_json, so
// that only those who print know the library.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <utility>

#include "schema/article.h"
#include "schema/date.h"

namespace lede {

template <typename Json>
Json json_of(const std::optional<std::string>& fact) {
  return fact ? Json(*fact) : Json();
}

template <typename Json>
Json json_of(const std::optional<Date>& date) {
  return date ? Json(to_string(*date)) : Json();
}

template <typename Json>
Json json_of(const Quote& quote) {
  const bool has_place = quote.region == Region::Body || quote.region == Region::Headline;
  constexpr double kConfidenceSteps = 1e3;  // as it is stored
  return {{"text", quote.text},
          {"kind", name_of(quote.kind)},
          {"speaker", json_of<Json>(quote.speaker)},
          {"mention", json_of<Json>(quote.mention)},
          {"cue", json_of<Json>(quote.cue)},
          {"rule", quote.rule.empty() ? Json() : Json(quote.rule)},
          {"confidence",
           std::round(double{quote.confidence} * kConfidenceSteps) / kConfidenceSteps},
          {"begin", has_place ? Json(quote.begin) : Json()},
          {"end", has_place ? Json(quote.end) : Json()},
          {"region", name_of(quote.region)}};
}

template <typename Json>
Json json_of(const Article& article) {
  Json quotes = Json::array();
  for (const Quote& quote : article.quotes) {
    quotes.push_back(json_of<Json>(quote));
  }
  return {{"id", article.id},
          {"path", article.path},
          {"record", article.record > 0 ? Json(article.record) : Json()},
          {"format", article.format},
          {"headline", json_of<Json>(article.headline)},
          {"byline", json_of<Json>(article.byline)},
          {"dateline", json_of<Json>(article.dateline)},
          {"date", json_of<Json>(article.date)},
          {"source", json_of<Json>(article.source)},
          {"section", json_of<Json>(article.section)},
          {"language", json_of<Json>(article.language)},
          {"url", json_of<Json>(article.url)},
          {"body", article.body},
          {"quotes", std::move(quotes)}};
}

}  // namespace lede
