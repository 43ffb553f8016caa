// From articles to terms, as a table.
#include "indexer/invert.h"

#include <catch2/catch.hpp>
#include <map>
#include <string>

#include "schema/document.h"

namespace lede {
namespace {

// A run as text: term -> "document:frequency@positions ...".
std::map<std::string, std::string> as_table(const Run& run) {
  std::map<std::string, std::string> table;
  for (const RunTerm& term : run.terms) {
    std::string& line = table[std::string(run.text(term))];
    for (std::uint32_t i = 0; i < term.posting_count; ++i) {
      const Posting& posting = run.postings[term.first_posting + i];
      line += (line.empty() ? "" : " ") + std::to_string(posting.document) + ":" +
              std::to_string(posting.frequency);
      for (std::uint32_t p = 0; p < posting.position_count; ++p) {
        line += (p == 0 ? "@" : ",") +
                std::to_string(run.positions[posting.first_position + p]);
      }
    }
  }
  return table;
}

Article small_article() {
  Article article;
  article.id = "A 1";
  article.path = "pipes.txt";
  article.headline = "Oil pipes";
  article.source = "Coast Wire";
  article.language = "en";
  article.date = parse_iso_date("2021-03-04");
  article.body = "The pipes leaked. “Oil leaks,” said Mara.";
  article.asides = {{Region::Caption, "A leak"}, {Region::Related, "Elsewhere"}};
  const auto begin = static_cast<std::uint32_t>(article.body.find("Oil"));
  article.quotes = {{.region = Region::Body,
                     .kind = QuoteKind::Direct,
                     .begin = begin,
                     .end = begin + 10,
                     .text = "Oil leaks,",
                     .speaker = "Mara Voss",
                     .mention = "Mara",
                     .cue = "said",
                     .rule = "test"}};
  return article;
}

Inverted invert(const std::vector<Article>& articles) {
  Inverter inverter;
  for (const Article& article : articles) {
    inverter.add(article);
  }
  return inverter.take();
}

TEST_CASE("an article's words become its terms", "[indexer]") {
  const auto table = as_table(invert({small_article()}).articles);
  struct Case {
    std::string term;
    std::string postings;
  };
  // Body: the1 pipes2 leaked3 oil4 leaks5 said6 mara7; then the headline from 108.
  const auto example = GENERATE(values<Case>({
      {"pipes", "0:0@2,109"}, {"oil", "0:0@4,108"}, {"leaks", "0:0@5"},
      {"Zpipe", "0:4"},  // body 1, headline 3
      {"Zoil", "0:5"},   // body 1, quotation 1, headline 3
      {"Zleak", "0:4"},  // leaked 1, leaks in a quotation 2, caption 1
      {"Zsaid", "0:1"},       {"Spipes", "0:0@2"},  {"ZSpipe", "0:0"},
      {"XCleak", "0:0@2"},    {"ZXCleak", "0:0"},   {"Owire", "0:0@2"},
      {"Ppipes", "0:0@1"},    {"Qa 1", "0:0"},      {"Len", "0:0"},
      {"XQoil", ""},          {"XSmara", ""},       {"elsewhere", ""},
      {"voss", ""},
  }));
  CAPTURE(example.term);
  const auto found = table.find(example.term);
  CHECK((found == table.end() ? "" : found->second) == example.postings);
}

TEST_CASE("a quotation becomes a document with its speaker's words", "[indexer]") {
  const Inverted inverted = invert({small_article()});
  REQUIRE(inverted.quotes.documents.size() == 1);
  CHECK(inverted.quote_counts == std::vector<std::uint32_t>{1});
  const auto table = as_table(inverted.quotes);
  struct Case {
    std::string term;
    std::string postings;
  };
  const auto example = GENERATE(values<Case>({
      {"oil", "0:0"},
      {"leaks", "0:0"},
      {"Zleak", "0:1"},
      {"XSvoss", "0:0"},
      {"ZXSmara", "0:0"},
      {"XKdirect", "0:0"},
      {"Soil", ""},
      {"Qa 1", ""},
      {"said", ""},
      {"mara", ""},
  }));
  CAPTURE(example.term);
  const auto found = table.find(example.term);
  CHECK((found == table.end() ? "" : found->second) == example.postings);
}

TEST_CASE("what is stored and sorted by is with the documents", "[indexer]") {
  Inverted inverted = invert({small_article(), small_article()});
  place_quotes(inverted, 7);
  const RunDocument& article = inverted.articles.documents.at(0);
  const RunDocument& quote = inverted.quotes.documents.at(1);
  CHECK(decode_article(article.data) == small_article());
  const std::vector<std::pair<unsigned, std::string>> values{
      {0, "20210304"}, {1, "Coast Wire"}, {3, "en"}};
  CHECK(article.values == values);
  CHECK(quote.data.empty());
  CHECK(decode_quote_place(quote.values.at(0).second) == QuotePlace{8, 0});
}

TEST_CASE("terms are distinct, in byte order, and add up to the lengths", "[indexer]") {
  Article digits = small_article();
  digits.body = "80% of $1,700 and [sic] ~ 24/7 re-election “’s” — AT&T, Łódź, 石油";
  digits.quotes.clear();
  const Run run = invert({small_article(), digits, small_article()}).articles;
  std::vector<std::uint32_t> lengths(run.documents.size());
  for (std::size_t i = 0; i < run.terms.size(); ++i) {
    const RunTerm& term = run.terms[i];
    CAPTURE(run.text(term));
    CHECK((i == 0 || run.text(run.terms[i - 1]) < run.text(term)));
    for (std::uint32_t p = 0; p < term.posting_count; ++p) {
      const Posting& posting = run.postings[term.first_posting + p];
      lengths[posting.document] += posting.frequency;
      CHECK((p == 0 ||
             run.postings[term.first_posting + p - 1].document < posting.document));
    }
  }
  for (std::size_t i = 0; i < lengths.size(); ++i) {
    CHECK(run.documents[i].length == lengths[i]);
  }
}

TEST_CASE("each batch begins anew", "[indexer]") {
  Inverter inverter;
  inverter.add(small_article());
  const auto first = as_table(inverter.take().articles);
  CHECK(inverter.take().articles.documents.empty());
  inverter.add(small_article());
  CHECK(as_table(inverter.take().articles) == first);
}

}  // namespace
}  // namespace lede
