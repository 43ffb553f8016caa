// JSON output.
#include "indexer/json_output.h"

#include <vector>

#include <nlohmann/json.hpp>

#include "schema/article_json.h"
#include "schema/printable.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

std::string dump(const Json& json) {
  return printable_json(json.dump(-1, ' ', false, Json::error_handler_t::replace));
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

}  // namespace

std::string to_json(const Article& article) {
  return dump(json_of<Json>(article));
}

std::string to_json(const Article& article, const std::vector<LeftOut>& left_out) {
  Json parts = Json::array();
  for (const LeftOut& part : left_out) {
    parts.push_back({{"reason", part.reason}, {"text", part.text}});
  }
  auto json = json_of<Json>(article);
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
  Json sources = Json::array();
  Json followed = Json::array();
  for (const Source& source : status.manifest.sources) {
    sources.push_back(source.path);
    if (source.follows_links) {
      followed.push_back(source.path);
    }
  }
  return dump({{"index", status.index.string()},
               {"sources", std::move(sources)},
               {"followed", std::move(followed)},
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
               {"unchecked", result.unchecked},
               {"can_be_rebuilt", result.can_be_rebuilt},
               {"files", result.files},
               {"bytes", result.bytes},
               {"articles", result.articles},
               {"quotes", result.quotes}});
}

}  // namespace lede
