// JSON and JSONL into articles.
#include "corpus/json_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/records.h"

namespace lede {
namespace {

struct Case {
  std::string name;
  std::string bytes;
  Lines lines;
};

TEST_CASE("records are found however a JSON file holds them", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json", R"({"id": "x", "title": "T", "body": "B"})", {"x|T|B"}},
      {"a.json", R"({"title": "T", "text": "B"})", {"a.json|T|B"}},
      {"a.json", R"([{"id": 7, "text": "B"}, {"text": "C"}])", {"7||B", "a.json#2||C"}},
      {"a.json", R"({"status": "ok", "articles": [{"id": "x", "text": "B"}]})", {"x||B"}},
      {"a.json",
       R"({"title": "T", "body": "B", "tags": [{"name": "oil"}]})",
       {"a.json|T|B"}},
      {"a.json",
       "{\n \"id\": \"x\",\n \"text\": \"B\"\n}\n{\n \"id\": \"y\", \"text\": \"C\"}",
       {"x||B", "y||C"}},
      {"a.jsonl",
       "{\"id\": \"x\", \"text\": \"B\"}\n\n{\"text\": \"C\"}\n",
       {"x||B", "a.jsonl#3||C"}},
      {"lines.json",
       "{\"id\": \"x\", \"text\": \"B\"}\n{\"id\": \"y\", \"text\": \"C\"}",
       {"x||B", "y||C"}},
      {"a.jsonl", "{\n \"id\": \"x\",\n \"text\": \"B\"\n}", {"x||B"}},
      {"no-name", R"([{"id": "x", "text": "B"}])", {"x||B"}},
      {"a.json",
       R"({"url": "http://a.example/1", "text": "B"})",
       {"http://a.example/1||B"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("one bad record is one skipped record", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.jsonl",
       "{\"id\": \"x\", \"text\": \"B\"}\n{\"id\": \"y\", \"text\": }\n{\"text\": \"C\"}",
       {"x||B",
        "!2 not JSON: parse error at line 1, column 21: syntax error while parsing value "
        "- "
        "unexpected '}'; expected '[', '{', or a literal",
        "a.jsonl#3||C"}},
      {"a.jsonl",
       "{\"text\": \"B\"}\n[1, 2]\n\"x\"\n{\"text\": \"  \"}",
       {"a.jsonl#1||B", "!2 not a JSON object", "!3 not a JSON object", "!4 no text"}},
      {"a.json",
       R"([{"text": "B"}, 1, 2, "x", {"text": "C"}, {}])",
       {"a.json#1||B", "!2 3 values that are not JSON objects", "a.json#5||C",
        "!6 no text"}},
      {"a.json", "[]", {"!0 no articles in it"}},
      {"a.json", "17", {"!1 not a JSON object"}},
      {"a.json", "", {"!0 empty file"}},
      {"a.json", " \n ", {"!0 no text"}},
      {"a.json", R"({"text": [[[[[[[[[[[["B"]]]]]]]]]]]]})", {"!0 no text"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("what programs often write wrong is mended", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"id": "x", "text": "half \ud83d a pair \\ud83d"})",
       {"x||half \uFFFD a pair \\ud83d"}},
      {"a.json",
       R"({"id": "x", "text": "whole \ud83d\ude00", "author": NaN})",
       {"x||whole \U0001F600"}},
      {"a.json",
       "{\"id\": \"x\", \"text\": \"bare\ttab\nand line end\"}",
       {"x||bare tab and line end"}},
      {"a.json",
       "{\"id\": \"x\", \"text\": \"escape \\u001b[0m and NUL \\u0000.\"}",
       {"x||escape [0m and NUL ."}},
      {"a.json",
       R"({"id": 12345678901234567890123, "text": "B", "size": -9007199254740993007199})",
       {"12345678901234567890123||B"}},
      {"a.json",
       R"({"id": 0.1234567890123456789012, "text": "B 1234567890123456789012"})",
       {"0.12345678901234568||B 1234567890123456789012"}},
      {"a.json", "\xEF\xBB\xBF{\"id\": \"x\", \"text\": \"B\"}", {"x||B"}},
      {"a.json", "{\"id\": \"x\", \"text\": \"caf\xE9 cr\xE8me\"}", {"x||café crème"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("nesting without end is refused, not followed", "[corpus]") {
  const std::string deep(100'000, '[');
  CHECK(lines_of("a.jsonl", "{\"text\": " + deep + "}") ==
        Lines{"!1 nested deeper than 64 levels"});
  CHECK(lines_of("a.json", "{\"a\": " + deep).front().starts_with("!"));
}

TEST_CASE("arrays one after another are read, however many are empty", "[corpus]") {
  std::string empty;
  while (empty.size() < 2'000'000) {
    empty += "[] ";
  }
  CHECK(lines_of("a.json", empty + R"([{"id": "x", "text": "B"}])") == Lines{"x||B"});
}

TEST_CASE("facts are found under the names people use", "[corpus]") {
  const auto records = records_of("a.json", R"({
    "ID": 12, "Title": " Oil  flows ", "articleBody": "HARBOR CITY (AFP) - It flows.",
    "author": [{"name": "Ann Lee"}, {"name": "Bo Roe"}], "datePublished": "2020-08-11T10:00:00Z",
    "publisher": {"@type": "Organization", "name": "The Harbor Post"},
    "link": "https://post.example/oil", "lang": "en-GB", "category": ["World", "Energy"]})");
  const auto& article = std::get<Article>(records.at(0));
  CHECK(article.id == "12");
  CHECK(article.path == "in/a.json");
  CHECK(article.format == "json");
  CHECK(article.record == 0);
  CHECK(article.headline == "Oil flows");
  CHECK(article.byline == "Ann Lee, Bo Roe");
  CHECK(article.dateline == "HARBOR CITY");
  CHECK(to_string(article.date.value()) == "2020-08-11T10:00:00Z");
  CHECK(article.source == "The Harbor Post");
  CHECK(article.url == "https://post.example/oil");
  CHECK(article.language == "en");
  CHECK(article.section == "World, Energy");
  CHECK(article.body == "It flows.");
}

struct FactsCase {
  std::string name;
  std::string bytes;
  std::string facts;  // headline|byline|date|source|section|url|body|standfirst
};

std::string facts_of(const Article& article) {
  const std::string date = article.date ? to_string(*article.date) : "";
  return article.headline.value_or("") + '|' + article.byline.value_or("") + '|' + date +
         '|' + article.source.value_or("") + '|' + article.section.value_or("") + '|' +
         article.url.value_or("") + '|' + article.body + '|' +
         (article.asides.empty() ? "" : article.asides.front().text);
}

TEST_CASE("what news services answer is read", "[corpus]") {
  const auto c = GENERATE(values<FactsCase>({
      {"guardian.json",
       R"({"response": {"status": "ok", "results": [{"id": "w/1", "sectionName": "World",
           "webPublicationDate": "2024-03-05T10:00:00Z", "webTitle": "Ferry sails | Ferries",
           "webUrl": "https://g.example/1", "fields": {"headline": "Ferry sails",
           "trailText": "<p>And is full</p>", "byline": "Ann Lee",
           "body": "<p>It sailed.</p><p>It was full.</p>", "bodyText": "It sailed."}}]}})",
       "Ferry sails|Ann Lee|2024-03-05T10:00:00Z||World|https://g.example/1|"
       "It sailed.\n\nIt was full.|And is full"},
      {"guardian-item.json",
       R"({"response": {"status": "ok", "content": {"id": "w/1", "webTitle": "Ferry sails",
           "webUrl": "https://g.example/1", "fields": {"bodyText": "It sailed."}}}})",
       "Ferry sails|||||https://g.example/1|It sailed.|"},
      {"nyt.json",
       R"({"status": "OK", "response": {"docs": [{"_id": "nyt://article/1",
           "headline": {"main": "Ferry Sails", "name": null, "print_headline": "Sailing"},
           "abstract": "A ferry is full.", "lead_paragraph": "RIGA, Latvia — It sailed.",
           "web_url": "https://n.example/1", "pub_date": "2024-03-05T10:00:00+0000",
           "byline": {"original": "By Ann Lee", "person": [{"firstname": "Ann"}]},
           "section_name": "World", "source": "The Northern Times"}]}})",
       "Ferry Sails|Ann Lee|2024-03-05T10:00:00Z|The Northern Times|World|"
       "https://n.example/1|It sailed.|A ferry is full."},
      {"newsapi.json",
       R"({"status": "ok", "totalResults": 1, "articles": [{"source": {"id": null,
           "name": "Harbor Post"}, "author": "Ann Lee", "title": "Ferry sails",
           "description": "A ferry.", "url": "https://h.example/1", "urlToImage": "i.jpg",
           "publishedAt": "2024-03-05T10:00:00Z",
           "content": "It sailed on Monday… [+2413 chars]"}]})",
       "Ferry sails|Ann Lee|2024-03-05T10:00:00Z|Harbor Post||https://h.example/1|"
       "It sailed on Monday…|"},
      {"gdelt.json",
       R"({"articles": [{"url": "https://h.example/1", "title": "Ferry sails",
           "seendate": "20240305T101500Z", "domain": "h.example",
           "language": "English"}]})",
       "Ferry sails||2024-03-05T10:15:00Z|h.example||https://h.example/1||"},
      {"mediacloud.json",
       R"([{"id": "a1", "media_name": "Harbor Post", "publish_date": "2024-03-05",
           "title": "Ferry sails", "url": "https://h.example/1", "text": "It sailed."}])",
       "Ferry sails||2024-03-05|Harbor Post||https://h.example/1|It sailed.|"},
      {"news-please.json",
       R"({"title": "Ferry sails", "maintext": "It sailed.", "authors": ["Ann Lee"],
           "date_publish": "2024-03-05 10:00:00", "source_domain": "h.example",
           "description": "A ferry.", "url": "https://h.example/1"})",
       "Ferry sails|Ann Lee|2024-03-05T10:00:00|h.example||https://h.example/1|It "
       "sailed.|"},
      {"elastic.json",
       R"({"took": 2, "hits": {"total": 1, "hits": [{"_id": "a1", "_source": {
           "title": "Ferry sails", "content": "It sailed."}}]}})",
       "Ferry sails||||||It sailed.|"},
      {"table.csv",
       "Head Line,By Line,Publication-Date,fields.bodyText\n"
       "Ferry sails,Ann Lee,2024-03-05,It sailed.\n",
       "Ferry sails|Ann Lee|2024-03-05||||It sailed.|"},
      {"envelope.json", R"({"article": {"title": "Ferry sails", "body": "It sailed."}})",
       "Ferry sails||||||It sailed.|"},
      {"no-envelope.json",
       R"({"headline": {"main": "Ferry sails", "title": "F"},
           "body": {"title": "B", "text": "It sailed."}})",
       "Ferry sails||||||It sailed.|"},
  }));
  CAPTURE(c.name);
  const auto records = records_of(c.name, c.bytes);
  REQUIRE_FALSE(records.empty());
  CAPTURE(line_of(records.front()));
  REQUIRE(std::holds_alternative<Article>(records.front()));
  CHECK(facts_of(std::get<Article>(records.front())) == c.facts);
}

