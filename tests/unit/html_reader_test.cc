// HTML pages into articles. Each page is a pair of files in pages/: NAME.html, and
// NAME.expected with what is to be understood of it. LEDE_UPDATE=1 rewrites the latter.
#include "corpus/html/html_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>
#include <vector>

#include "schema/durable_file.h"
#include "schema/utf8.h"
#include "tests/unit/records.h"

namespace lede {
namespace {

Record read(std::string_view bytes) {
  const Document document{"in/a.html", "a.html", bytes};
  const auto reader = open_html(document);
  Record record;
  REQUIRE(reader->next(record));
  Record other;
  REQUIRE_FALSE(reader->next(other));
  return record;
}

std::string reason_of(std::string_view bytes) {
  const Record record = read(bytes);
  const auto* skipped = std::get_if<Skipped>(&record);
  return skipped == nullptr ? "" : skipped->reason;
}

std::string described(const Record& record) {
  const auto* skipped = std::get_if<Skipped>(&record);
  return skipped != nullptr ? "skipped: " + skipped->reason + "\n"
                            : described(std::get<Article>(record));
}

std::vector<std::filesystem::path> pages() {
  return files_in(LEDE_PAGES, ".html");
}

std::string repeated(std::string_view text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t i = 0; i < times; ++i) {
    out += text;
  }
  return out;
}

const std::string kStory =
    "<p>The ice on the river broke on Friday, a week before anybody had expected it.</p>";

TEST_CASE("saved web pages are understood", "[corpus]") {
  REQUIRE(pages().size() >= 20);
  for (const auto& path : pages()) {
    check_expected(path, described(read(read_file(path))));
  }
}

TEST_CASE("a byline above the text is none of it", "[corpus]") {
  for (const std::string line : {"By Ann Petrov", "By the river Ann Petrov grew up."}) {
    std::string page = "<!doctype html><article><h1>Ice breaks</h1><p>";
    page += line;
    page += "</p>";
    page += kStory;
    page += kStory;
    const auto article = std::get<Article>(read(page));
    CAPTURE(line);
    CHECK(article.body.starts_with(line) == line.ends_with('.'));
  }
}

TEST_CASE("a page is known by its content", "[corpus]") {
  struct Case {
    std::string bytes;
    bool is_page;
  };
  const auto c = GENERATE(values<Case>({
      {"<!DOCTYPE html><p>x", true},
      {"\n  <HTML lang=en>", true},
      {"<!-- saved from url=(0014)about:internet -->\n<html>", true},
      {"<?xml version='1.0'?>\n<!DOCTYPE html PUBLIC '-//W3C//DTD XHTML 1.0//EN'>", true},
      {"<meta charset=utf-8><title>x</title>", true},
      {"<div><p>a fragment</p></div>", true},
      {"<?xml version='1.0'?><nitf><head><title>x</title></head></nitf>", false},
      {"<?xml version='1.0'?><rss version='2.0'><channel></channel></rss>", false},
      {"<feed xmlns='http://www.w3.org/2005/Atom'><title>x</title></feed>", false},
      {"<newsItem><contentSet><html xmlns='x'></html></contentSet></newsItem>", false},
      {"<rss><item><![CDATA[<!DOCTYPE html><p>x]]></item></rss>", false},
      {"<!DOCTYPE html><article>x</article>", true},
      {"A plain text about <html> and its tags.", false},
      {"{\"html\": \"<html>\"}", false},
      {"< 5 degrees was the forecast", false},
      {"", false},
      {"<br />\n<b>Warning</b>: quota in <b>a.php</b><br />\n<!DOCTYPE html><html>",
       true},
  }));
  CAPTURE(c.bytes);
  CHECK((claims_html(Document{"a", "a", c.bytes}) > 0) == c.is_page);
}

TEST_CASE("a page without an article is skipped with the reason", "[corpus]") {
  CHECK(reason_of("<html><body></body></html>") == "a page without an article");
  CHECK(reason_of("<!DOCTYPE html>") == "a page without an article");
  CHECK(reason_of("<html><script>" + repeated("var a = 1;", 1000)) ==
        "a page without an article");
}

TEST_CASE("a page that nests without end is skipped", "[corpus]") {
  const auto tag = GENERATE(as<std::string>(), "<div>", "<section>", "<blockquote>",
                            "<span class=a>", "<table><tr><td>", "<ul><li>", "<x-y>",
                            "<div><table><td></div>", "<form><div></form>");
  CAPTURE(tag);
  const std::string reason = reason_of("<html>" + repeated(tag, 100'000) + kStory);
  CHECK((reason.empty() || reason == "elements nested deeper than 512"));
}

TEST_CASE("elements that close themselves do not nest", "[corpus]") {
  const auto tag = GENERATE(as<std::string>(), "<p>", "<br>", "<a href=x></a>", "<b>",
                            "<li>", "<img src=x>", "<b><i>", "</div>", "</p>");
  CAPTURE(tag);
  const Record record = read("<html>" + repeated(tag, 20'000) + kStory);
  CHECK(std::holds_alternative<Article>(record));
}

TEST_CASE("a page of one long line is read", "[corpus]") {
  const std::string page = "<html><script>" + repeated("x", 20'000'000) + "</script>" +
                           kStory + "<img src='data:" + repeated("A", 20'000'000) + "'>" +
                           repeated(kStory, 1000);
  const Record record = read(page);
  REQUIRE(std::holds_alternative<Article>(record));
  CHECK(std::get<Article>(record).body.size() > 70'000);
}

TEST_CASE("a page of more text than an article can have is skipped", "[corpus]") {
  CHECK(reason_of("<html><p>" + repeated("many words ", 2'000'000)) ==
        "more than 16 MiB of text and markup in one page");
}

TEST_CASE("a page that would take too much memory is skipped", "[corpus]") {
  CHECK(reason_of("<html>" + repeated("<p>", 4'000'000)) ==
        "a page that takes too much memory");
}

TEST_CASE("hostile pages do not take time out of proportion", "[corpus]") {
  const auto page = GENERATE(
      as<std::string>(), repeated("<!--", 500'000), repeated("<script>", 200'000),
      repeated("<svg>", 200'000), repeated("</", 500'000), repeated("<a b='", 200'000),
      repeated("&lt;", 500'000), repeated("<title>", 100'000), repeated("&amp", 500'000),
      repeated("<div class='a b c d e f'></div>", 50'000),
      repeated("<p class=story-text>One more part, and it is a sentence.</p>", 20'000),
      repeated("<div class=story-text>One more part, and it is a sentence.</div>",
               20'000),
      repeated("<time datetime=2020-01-01>1 May 2020</time>", 50'000),
      repeated("<blockquote>The same again and again, says she.</blockquote>", 50'000),
      repeated("<a rel=author href=/author/x>Ann Lee</a>", 50'000), repeated("<q>", 400),
      std::string(100'000, '\0'));
  read("<html>" + page + kStory);
  SUCCEED();
}

TEST_CASE("JSON that is none does not hide the page", "[corpus]") {
  const auto json = GENERATE(
      as<std::string>(), "", "{", "null", "[]", "{\"@type\":5}", "[[[[", "{\"@graph\":7}",
      "{\"@type\":\"NewsArticle\",\"author\":[null,5,{\"name\":[]}],\"headline\":[]}",
      repeated("[", 200'000), repeated("{\"@graph\":", 200'000),
      "{\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#a\"},\"@id\":\"#a\"}");
  CAPTURE(json.substr(0, 80));
  const Record record = read("<html><script type='application/ld+json'>" + json +
                             "</script><h1>Ice breaks</h1>" + kStory);
  REQUIRE(std::holds_alternative<Article>(record));
  CHECK(std::get<Article>(record).headline == "Ice breaks");
}

TEST_CASE("pages that are cut or hit by chance never break the reader", "[corpus]") {
  std::mt19937 random(11);
  for (const auto& path : pages()) {
    const std::string good = read_file(path);
    for (int round = 0; round < 100; ++round) {
      const Record record = read(valid_utf8(damaged(good, random)));
      if (const auto* article = std::get_if<Article>(&record)) {
        REQUIRE(is_valid_utf8(described(record)));
        REQUIRE_FALSE(article->body.empty());
      }
    }
  }
}

}  // namespace
}  // namespace lede
