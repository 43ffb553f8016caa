// What web pages state about their articles.
#include "corpus/html/facts.h"

#include <catch2/catch.hpp>
#include <string>
#include <variant>
#include <vector>

#include "corpus/html/address_date.h"
#include "corpus/html/byline.h"
#include "corpus/html/headline.h"
#include "corpus/html/json_ld.h"
#include "corpus/html/lean_markup.h"
#include "corpus/html/parse.h"

namespace lede::html {
namespace {

Article facts_of(const std::string& markup) {
  const auto lean = lean_markup(markup);
  const auto& page = std::get<LeanMarkup>(lean);
  Article article;
  read_facts(Page(*parse_page(page.html)), json_ld_candidates(page.json_ld), article);
  return article;
}

std::string json_ld(const std::string& json) {
  return "<script type='application/ld+json'>" + json + "</script>";
}

TEST_CASE("the name of the site is no part of a headline", "[corpus]") {
  struct Case {
    std::string title;
    std::string site;
    std::string heading;
    std::string headline;
  };
  const auto c = GENERATE(values<Case>({
      {"Oil flows again - Harbour Lamp", "Harbour Lamp", "", "Oil flows again"},
      {"Harbour Lamp: Oil flows again", "Harbour Lamp", "",
       "Harbour Lamp: Oil flows again"},
      {"Harbour Lamp | Oil flows again", "Harbour Lamp", "", "Oil flows again"},
      {"Oil flows again – Energy – The Harbour Lamp", "Harbour Lamp", "",
       "Oil flows again – Energy"},
      {"Oil flows again - Energy - Elsewhere", "", "Oil flows again", "Oil flows again"},
      {"Gas - oil - coal", "", "", "Gas - oil - coal"},
      {"Oil flows again | HL", "HL", "", "Oil flows again"},
      {"Oil flows again | Lamp oil", "Harbour Lamp", "", "Oil flows again | Lamp oil"},
      {"Oil flows again", "", "Oil flows again, says minister",
       "Oil flows again, says minister"},
      {"Oil flows again", "", "Energy", "Oil flows again"},
      {"Oil flows again", "Harbour Lamp", "Harbour Lamp", "Oil flows again"},
      {"", "", "Oil flows again", "Oil flows again"},
      {"Harbour Lamp", "Harbour Lamp", "", ""},
      {"", "", "", ""},
  }));
  CAPTURE(c.title, c.site, c.heading);
  Titles titles;
  const auto add = [](std::vector<std::string>& to, const std::string& text) {
    if (!text.empty()) {
      to.push_back(text);
    }
  };
  add(titles.stated, c.title);
  add(titles.sites, c.site);
  add(titles.headings, c.heading);
  CHECK(headline_of(titles).value_or("") == c.headline);
}

TEST_CASE("the heading that a page states is its headline", "[corpus]") {
  struct Case {
    std::string markup;
    std::string headline;
  };
  const std::string stated = "<meta property=og:title content='Oil flows again, slowly'>";
  const auto c = GENERATE_COPY(values<Case>({
      {stated + "<h1>Gas and other stories</h1><h2>Oil flows again, slowly</h2>",
       "Oil flows again, slowly"},
      {stated + "<h1>Oil flows</h1><h2>Oil flows again – slowly!</h2>",
       "Oil flows again – slowly!"},
      {stated + "<h1>Oil flows again, slowly</h1><h2>Oil flows again, slowly</h2>",
       "Oil flows again, slowly"},
      {stated + "<h1>Oil flows again, says the minister</h1><h2>A slow start</h2>",
       "Oil flows again, says the minister"},
      {"<h1>Oil flows again</h1><h2>A slow start on Monday</h2>", "Oil flows again"},
  }));
  CAPTURE(c.markup);
  CHECK(facts_of(c.markup).headline.value_or("") == c.headline);
}

TEST_CASE("a byline is names", "[corpus]") {
  struct Case {
    std::string text;
    std::string names;
  };
  const auto c = GENERATE(values<Case>({
      {"By Ann Petrov", "Ann Petrov"},
      {"BY: ANN PETROV", "ANN PETROV"},
      {"Written by Ann Petrov and Olav Stein", "Ann Petrov and Olav Stein"},
      {"von Annegret Sommer", "Annegret Sommer"},
      {"Автор: Вера Лужина", "Вера Лужина"},
      {"Ann Petrov | 3 March 2020", "Ann Petrov"},
      {"Ann Petrov, 3 March 2020, 4:10 pm", "Ann Petrov"},
      {"Ann Petrov on March 3, 2020", "Ann Petrov"},
      {"Ann Petrov am 3. März 2020", "Ann Petrov"},
      {"Ann Petrov https://lamp.example/ann", "Ann Petrov"},
      {"Ann Petrov, Harbour Lamp", "Ann Petrov, Harbour Lamp"},
      {"By", ""},
      {"https://lamp.example/ann", ""},
      {"@annpetrov", ""},
      {"March 3, 2020", ""},
      {"Ann Petrov writes about the sea and keeps two cats on a boat.", ""},
      {"", ""},
      {"—", ""},
  }));
  CAPTURE(c.text);
  CHECK(byline_of(c.text).value_or("") == c.names);
}

TEST_CASE("an address states a date where it is whole", "[corpus]") {
  struct Case {
    std::string url;
    std::string date;
  };
  const auto c = GENERATE(values<Case>({
      {"https://a.example/2020/02/07/oil", "2020-02-07"},
      {"https://a.example/2020/2/7/oil", "2020-02-07"},
      {"https://a.example/news/2020/feb/07/oil", "2020-02-07"},
      {"https://a.example/2020-02-07/oil", "2020-02-07"},
      {"https://a.example/news-2020-02-07.html", ""},
      {"https://a.example/2020/02/oil", ""},
      {"https://a.example/2020/02/31/oil", ""},
      {"https://a.example/1234/02/07/oil", ""},
      {"https://a.example/2020/02/0711/oil", ""},
      {"", ""},
  }));
  CAPTURE(c.url);
  const auto date = date_in_address(c.url);
  CHECK((date ? to_string(*date) : "") == c.date);
}

TEST_CASE("authors are found wherever JSON-LD has them", "[corpus]") {
  struct Case {
    std::string json;
    std::string byline;
  };
  const auto c = GENERATE(values<Case>({
      {R"({"@type":"NewsArticle","author":"Ann Lee"})", "Ann Lee"},
      {R"({"@type":"Article","author":{"name":"Ann Lee"}})", "Ann Lee"},
      {R"([{"@type":"WebSite"},{"@type":"BlogPosting","author":["Ann Lee","Bo Roe"]}])",
       "Ann Lee, Bo Roe"},
      {R"({"@type":"http://schema.org/NewsArticle","creator":["Ann Lee"]})", "Ann Lee"},
      {R"({"@type":"WebPage","mainEntity":{"@type":"Article","author":{"name":"Ann Lee"}}})",
       "Ann Lee"},
      {R"({"@type":"Article","author":{"name":["Ann Lee"]}})", "Ann Lee"},
      {R"(<!-- {"@type":"Article","author":"Ann Lee"} -->)", "Ann Lee"},
      {R"(//<![CDATA[
          {"@type":"Article","author":"Ann Lee"}
          //]]>)",
       "Ann Lee"},
      {R"({"@type":"Article","author":"Ann Lee"};)", "Ann Lee"},
      {R"({"@type":"Article","author":"Ann O&#39;Lee"})", "Ann O'Lee"},
      {R"({"@type":"Recipe","author":"Ann Lee"})", ""},
      {R"({"@type":"Article","author":5})", ""},
      {R"({"@type":"Article","author":"5"})", ""},
      {R"({"@type":"Article","author":{"name":5}})", ""},
      {R"({"@type":"Article","author":{"url":"https://a.example"}})", ""},
      {R"({"@type":"Article","author":"https://a.example/ann"})", ""},
      {R"({"@type":"Article","author":"Ann Lee")", ""},
  }));
  CAPTURE(c.json);
  CHECK(facts_of(json_ld(c.json)).byline.value_or("") == c.byline);
}

TEST_CASE("what an article refers to states none of its facts", "[corpus]") {
  struct Case {
    std::string markup;
    std::string byline;
    std::string date;
  };
  const std::string claimed =
      json_ld(R"({"@type":"ClaimReview","datePublished":"2021-05-03",
                  "author":{"name":"Lamp Facts"},
                  "itemReviewed":{"@type":"CreativeWork","datePublished":"2021-04-01",
                                  "author":{"name":"Harbour Office"}}})");
  const std::string begin =
      "<div itemscope itemtype=http://schema.org/Article><h1>Oil</h1>";
  const std::string author = "<b itemprop=author>Ann Lee</b>";
  const std::string other =
      " itemscope itemtype=http://schema.org/CreativeWork><b itemprop=author>Bo Roe</b>"
      "<meta itemprop=datePublished content=2021-04-01></div>";
  const auto c = GENERATE_COPY(values<Case>({
      {claimed + "<h1>Oil</h1><h4 class=author>Harbour Office</h4>", "Lamp Facts",
       "2021-05-03"},
      {claimed + "<h1>Oil</h1><p class=byline>By Ann Lee</p>", "Ann Lee", "2021-05-03"},
      {begin + "<div itemprop=itemReviewed" + other + author, "Ann Lee", ""},
      {begin + "<div itemprop=isPartOf" + other, "", ""},
      {begin + "<div itemprop=comment" + other, "", ""},
      {begin + "<div itemprop=mainEntity" + other, "Bo Roe", "2021-04-01"},
  }));
  CAPTURE(c.markup);
  const Article article = facts_of(c.markup);
  CHECK(article.byline.value_or("") == c.byline);
  CHECK((article.date ? to_string(*article.date) : "") == c.date);
}

TEST_CASE("a line below the headline leads in the author", "[corpus]") {
  struct Case {
    std::string line;
    std::string byline;
  };
  const auto c = GENERATE(values<Case>({
      {"By Ann Lee", "Ann Lee"},
      {"Von Lena Brügge", "Lena Brügge"},
      {"Von Lena Brügge, 4. Mai 2020", "Lena Brügge"},
      {"Von Lena Brügge | Kiel", "Lena Brügge"},
      {"Par Élodie Marchand", "Élodie Marchand"},
      {"Por María José Núñez", "María José Núñez"},
      {"di Marco Rossi - 4 maggio 2020", "Marco Rossi"},
      {"Автор: Вера Лужина", "Вера Лужина"},
      {"記者：林安", "林安"},
      {"بقلم: سمير قاسم", "سمير قاسم"},
      {"Von der Leyen in Kiel", ""},
      {"Von Null auf Hundert", ""},
      {"Par tous les temps", ""},
      {"From Ann to Zoe", ""},
      {"Di sera", ""},
  }));
  CAPTURE(c.line);
  for (const std::string tag : {"div", "p", "span"}) {
    std::string page = "<h1>Oil flows</h1><";
    page += tag + ">" + c.line + "</" + tag + ">";
    CHECK(facts_of(page).byline.value_or("") == c.byline);
  }
}

TEST_CASE("links lead to the author where they name one", "[corpus]") {
  struct Case {
    std::string markup;
    std::string byline;
  };
  const std::string rest =
      " told the harbour office on Monday that nobody on the pier had known where the "
      "tanker was going when it left, and that nobody had asked.</p>";
  const auto c = GENERATE_COPY(values<Case>({
      {"<a href=/staff/ann-lee>Ann Lee</a>", "Ann Lee"},
      {"<a href=/author/74>Ann Lee</a>", "Ann Lee"},
      {"<a href=/people/ann-lee>Ann Lee</a><p>Bo Roe" + rest, "Ann Lee"},
      {"<a href=/staff/>Our people</a>", ""},
      {"<a href=/columnists/?all>Columnists</a>", ""},
      {"<a rel=license href=https://c.example/by/3.0/>A licence</a>", ""},
      {"<p><a href=/people/bo-roe>Bo Roe</a>" + rest, ""},
      {"<p>It was <a href=/people/bo-roe><b>Bo Roe</b></a> who" + rest, ""},
      {"<div><a class=tag-cloud href=/people/bo-roe>Bo Roe</a></div>", ""},
  }));
  CAPTURE(c.markup);
  CHECK(facts_of("<h1>Oil flows</h1>" + c.markup).byline.value_or("") == c.byline);
}

TEST_CASE("the more trusted statement wins", "[corpus]") {
  const Article article = facts_of(
      "<html lang=de><meta property=og:title content='Short'>"
      "<meta property=og:site_name content='Talbote'>"
      "<meta name=author content='Talbote Verlag'><meta name=date content='2001-01-01'>"
      "<meta property=article:published_time content='2020-02-07T10:00:00Z'>" +
      json_ld(R"({"@type":"Article","headline":"Short and long","inLanguage":"fr",
                  "datePublished":"2020-02-08","publisher":{"name":"Verlag"}})") +
      "<h1>Short and long</h1><div class=byline>Von Annegret Sommer</div>");
  CHECK(article.headline == "Short and long");
  CHECK(article.byline == "Annegret Sommer");
  CHECK(to_string(article.date.value()) == "2020-02-08");
  CHECK(article.source == "Talbote");
  CHECK(article.language == "de");
}

TEST_CASE("what a page does not state is absent", "[corpus]") {
  const Article article = facts_of("<p>Only a text, and one sentence of it.</p>");
  CHECK(article == Article());
}

TEST_CASE("a date of publication comes before one of a change", "[corpus]") {
  struct Case {
    std::string markup;
    std::string date;
  };
  const auto c = GENERATE(values<Case>({
      {"<p class=date>Updated 5 May 2020</p><p class=date>4 May 2020</p>", "2020-05-04"},
      {"<p class=date>Updated 5 May 2020</p>", "2020-05-05"},
      {"<p class=date>4 May 2020, updated 5 May 2020</p>", "2020-05-04"},
      {"<span class='updated date'>5 May 2020</span><p>4 May 2020</p>", "2020-05-04"},
      {"<abbr class=published title='2020-05-04'>long ago</abbr>", "2020-05-04"},
      {"<time>4 May 2020</time>", "2020-05-04"},
      {"<div class=comments><time>4 May 2020</time></div>", ""},
      {"<p>13/04/2020, updated 05/04/2020</p>", "2020-04-13"},
      {"<p>05/04/2020, updated 13/04/2020</p>", "2020-04-05"},
      {"<p>04/05/2020, updated 04/13/2020</p>", "2020-04-05"},
      {"<p>04/05/2020</p><p>Updated 13/05/2020</p>", "2020-05-04"},
      // Which day is the first of these?
      {"<p>04/05/2020, updated 5 May 2020</p>", ""},
      {"<p>04/05/2020</p><p>Updated 5 May 2020</p>", ""},
      {"<p>04/05/2020</p>", ""},
  }));
  CAPTURE(c.markup);
  const Article article = facts_of("<h1>Oil flows</h1>" + c.markup);
  CHECK((article.date ? to_string(*article.date) : "") == c.date);
}

TEST_CASE("the language of a page tells day and month", "[corpus]") {
  struct Case {
    std::string language;
    std::string date;
    std::string read;
  };
  const auto c = GENERATE(values<Case>({
      {"fr", "Publié le 12/04/2021 à 17h02", "2021-04-12T17:02:00"},
      {"fr-FR", "Publié le 12/04/2021 à 17h02, mis à jour le 11/05/2021",
       "2021-04-12T17:02:00"},
      {"pt-BR", "12/04/2021 às 17h02", "2021-04-12T17:02:00"},
      {"pt", "12/04/2021 17h02 Atualizado 13/04/2021 10h00", "2021-04-12T17:02:00"},
      {"es", "12/04/2021 17:02", "2021-04-12T17:02:00"},
      {"es", "Actualizado: 12/04/2021", "2021-04-12"},
      {"it", "Pubblicato il 12-04-2021", "2021-04-12"},
      {"pl", "12/04/2021", "2021-04-12"},
      {"en", "12/04/2021", ""},
      {"en-GB", "Published 12/04/2021", ""},
      {"ja", "12/04/2021", ""},
      {"", "12/04/2021", ""},
  }));
  CAPTURE(c.language, c.date);
  for (const std::string tag : {"<p>", "<p class=date>", "<time>"}) {
    std::string page = "<html lang='" + c.language;
    page += "'><h1>A1</h1>" + tag + c.date;
    const Article article = facts_of(page);
    CHECK((article.date ? to_string(*article.date) : "") == c.read);
  }
}

TEST_CASE("the text of a page tells its language where nothing does", "[corpus]") {
  const std::string date = "<h1>Le port</h1><p class=date>12/04/2021</p>";
  const std::string text =
      "<p>Le premier navire a quitté le port lundi matin, et personne sur le quai ne "
      "savait où il allait. Le capitaine n'a rien dit à ceux qui étaient venus le voir "
      "partir, et les pêcheurs sont rentrés chez eux.</p>";
  const Article article = facts_of(date + text);
  REQUIRE(article.date);
  CHECK(to_string(*article.date) == "2021-04-12");
  CHECK_FALSE(facts_of(date).date);
}

}  // namespace
}  // namespace lede::html
