// Which name of a value means what of an article, in objects and in tables.
#include "corpus/keyed_article.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/records.h"

namespace lede {
namespace {

struct Case {
  std::string name;
  std::string bytes;
  std::string facts;  // headline|byline|date|source|url|body
};

std::string facts_of(const Case& c) {
  const auto records = records_of(c.name, c.bytes);
  REQUIRE_FALSE(records.empty());
  CAPTURE(line_of(records.front()));
  REQUIRE(std::holds_alternative<Article>(records.front()));
  const auto& article = std::get<Article>(records.front());
  const std::string date = article.date ? to_string(*article.date) : "";
  return article.headline.value_or("") + '|' + article.byline.value_or("") + '|' + date +
         '|' + article.source.value_or("") + '|' + article.url.value_or("") + '|' +
         article.body;
}

TEST_CASE("an address for a source is the article's, a host may be its publisher",
          "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json",
       R"({"text": "B", "source": "https://isles.example/1", "hostname": "isles.example"})",
       "|||isles.example|https://isles.example/1|B"},
      {"a.json",
       R"({"text": "B", "source": "https://isles.example/1", "source-hostname": "Isles Post",
           "hostname": "isles.example"})",
       "|||Isles Post|https://isles.example/1|B"},
      {"a.json",
       R"({"text": "B", "source": "https://isles.example/1", "url": "https://i.example/2"})",
       "||||https://i.example/2|B"},
      {"a.json", R"({"text": "B", "source": "https://www.isles.example/"})",
       "|||isles.example||B"},
      {"a.csv", "text,source\nB,https://isles.example/1\n",
       "||||https://isles.example/1|B"},
      {"a.json", R"({"text": "B", "source": "Isles Post"})", "|||Isles Post||B"},
  }));
  CAPTURE(c.bytes);
  CHECK(facts_of(c) == c.facts);
}

TEST_CASE("numbers of a date mean what the language has, an address may have a date",
          "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json", R"({"text": "B", "lang": "fr", "date": "04/03/2021"})",
       "||2021-03-04|||B"},
      {"a.json", R"({"text": "B", "lang": "en", "date": "04/03/2021"})", "|||||B"},
      {"a.json", R"({"text": "Die Fähren bleiben wegen des Sturms bis Freitag im Hafen.",
           "date": "04/03/2021"})",
       "||2021-03-04|||Die Fähren bleiben wegen des Sturms bis Freitag im Hafen."},
      {"a.json", R"({"text": "B", "url": "https://i.example/2021/03/04/x"})",
       "||2021-03-04||https://i.example/2021/03/04/x|B"},
      {"a.csv", "text,url,date\nB,https://i.example/2021/03/04/x,2021-03-05\n",
       "||2021-03-05||https://i.example/2021/03/04/x|B"},
  }));
  CAPTURE(c.bytes);
  CHECK(facts_of(c) == c.facts);
}

TEST_CASE("a bare number is no byline", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.json", R"({"text": "B", "author": 5})", "|||||B"},
      {"a.json", R"({"text": "B", "authors": [5, 17]})", "|||||B"},
      {"a.json", R"({"text": "B", "author": 5, "author_name": "Ann Lee"})",
       "|Ann Lee||||B"},
      {"a.csv", "text,author\nB,17\n", "|||||B"},
      {"a.json", R"({"text": "B", "author": "Agent 99"})", "|Agent 99||||B"},
  }));
  CAPTURE(c.bytes);
  CHECK(facts_of(c) == c.facts);
}

TEST_CASE("a bare number of a section is none either", "[corpus]") {
  const auto article =
      only_article("a.json", R"({"text": "B", "categories": [3], "ressort": "Politik"})");
  CHECK(article.section == "Politik");
}

TEST_CASE("columns and keys have names of many kinds and languages", "[corpus]") {
  const auto header = GENERATE(
      as<std::string>(), "headline,story,date", "news_title,news_text,news_date",
      "Heading,Article,PubDate", "Article Title,Full Text,Publication date",
      "articleTitle,rawContent,createdAt", "post_title,post_content,created_utc",
      "title,full_content,pub_dt", "page-title,clean-text,published_timestamp",
      "title_clean,text_clean,posted_on", "Titel,Volltext,Erscheinungsdatum",
      "Überschrift,Text,Datum", "titre,texte,date", "título,texto,fecha",
      "titulo,texto,data", "titolo,testo,data", "tytuł,treść,data",
      "Заголовок,Текст,Дата", "заголовок,текст,дата_публикации", "标题,正文,发布时间",
      "タイトル,本文,日付", "제목,본문,날짜", "العنوان,النص,التاريخ");
  CAPTURE(header);
  const std::string table = header + "\nFerry sails,It sailed.,2024-03-05\n";
  const Case c{"a.csv", table, "Ferry sails||2024-03-05|||It sailed."};
  CHECK(facts_of(c) == c.facts);
  const std::size_t first = header.find(',');
  const std::size_t second = header.rfind(',');
  const std::string object =
      R"({")" + header.substr(0, first) + R"(": "Ferry sails", ")" +
      header.substr(first + 1, second - first - 1) + R"(": "It sailed.", ")" +
      header.substr(second + 1) + R"(": "2024-03-05"})";
  CHECK(facts_of({"a.json", object, ""}) == c.facts);
}

TEST_CASE("a name that means a key by its words comes behind the key", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.csv", "page_title,raw_text,title,text\nT - Post,<b> B,T,B\n", "T|||||B"},
      {"a.json",
       R"({"meta_title": "T - Post", "title": "T", "text": "B", "created_utc": 1597154129})",
       "T||2020-08-11T13:55:29Z|||B"},
      {"a.json",
       R"({"text": "B", "created_at": "2020-08-12", "published_timestamp": "2020-08-11"})",
       "||2020-08-11|||B"},
      {"a.json", R"({"content": "", "summary": "S", "full_content": "B"})", "|||||B"},
      {"a.json",
       R"({"markdown": "B", "metadata": {"title": "T", "sourceURL": "https://i.example/1"}})",
       "T||||https://i.example/1|B"},
      {"a.json", R"({"text": "B", "updated_at": "2020-08-12"})", "|||||B"},
      {"a.csv", "Heading|Article\nT|B\nU|C\n", "T|||||B"},
  }));
  CAPTURE(c.bytes);
  CHECK(facts_of(c) == c.facts);
}

}  // namespace
}  // namespace lede