TEST_CASE("a headline without a text is an article, and it is said", "[corpus]") {
  CHECK(lines_of("a.json", R"([{"title": "T", "teaser": "B"}, {"text": "C"}])") ==
        Lines{"a.json#1|T|", "!1 a headline, and no text found for it", "a.json#2||C"});
}

TEST_CASE("the better key wins and empty values do not count", "[corpus]") {
  const auto records = records_of(
      "a.jsonl", R"({"summary": "S", "content": "C", "text": "", "title": null,)"
                 R"( "headline": "H", "date": "soon", "timestamp": 1597154129})");
  const auto& article = std::get<Article>(records.at(0));
  CHECK(article.headline == "H");
  CHECK(article.body == "C");
  CHECK(to_string(article.date.value()) == "2020-08-11T13:55:29Z");
}

TEST_CASE("ninjs gives headline, date and text in all its versions", "[corpus]") {
  const auto bytes = GENERATE(
      as<std::string>(),
      R"({"uri": "u:1", "type": "text", "versioncreated": "2020-08-11T13:55:00Z",
        "byline": "Ann Lee", "headline": "Ferry", "body_text": "It sailed. It was full.",
        "body_xhtml": "<p>It sailed.</p><p>It was full.</p>", "located": "Bremen",
        "copyrightholder": "Harbor Press"})",
      R"({"uri": "u:1", "versionCreated": "2020-08-11T13:55:00Z", "by": "Ann Lee",
        "headlines": [{"role": "short", "value": "F"}, {"role": "main", "value": "Ferry"}],
        "bodies": [{"role": "xml", "contentType": "application/xml", "value": "<X>no</X>"},
          {"role": "text", "contentType": "text/plain", "value": "It sailed."},
          {"role": "html", "contentType": "text/html",
           "value": "<div>Sport</div><p>It sailed.</p><p>It was full.</p>"}],
        "located": "Bremen", "infosources": [{"name": "Harbor Press"}]})");
  CAPTURE(bytes);
  const auto records = records_of("a.json", bytes);
  REQUIRE(records.size() == 1);
  const auto& article = std::get<Article>(records.at(0));
  CHECK(article.id == "u:1");
  CHECK(article.headline == "Ferry");
  CHECK(to_string(article.date.value()) == "2020-08-11T13:55:00Z");
  CHECK(article.byline == "Ann Lee");
  CHECK(article.dateline == "Bremen");
  CHECK(article.source == "Harbor Press");
  CHECK(article.body == "It sailed.\n\nIt was full.");
}

