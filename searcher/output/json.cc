// Results as JSON; FORMATS.md has the keys.
#include <cmath>

#include "searcher/output/article_json.h"
#include "searcher/output/format.h"

namespace lede {
namespace {

using Json = nlohmann::ordered_json;

constexpr double kScoreSteps = 1e6;

Json json_of(const Snippet& snippet) {
  Json marks = Json::array();
  for (const Mark& mark : snippet.passage.marks) {
    marks.push_back({mark.begin, mark.end});
  }
  return {{"field", field(snippet.field).name},
          {"text", snippet.passage.text},
          {"marks", std::move(marks)}};
}

Json json_of(const ExplainedPart& part) {
  Json fields = Json::array();
  for (const FieldShare& share : part.fields) {
    fields.push_back({{"field", field(share.field).name},
                      {"count", share.count},
                      {"score", share.score}});
  }
  return {{"part", part.shown},
          {"stems", part.stems},
          {"score", part.score},
          {"articles", part.articles > 0 ? Json(part.articles) : Json()},
          {"fields", std::move(fields)}};
}

Json json_of(const Work& work) {
  Json expanded = Json::array();
  for (const ExpandedWord& word : work.expanded) {
    expanded.push_back(
        {{"word", word.shown}, {"stands_for", word.words}, {"found", word.found}});
  }
  Json milliseconds = Json::object();
  for (const auto& [step, seconds] : work.steps) {
    milliseconds[std::string(step)] = seconds * 1000;
  }
  return {{"expanded", std::move(expanded)},
          {"segments", work.segments},
          {"articles", work.articles},
          {"milliseconds", std::move(milliseconds)}};
}

Json ids_of_copies(const ShownHit& shown) {
  Json ids = Json::array();
  for (const Hit& copy : shown.copies) {
    ids.push_back(copy.article.id);
  }
  return ids;
}

Json json_of(const ShownHit& shown) {
  const Article& article = shown.hit.article;
  Json snippets = Json::array();
  for (const Snippet& snippet : shown.view.snippets) {
    snippets.push_back(json_of(snippet));
  }
  Json headlines = Json::array();
  for (const Hit& copy : shown.copies) {
    headlines.push_back(fact(copy.article.headline));
  }
  Json json{{"rank", shown.hit.rank},
            {"score", std::round(shown.hit.score * kScoreSteps) / kScoreSteps},
            {"id", article.id},
            {"path", article.path},
            {"headline", fact(article.headline)},
            {"byline", fact(article.byline)},
            {"date", article.date ? Json(to_string(*article.date)) : Json()},
            {"source", fact(article.source)},
            {"url", fact(article.url)},
            {"language", fact(article.language)},
            {"snippets", std::move(snippets)},
            {"copies", ids_of_copies(shown)},
            {"copy_headlines", std::move(headlines)},
            {"missing", shown.view.missing}};
  if (shown.explained) {
    json["explain"] = Json::array();
    for (const ExplainedPart& part : *shown.explained) {
      json["explain"].push_back(json_of(part));
    }
  }
  return json;
}

}  // namespace

std::string copies_cell(const ShownHit& shown) {
  return shown.copies.empty() ? "" : line_of(ids_of_copies(shown));
}

std::string to_json(const Results& results) {
  Json hits = Json::array();
  for (const ShownHit& hit : results.hits) {
    hits.push_back(json_of(hit));
  }
  Json query{{"text", results.text}, {"read_as", results.read_as}};
  if (!results.days.empty()) {
    query["days"] = results.days;
  }
  if (!results.id.empty()) {
    query["id"] = results.id;
  }
  Json json{{"query", std::move(query)},
            {"total", results.total},
            {"estimated", results.estimated},
            {"hits", std::move(hits)},
            {"suggestion", fact(results.suggestion)},
            {"warnings", results.warnings},
            {"seconds", results.seconds}};
  if (results.work) {
    json["explain"] = json_of(*results.work);
  }
  return versioned_line(json);
}

std::string to_jsonl(const Results& results) {
  std::string out;
  for (const ShownHit& hit : results.hits) {
    Json json = json_of(hit);
    if (!results.id.empty()) {
      json["query"] = results.id;
    }
    out += versioned_line(json);
  }
  return out;
}

}  // namespace lede
