// The formats of results, and text laid out for a terminal.
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

#include "schema/utf8.h"
#include "searcher/output/article.h"
#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/output/text.h"
#include "tests/unit/small_archive.h"
#include "tests/unit/temp_folder.h"

namespace {

using namespace lede;
using Json = nlohmann::json;

// One hit with everything, one with as little as there can be.
Results two_results() {
  Results results;
  results.text = "oil \"a b\"";
  results.read_as = "(or oil \"a b\")";
  results.total = 12;
  results.warnings = {"a warning"};
  Article full = test::make_article({.id = "a 1",
                                     .headline = "Oil, \"dear\"",
                                     .date = "2020-02-14T07:30:00",
                                     .source = "Meridian Wire",
                                     .byline = "Ada Kern",
                                     .section = "World",
                                     .language = "en"},
                                    "Oil is dear.");
  full.dateline = "MINSK";
  full.url = "https://example.com/oil";
  View view{.headline = {"Oil, \"dear\"", {{0, 3}}},
            .snippets = {{FieldId::Body, {"Oil is dear.", {{0, 3}}}},
                         {FieldId::Headline, {"Oil, \"dear\"", {{0, 3}}}}},
            .missing = {"\"a b\""}};
  results.hits.push_back({{1, 2.5, full}, view});
  Article bare = test::make_article({.id = "b"}, "");
  results.hits.push_back({{2, 1.25, bare}, {}});
  return results;
}

TEST_CASE("json has every key of the contract, absent facts as null", "[searcher]") {
  const Json json = Json::parse(to_json(two_results()));
  CHECK(json["query"] == Json{{"text", "oil \"a b\""}, {"read_as", "(or oil \"a b\")"}});
  CHECK(json["total"] == 12);
  CHECK(json["estimated"] == false);
  CHECK(json["suggestion"].is_null());
  CHECK(json["warnings"] == Json{"a warning"});
  CHECK(json["seconds"].is_number());
  CHECK(json["hits"][0] ==
        Json{{"rank", 1},
             {"score", 2.5},
             {"id", "a 1"},
             {"path", "archive/a 1.txt"},
             {"headline", "Oil, \"dear\""},
             {"byline", "Ada Kern"},
             {"date", "2020-02-14T07:30:00"},
             {"source", "Meridian Wire"},
             {"url", "https://example.com/oil"},
             {"language", "en"},
             {"snippets",
              {{{"field", "body"}, {"text", "Oil is dear."}, {"marks", {{0, 3}}}},
               {{"field", "headline"}, {"text", "Oil, \"dear\""}, {"marks", {{0, 3}}}}}},
             {"copies", Json::array()},
             {"copy_headlines", Json::array()},
             {"missing", {"\"a b\""}}});
  for (const char* key : {"headline", "byline", "date", "source", "url", "language"}) {
    CAPTURE(key);
    CHECK(json["hits"][1].at(key).is_null());
  }
}

TEST_CASE("jsonl is one hit a line", "[searcher]") {
  Results results = two_results();
  results.id = "q1";
  const std::string lines = to_jsonl(results);
  const std::size_t end = lines.find('\n');
  CHECK(Json::parse(lines.substr(0, end))["query"] == "q1");
  CHECK(Json::parse(lines.substr(end + 1))["rank"] == 2);
}

TEST_CASE("csv quotes what would break a cell", "[searcher]") {
  CHECK(to_rows(two_results(), Format::Csv) ==
        "1,2.500000,a 1,archive/a 1.txt,\"Oil, \"\"dear\"\"\",Ada Kern,"
        "2020-02-14T07:30:00,Meridian Wire,https://example.com/oil,en,Oil is dear.,\r\n"
        "2,1.250000,b,archive/b.txt,,,,,,,,\r\n");
  CHECK(rows_header(Format::Csv, false) ==
        "rank,score,id,path,headline,byline,date,source,url,language,snippet,copies\r\n");
  CHECK(rows_header(Format::Csv, true).starts_with("query,rank,"));
}

TEST_CASE("tsv is one line a hit whatever an article holds", "[searcher]") {
  Results results = two_results();
  results.hits.pop_back();
  results.hits[0].hit.article.id = "tab\t line\n back\\slash esc\x1B bidi\u202E";
  CHECK(to_rows(results, Format::Tsv) ==
        "1\t2.500000\ttab\\t line\\n back\\\\slash esc\\u001B bidi\\u202E\t"
        "archive/a 1.txt\tOil, \"dear\"\tAda Kern\t2020-02-14T07:30:00\tMeridian Wire\t"
        "https://example.com/oil\ten\tOil is dear.\t\n");
  CHECK(rows_header(Format::Tsv, true).starts_with("query\trank\tscore\tid\t"));
}

TEST_CASE("a row names the copies whatever their identifiers hold", "[searcher]") {
  Results results = two_results();
  results.hits.erase(results.hits.begin());
  for (const char* id : {"c \"1\", 2", "d\t\x1B"}) {
    results.hits[0].copies.emplace_back().article.id = id;
  }
  CHECK(to_rows(results, Format::Csv) ==
        "2,1.250000,b,archive/b.txt,,,,,,,,"
        "\"[\"\"c \\\"\"1\\\"\", 2\"\",\"\"d\\t\\u001b\"\"]\"\r\n");
}

TEST_CASE("trec lines have six columns whatever the identifiers hold", "[searcher]") {
  Results results = two_results();
  results.id = "q 1";
  CHECK(to_trec(results) ==
        "q%201 Q0 a%201 1 2.500000 lede\nq%201 Q0 b 2 1.250000 lede\n");
  CHECK(to_paths(results) == "archive/a 1.txt\narchive/b.txt\n");
}

TEST_CASE("a hit reads headline first, then facts, passage and what is missing",
          "[searcher]") {
  Results results = two_results();
  CHECK(to_text(results, {.width = 80}) ==
        "Oil, \"dear\"\n"
        "  Meridian Wire · 2020-02-14 · MINSK · https://example.com/oil · a 1\n"
        "  Oil is dear.\n"
        "  missing: \"a b\"\n"
        "\n"
        "[no headline] \n"
        "  archive/b.txt · b\n"
        "\n");
}

TEST_CASE("colour marks matches and links are for terminals that have them",
          "[searcher]") {
  Results results = two_results();
  results.hits.pop_back();
  const std::string text = to_text(results, {.width = 80, .color = true, .links = true});
  CHECK(text.find("\x1B[1;31mOil\x1B[0m") != std::string::npos);
  CHECK(text.find("\x1B]8;;https://example.com/oil\x1B\\") != std::string::npos);
}

TEST_CASE("nothing of an article is obeyed by a terminal", "[searcher]") {
  const std::string evil = std::string("a\x1B[31mb\x1B]52;c;ZXZpbA==\x07 c\xC2\x9B d") +
                           std::string("\xE2\x80") + "\xAE e\r f\tg\nh";
  Article article =
      test::make_article({.id = evil, .headline = evil, .source = evil}, evil);
  article.url = "javascript:" + evil;
  article.dateline = evil;
  Results results;
  results.hits.push_back({{1, 1, article},
                          {.headline = {evil, {{0, 4}}},
                           .snippets = {{FieldId::Body, {evil, {}}}},
                           .missing = {evil}}});
  for (const bool color : {false, true}) {
    std::string text = to_text(results, {.width = 40, .color = color, .links = color});
    text += to_text(MarkedArticle{article, {}, {}},
                    {.width = 40, .color = color, .links = color});
    for (const char* code : {"\x1B[1m", "\x1B[0m", "\x1B[2m", "\x1B[1;31m"}) {
      for (std::size_t at = text.find(code); at != std::string::npos;
           at = text.find(code)) {
        text.erase(at, std::string(code).size());
      }
    }
    CHECK(text.find('\x1B') == std::string::npos);
    CHECK(text.find('\x07') == std::string::npos);
    CHECK(text.find('\r') == std::string::npos);
    CHECK(text.find("\xC2\x9B") == std::string::npos);
    CHECK(text.find(std::string("\xE2\x80") + "\xAE") == std::string::npos);
    CHECK(is_valid_utf8(text));
  }
}

struct Case {
  std::string text;
  std::size_t width;
  std::string lines;
};

TEST_CASE("text is wrapped by the cells it takes", "[searcher]") {
  const auto [text, width, lines] = GENERATE(values<Case>({
      {"", 20, "\n"},
      {"oil and gas", 20, "oil and gas\n"},
      {"oil and gas and coal and wood", 20, "oil and gas and coal\nand wood\n"},
      {"twenty letters is so much", 20, "twenty letters is so\nmuch\n"},
      {"antidisestablishmentarianism now", 20, "antidisestablishment\narianism now\n"},
      {"石油供应石油供应石油供应", 20, "石油供应石油供应石油\n供应\n"},
      {"e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301 "
       "abcdefgh x",
       20,
       "e\u0301e\u0301e\u0301e\u0301e\u0301 e\u0301e\u0301e\u0301e\u0301e\u0301 "
       "abcdefgh\nx\n"},
  }));
  CAPTURE(text);
  CHECK(wrapped({.width = width}, {text, {}}, {}) == lines);
}

TEST_CASE("a mark goes on behind the end of a line", "[searcher]") {
  CHECK(wrapped({.width = 20, .color = true},
                {"a phrase that is marked as a whole", {{2, 28}}}, {.indent = 2}) ==
        "  a \x1B[1;31mphrase that is\x1B[0m\n"
        "  \x1B[1;31mmarked as a\x1B[0m whole\n");
}

TEST_CASE("characters take no, one or two cells", "[searcher]") {
  CHECK(cells_of("oil") == 3);
  CHECK(cells_of("Łukasz") == 6);
  CHECK(cells_of("e\u0301") == 1);
  CHECK(cells_of("石油") == 4);
  CHECK(cells_of("한국") == 4);
  CHECK(cells_of("🛢") == 2);
  CHECK(cells_of("\u200B") == 0);
}

TEST_CASE("a record of JSON lines is linked by its line where the terminal knows lines",
          "[searcher]") {
  const test::TempFolder folder;
  const std::string path = folder.path() / "wire.jsonl";
  std::ofstream(path) << "{}\n";
  Results results = two_results();
  Article article = results.hits[1].hit.article;
  article.path = path;
  article.format = "jsonl";
  article.record = 7;
  results.hits = {{{1, 1, article}, {}}};
  Terminal terminal{.color = true, .links = true};
  CHECK(to_text(results, terminal).find(";;file://" + path + "\x1B") !=
        std::string::npos);
  terminal.line_links = true;
  CHECK(to_text(results, terminal).find(";;file://" + path + "#7\x1B") !=
        std::string::npos);
}

TEST_CASE("a path becomes the address of a file", "[searcher]") {
  CHECK(url_of_path("/a b/ü.txt") == "file:///a%20b/%C3%BC.txt");
  CHECK(url_of_path("a").starts_with("file:///"));
  CHECK(url_of_path("/a.jsonl", 7) == "file:///a.jsonl#7");
}

}  // namespace