TEST_CASE("what standards have besides articles is skipped", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"uri": "u", "type": "picture", "versioncreated": "x", "headline": "H"})",
       {"!0 a ninjs item of type picture, not an article"}},
      {"a.json",
       R"({"uri": "u", "type": "planning", "pubStatus": "usable", "headline": "H"})",
       {"!0 a ninjs item of type planning, not an article"}},
      {"a.json",
       R"({"@type": "VideoObject", "name": "V", "description": "D"})",
       {"!0 of type VideoObject, not an article"}},
      {"a.json",
       R"({"id": "x", "type": "video", "text": "A script."})",
       {"x||A script."}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("HTML in a record becomes paragraphs", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"id": "x", "title": {"rendered": "Oil &#038; gas"},
           "content": {"rendered": "<p>One.</p>\n<p>Two &lt;3.</p>"}})",
       {"x|Oil & gas|One.//Two <3."}},
      {"a.json",
       R"({"id": "x", "text": "AT&amp;T said.\n\nNo."})",
       {"x||AT&T said.//No."}},
      {"a.json", R"({"id": "x", "text": "a <c and d> e"})", {"x||a <c and d> e"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("an envelope may have a title and lie in another", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"title": "My feed", "description": "D", "items":
           [{"id": "x", "title": "T", "content_html": "<p>B</p>"}]})",
       {"x|T|B"}},
      {"a.json",
       R"({"response": {"status": "ok", "docs": [{"_id": "x", "headline": {"main": "T"},
           "abstract": "B"}]}})",
       {"x|T|B"}},
      {"a.json",
       R"({"@graph": [{"@type": "NewsArticle", "headline": "T", "articleBody": "B"},
           {"@type": "Person", "name": "P"}]})",
       {"a.json#1|T|B", "!2 of type Person, not an article"}},
      {"a.json",
       R"({"id": "x", "title": "T", "body": "B", "items": [{"title": "U"}]})",
       {"x|T|B"}},
      {"a.json",
       R"({"id": "x", "title": "T", "description": "B", "items": [{"price": 3}]})",
       {"x|T|B"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("an object with a key for each record gives every record", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"1": {"title": "T", "text": "B"}, "2": {"title": "U", "text": "C"}})",
       {"a.json#1|T|B", "a.json#2|U|C"}},
      {"a.json",
       R"({"https://a.example/1": {"text": "B"},
           "https://a.example/2": {"text": "C", "url": "https://b.example/2"}})",
       {"https://a.example/1||B", "https://b.example/2||C"}},
      {"a.json",
       R"({"title": "My clippings", "articles": {"x1": {"title": "T", "text": "B"},
           "x2": {"title": "U", "text": "C"}}})",
       {"a.json#1|T|B", "a.json#2|U|C"}},
      {"a.json",
       R"({"status": "ok", "data": {"content": {"x": {"text": "B"}, "y": {"text": "C"}}}})",
       {"a.json#1||B", "a.json#2||C"}},
      {"a.json",
       R"({"count": 3, "x1": {"text": "B"}, "x2": {"foo": 1}, "x3": {"text": "C"}})",
       {"a.json#1||B", "!2 no text", "a.json#3||C"}},
      {"a.json",
       R"({"2019": {"x": {"text": "B"}, "y": {"text": "C"}}, "top": {"text": "D"},
           "2020": [{"text": "E"}]})",
       {"a.json#1||B", "a.json#2||C", "a.json#3||D", "a.json#4||E"}},
      {"a.json",
       R"({"lead": {"title": "T", "text": "B"}, "articles": [{"title": "U", "text": "C"}]})",
       {"a.json#1|T|B", "a.json#2|U|C"}},
      {"a.json",
       R"({"seo": {"title": "T - Post", "description": "D"},
           "data": {"title": "T", "text": "B"}})",
       {"a.json|T|B"}},
      {"a.json",
       R"({"feed": {"title": "Post", "description": "D"}, "posts": [{"text": "B"}]})",
       {"a.json#1||B"}},
      {"a.json",
       R"({"title": "T", "text": "B", "author": {"name": "A", "description": "D"},
           "publisher": {"name": "P", "description": "E"}})",
       {"a.json|T|B"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("a table written column by column gives its rows", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"title": ["T", "U"], "text": ["B", "C"], "tags": [["x"], ["y", "z"]]})",
       {"a.json#1|T|B", "a.json#2|U|C"}},
      {"a.json",
       R"({"title": {"0": "T", "5": "U"}, "text": {"0": "B", "5": null}, "n": {"0": 1, "5": 2}})",
       {"a.json#1|T|B", "a.json#2|U|", "!2 a headline, and no text found for it"}},
      {"a.json", R"({"text": {"0": "B", "1": "C"}})", {"a.json#1||B", "a.json#2||C"}},
      {"a.json",
       R"({"title": {"en": "T", "de": "U"}, "text": {"en": "B", "de": "C"}})",
       {"a.json#1|T|B", "a.json#2|U|C"}},
      {"a.json",
       R"({"columns": ["title", "text"], "index": [0, 1], "data": [["T", "B"], ["U", "C"]]})",
       {"a.json#1|T|B", "a.json#2|U|C"}},
      {"a.json", R"({"title": "T", "text": ["B", "C"]})", {"a.json|T|B//C"}},
      {"a.json", R"({"title": ["T"], "text": ["B", "C"]})", {"a.json|T|B//C"}},
      {"a.json",
       R"({"title": {"rendered": "T"}, "content": {"rendered": "B"}})",
       {"a.json|T|B"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("JSON cut anywhere or hit by chance never breaks the reader", "[corpus]") {
  const std::string good =
      R"([{"id": 1, "title": "A\u0301 \ud83d\ude00 \"b\"", "text": ["x", {"text": "y"}]},)"
      "\n"
      R"({"author": {"name": "Łukasz"}, "date": 1.5e9, "body": "“quoted” text"}])";
  read_damaged("a.json", good, 4000);
  read_damaged("a.jsonl", good, 4000);
  read_damaged("a.json", R"({"a": {"text": "x", "b": {"c": 1}}, "d": {"title": "y"}})",
               4000);
  read_damaged("a.json", R"({"title": ["x", "y"], "text": {"0": "y", "1": [2]}})", 4000);
  read_damaged("a.json", R"({"columns": ["text", "b"], "data": [["x", 1], ["y", 2]]})",
               4000);
}

}  // namespace
}  // namespace lede
