// What holds for every query: it is read or repaired, and written down again it is read
// as the same tree; and as far as the languages agree, it finds what Xapian's own parser
// finds.
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <vector>

#include "schema/error.h"
#include "schema/utf8.h"
#include "searcher/query/query_parser.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/search.h"
#include "tests/unit/query_text.h"
#include "tests/unit/sample_index.h"

namespace {

using namespace lede;

template <typename Items>
const auto& any(const Items& items, std::mt19937& random) {
  return items[random() % items.size()];
}

// Of the language, right and wrong.
const std::vector<std::string> kPieces{"oil",
                                       "Gas",
                                       "talks",
                                       "re-election",
                                       "U.S.",
                                       "AT&T",
                                       "don’t",
                                       "石油",
                                       "80%",
                                       "x^y",
                                       "luka*",
                                       "*shenko",
                                       "l?ka",
                                       "oi?",
                                       "*",
                                       "lukash~",
                                       "minsk~2",
                                       "=oil",
                                       "=",
                                       "~",
                                       "\"oil talks\"",
                                       "“oil talks”",
                                       "«oil»",
                                       "'a b'",
                                       "\"",
                                       "”",
                                       "‘",
                                       "\"a* b\"",
                                       "+",
                                       "-",
                                       "--",
                                       "NOT",
                                       "AND",
                                       "OR",
                                       "and",
                                       "(",
                                       ")",
                                       "((",
                                       "))",
                                       "()",
                                       "NEAR/3",
                                       "BEFORE/2",
                                       "NEAR/0",
                                       "NEAR",
                                       "oil NEAR/3 gas",
                                       "headline:",
                                       "headline:oil",
                                       "title:(",
                                       "source:ap",
                                       "source:",
                                       "lang:en",
                                       "id:a/b",
                                       "id:\"a b\"",
                                       "url:http://a.example/b(c)",
                                       "speaker:x",
                                       "nosuch:",
                                       "body:oil",
                                       "date:2020",
                                       "date:2020-02..",
                                       "date:soon",
                                       "since:2019",
                                       "before:yesterday",
                                       "date:last week",
                                       "^2",
                                       "^0.5",
                                       "^",
                                       "oil^3",
                                       ")^2",
                                       ",",
                                       "...",
                                       "?",
                                       "!",
                                       "https://a.example/?q=(1)",
                                       "12:30",
                                       "a:b",
                                       "\t",
                                       "\n",
                                       "\xC2\xA0"};

// Pieces in any order.
std::string soup(std::mt19937& random, unsigned one_in_glued) {
  std::string text;
  for (auto count = 1 + random() % 9; count > 0; --count) {
    text += any(kPieces, random);
    text += random() % one_in_glued == 0 ? "" : " ";
  }
  return text;
}

// Any bytes, most of them such as queries have.
std::string bytes(std::mt19937& random) {
  static const std::string likely = "ab :\"()+-*?~^=.’ANDOR \xE2\x80\x9C\xE2\x80\x9D/1";
  std::string text;
  for (auto count = random() % 40; count > 0; --count) {
    text += random() % 8 == 0 ? static_cast<char>(random() % 256) : any(likely, random);
  }
  return text;
}

std::string tree_of(const std::string& text) {
  return to_string(parse_query(text).query);
}

TEST_CASE("any text is read or repaired, and strictly only if there is nothing to repair",
          "[searcher]") {
  std::mt19937 random(11);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = i % 2 == 0 ? soup(random, 4) : bytes(random);
    CAPTURE(text);
    const ParsedQuery parsed = parse_query(text);
    bool strict = true;
    try {
      const ParsedQuery same = parse_query(text, {.strict = true});
      REQUIRE(to_string(same.query) == to_string(parsed.query));
    } catch (const SyntaxError& error) {
      strict = false;
      REQUIRE(error.position() <= valid_utf8(text).size());
    }
    REQUIRE(strict == parsed.warnings.empty());
  }
}

TEST_CASE("a tree written down is read as the same tree", "[searcher]") {
  std::mt19937 random(12);
  for (int i = 0; i < 20'000; ++i) {
    const std::string text = soup(random, 1'000'000);
    const Query query = parse_query(text).query;
    // With body: it is never a text all of capitals, whose operators are words.
    const std::string written = "body:( " + test::query_text(query) + " )";
    CAPTURE(text, written);
    REQUIRE(tree_of(written) == to_string(query));
  }
}

std::set<Xapian::docid> found_by_xapian(const std::string& text, const OpenIndex& index) {
  Xapian::QueryParser parser;
  parser.set_stemmer(Xapian::Stem("en"));
  parser.set_stemming_strategy(Xapian::QueryParser::STEM_SOME);
  parser.set_database(index.articles);
  Xapian::Enquire enquire(index.articles);
  enquire.set_query(parser.parse_query(text, Xapian::QueryParser::FLAG_BOOLEAN |
                                                 Xapian::QueryParser::FLAG_PHRASE |
                                                 Xapian::QueryParser::FLAG_LOVEHATE));
  std::set<Xapian::docid> found;
  const Xapian::MSet matches = enquire.get_mset(0, index.articles.get_doccount());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    found.insert(*match);
  }
  return found;
}

std::set<Xapian::docid> found_by_lede(const std::string& text, const OpenIndex& index) {
  Analyzer analyzer;
  const CompiledQuery compiled =
      compile_for_articles(parse_query(text).query, index, analyzer);
  std::set<Xapian::docid> found;
  for (const Hit& hit :
       search(index, {.query = compiled.query, .limit = index.articles.get_doccount()})
           .hits) {
    found.insert(hit.document);
  }
  return found;
}

const std::vector<std::string> kWords{
    "oil",    "talks",  "minister", "pipeline", "supplies", "border",  "price",
    "tanker", "winter", "protest",  "harbour",  "refinery", "workers", "vote",
    "bread",  "treaty", "zymurgy",  "energy",   "river",    "moscow"};

std::string operand(std::mt19937& random, int depth) {
  if (random() % 6 == 0) {
    return '"' + any(kWords, random) + ' ' + any(kWords, random) + '"';
  }
  if (depth > 0 && random() % 3 == 0) {
    static const std::vector<std::string> operators{" AND ", " OR ", " AND NOT "};
    std::string text = "(" + operand(random, depth - 1);
    for (auto count = 1 + random() % 2; count > 0; --count) {
      text += any(operators, random) + operand(random, depth - 1);
    }
    return text + ")";
  }
  return any(kWords, random);
}

// What both languages have: brackets and operators, or signs and phrases side by side.
std::string shared(std::mt19937& random) {
  if (random() % 2 == 0) {
    return operand(random, 3);
  }
  std::string text = any(kWords, random);
  for (auto count = random() % 4; count > 0; --count) {
    static const std::vector<std::string> signs{"", "", "+", "-"};
    text += ' ' + any(signs, random) + operand(random, 0);
  }
  return text;
}

TEST_CASE("what both languages have finds what Xapian's parser finds", "[searcher]") {
  const OpenIndex& index = test::sample_index();
  std::mt19937 random(13);
  for (int i = 0; i < 2'000; ++i) {
    const std::string text = shared(random);
    CAPTURE(text, tree_of(text));
    REQUIRE(found_by_lede(text, index) == found_by_xapian(text, index));
  }
}

}  // namespace
