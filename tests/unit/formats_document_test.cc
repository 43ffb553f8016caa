// FORMATS.md describes every key and column that is printed.
#include <algorithm>
#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>
#include <string>

#include "searcher/output/article.h"
#include "searcher/output/counts.h"
#include "searcher/output/format.h"
#include "searcher/output/quotations.h"
#include "searcher/output/verdict.h"
#include "tests/unit/small_archive.h"

namespace {

using namespace lede;
using Json = nlohmann::json;

void add_keys(const Json& json, std::set<std::string>& keys) {
  for (const auto& [key, value] : json.items()) {
    if (json.is_object()) {
      keys.insert(key);
    }
    if (value.is_structured()) {
      add_keys(value, keys);
    }
  }
}

void add_columns(const std::string& rows, std::set<std::string>& keys) {
  std::istringstream header(rows.substr(0, rows.find('\n')));
  for (std::string name; std::getline(header, name, '\t');) {
    keys.insert(name);
  }
}

Article article_with_a_quotation() {
  Article article = test::make_article({.id = "a", .headline = "Oil"}, "Oil is dear.");
  Quote quote;
  quote.rule = "after";
  article.quotes = {quote};
  return article;
}

std::set<std::string> printed_keys() {
  std::set<std::string> keys;
  const Article article = article_with_a_quotation();
  Results results;
  results.id = "q1";
  results.hits.push_back(
      {{1, 1, article}, {.headline = {}, .snippets = {{}}, .missing = {}}});
  add_keys(Json::parse(to_json(results)), keys);
  add_keys(Json::parse(to_jsonl(results)), keys);
  add_columns(rows_header(Format::Tsv, true), keys);

  QuotationResults quotations;
  quotations.hits.push_back({{1, 1, article}, {}});
  add_keys(Json::parse(to_json(quotations)), keys);
  add_columns(to_rows(quotations, Format::Tsv), keys);

  SpeakerResults speakers;
  speakers.speakers.push_back({"Ada", 1, 1});
  add_keys(Json::parse(to_json(speakers)), keys);
  add_columns(to_rows(speakers, Format::Tsv), keys);

  FoundClaim found{article, {}};
  found.finding.differences.push_back({});
  const Judgement judgement{.verdict = {}, .claim = {}, .matches = {found}, .notes = {}};
  add_keys(Json::parse(to_json(judgement)), keys);
  add_keys(Json::parse(to_jsonl(judgement)), keys);
  add_columns(to_rows(judgement, Format::Tsv), keys);

  const Trace trace{.claim = {}, .matches = {found}, .notes = {}};
  add_keys(Json::parse(to_json(trace)), keys);
  add_keys(Json::parse(to_jsonl(trace)), keys);
  add_columns(to_rows(trace, Format::Tsv), keys);

  FacetResults facets;
  facets.found.counts.push_back({"a", 1});
  add_keys(Json::parse(to_json(facets)), keys);
  add_columns(to_rows(facets, Format::Tsv), keys);

  add_keys(Json::parse(to_json(MarkedArticle{article, {}, {}})), keys);
  return keys;
}

TEST_CASE("every key and column that is printed is described", "[searcher]") {
  std::ifstream file(LEDE_FORMATS);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::set<std::string> keys = printed_keys();
  REQUIRE(keys.size() > 40);
  for (const std::string& key : keys) {
    CAPTURE(key);
    const bool is_described = text.find('`' + key + '`') != std::string::npos ||
                              text.find("`\"" + key + '"') != std::string::npos;
    CHECK(is_described);
  }
}

}  // namespace
