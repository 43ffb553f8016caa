// JSON output; see json_output.h.
#include "indexer/json_output.h"

#include <optional>
#include <vector>

#include <nlohmann/json.hpp>

#include "schema/printable.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  return printable_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
}

Json fact(const std::optional<std::string>& value) {
  return value ? Json(*value) : Json();
}

Json json_of(const Quote& quote) {
  const bool has_place = quote.region == Region::Body || quote.region == Region::Headline;
  // Confidence is stored in thousandths.
  const double confidence = std::round(double{quote.confidence} * 1000) / 1000;
  return {{"text", quote.text},
          {"kind", name_of(quote.kind)},
          {"speaker", fact(quote.speaker)},
          {"mention", fact(quote.mention)},
          {"cue", fact(quote.cue)},
          {"rule", quote.rule.empty() ? Json() : Json(quote.rule)},
          {"confidence", confidence},
          {"begin", has_place ? Json(quote.begin) : Json()},
          {"end", has_place ? Json(quote.end) : Json()},
          {"region", name_of(quote.region)}};
}

Json json_of(const Skipped& skipped) {
  Json json{{"path", skipped.path}, {"reason", skipped.reason}};
  if (skipped.record > 0) {
    json["record"] = skipped.record;
  }
  return json;
}

Json json_of(const std::vector<Skipped>& all) {
  Json json = Json::array();
  for (const Skipped& skipped : all) {
    json.push_back(json_of(skipped));
  }
  return json;
}

Json json_of(const Article& article) {
  Json quotes = Json::array();
  for (const Quote& quote : article.quotes) {
    quotes.push_back(json_of(quote));
  }
  return {{"id", article.id},
          {"path", article.path},
          {"record", article.record > 0 ? Json(article.record) : Json()},
          {"format", article.format},
          {"headline", fact(article.headline)},
          {"byline", fact(article.byline)},
          {"dateline", fact(article.dateline)},
          {"date", article.date ? Json(to_string(*article.date)) : Json()},
          {"source", fact(article.source)},
          {"section", fact(article.section)},
          {"language", fact(article.language)},
          {"url", fact(article.url)},
          {"body", article.body},
          {"quotes", std::move(quotes)}};
}

}  // namespace

std::string to_json(const Article& article) {
  return dump(json_of(article));
}

std::string to_json(const Article& article, const std::vector<LeftOut>& left_out) {
  Json parts = Json::array();
  for (const LeftOut& part : left_out) {
    parts.push_back({{"reason", part.reason}, {"text", part.text}});
  }
  Json json = json_of(article);
  json["left_out"] = std::move(parts);
  return dump(json);
}

std::string to_json(const UpdateResult& result) {
  return dump({{"added", result.tally.added},
               {"changed", result.tally.changed},
               {"removed", result.tally.removed},
               {"unchanged", result.unchanged},
               {"skipped", json_of(result.skipped)},
               {"articles", result.articles},
               {"quotes", result.quotes},
               {"segments", result.segments},
               {"seconds", result.seconds},
               {"interrupted", result.is_interrupted},
               {"warnings", result.warnings}});
}

std::string to_json(const Status& status) {
  Json segments = Json::array();
  for (std::size_t i = 0; i < status.manifest.segments.size(); ++i) {
    const Segment& segment = status.manifest.segments[i];
    segments.push_back({{"name", segment.name},
                        {"articles", segment.articles},
                        {"quotes", segment.quotes},
                        {"dead_articles", count(segment.dead_articles)},
                        {"dead_quotes", count(segment.dead_quotes)},
                        {"bytes", status.segment_bytes[i]}});
  }
  return dump({{"index", status.index.string()},
               {"sources", status.manifest.sources},
               {"files", status.files},
               {"articles", status.manifest.live_articles()},
               {"quotes", status.manifest.live_quotes()},
               {"segments", std::move(segments)},
               {"bytes", status.bytes},
               {"generation", status.manifest.generation},
               {"updated", status.manifest.updated},
               {"skipped", json_of(status.skipped)}});
}

std::string to_json(const CheckResult& result) {
  return dump({{"problems", result.problems},
               {"files", result.files},
               {"bytes", result.bytes},
               {"articles", result.articles},
               {"quotes", result.quotes}});
}

}  // namespace lede
