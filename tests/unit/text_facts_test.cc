// Facts of plain texts, one trait a case; whole layouts are in layouts/.
#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/unit/records.h"

namespace lede {
namespace {

struct Case {
  std::string text;
  std::string facts;  // headline|byline|date|source|url|body
};

std::string facts_of(const std::string& text) {
  const Article article = only_article("a.txt", text);
  const std::string date = article.date ? to_string(*article.date) : "";
  return article.headline.value_or("") + '|' + article.byline.value_or("") + '|' + date +
         '|' + article.source.value_or("") + '|' + article.url.value_or("") + '|' +
         article.body;
}

TEST_CASE("an address that stands for the source is the article's", "[corpus]") {
  const std::string text = "Ferries stay in port as gales close the sound.";
  const auto c = GENERATE_COPY(values<Case>({
      {"---\ntitle: Gales\nsource: \"https://isles.example/2021/gales\"\n---\n" + text,
       "Gales|||isles.example|https://isles.example/2021/gales|" + text},
      {"Title: Gales\nSource: https://isles.example/1\nURL: https://isles.example/2\n\n" +
           text,
       "Gales|||isles.example|https://isles.example/2|" + text},
      {"Title: Gales\nSource: https://www.isles.example/\nDate: 2 May 2021\n\n" + text,
       "Gales||2021-05-02|isles.example||" + text},
      {"From: https://isles.example/gales\n\nFerries stay in port\n\n" + text,
       "Ferries stay in port|||isles.example|https://isles.example/gales|" + text},
      {"Ferries stay in port\n\n" + text + "\n\nSource: https://isles.example/gales",
       "Ferries stay in port|||isles.example|https://isles.example/gales|" + text},
      {"Ferries stay in port\n\n" + text +
           "\n\nSource: https://isles.example/a\nOriginal url: https://isles.example/b",
       "Ferries stay in port|||isles.example|https://isles.example/b|" + text},
      {"Ferries stay in port\n\n" + text + "\n\nSource: The Isles Post",
       "Ferries stay in port|||The Isles Post||" + text},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

TEST_CASE("an address below the headline is the article's, and may have its date",
          "[corpus]") {
  const std::string text = "Gales close the sound, and no boat sails before Friday.";
  const auto c = GENERATE_COPY(values<Case>({
      {"Ferries stay in port\nhttps://isles.example/2021/05/03/x7\n\n" + text,
       "Ferries stay in port||2021-05-03|isles.example|"
       "https://isles.example/2021/05/03/x7|" +
           text},
      {"Ferries stay in port\nhttps://isles.example/2021/05/03/x7\n4 May 2021\n\n" + text,
       "Ferries stay in port||2021-05-04|isles.example|"
       "https://isles.example/2021/05/03/x7|" +
           text},
      {"Ferries stay in port\nhttps://isles.example/2021/05/03/x7\n"
       "Retrieved 2 Nov 2024\n\n" +
           text,
       "Ferries stay in port||2021-05-03|isles.example|"
       "https://isles.example/2021/05/03/x7|" +
           text},
      {"Ferries stay in port\nhttps://isles.example/\n\n" + text,
       "Ferries stay in port||||"
       "|" +
           text},
      {"Ferries stay in port\n\n" + text + "\n\nhttps://isles.example/2021/05/03/x7",
       "Ferries stay in port||||"
       "|" +
           text},
      {"Ferries stay in port\n\n" + text +
           "\n\nSource: https://isles.example/2021/05/03/x7",
       "Ferries stay in port||2021-05-03|isles.example|"
       "https://isles.example/2021/05/03/x7|" +
           text},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

TEST_CASE("a date beside a name is no part of it", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Паромы в порту\nАвтор: Анна Ли | 12 апреля 2021, 17:02\n\nШторм закрыл пролив.",
       "Паромы в порту|Анна Ли|2021-04-12T17:02:00|||Шторм закрыл пролив."},
      {"Title: Ferries\nAuthor: Ann Lee, 2 May 2021\n\nGales close the sound.",
       "Ferries|Ann Lee|2021-05-02|||Gales close the sound."},
      {"العبارات في الميناء\nالإثنين 12 أبريل 2021\n\nأغلقت العاصفة المضيق حتى يوم "
       "الجمعة.",
       "العبارات في الميناء||2021-04-12|||أغلقت العاصفة المضيق حتى يوم الجمعة."},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

TEST_CASE("a caption with its credit in dots is no headline", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Ferries Stay in Port\n\nBoats at the quay on Monday. Credit...Bo Roe for The "
       "Isles Post\n\nBy Ann Lee\n\nGales close the sound.",
       "Ferries Stay in Port|Ann Lee||||Gales close the sound."},
      {"Boats at the quay on Monday.Credit…Bo Roe\n\nFerries Stay in Port\n\nBy Ann "
       "Lee\n\nGales close the sound.",
       "Ferries Stay in Port|Ann Lee||||Gales close the sound."},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

TEST_CASE("a word that a line end cuts is put together", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Ferries stay in port\n\nBy Ann Lee\n\nThe gales close the sound for a week, to "
       "the "
       "oppo-\nnents' delight and in spite of the argu-\nments of the long-\nterm "
       "guests, "
       "who lodge at Skar-\nvik.",
       "Ferries stay in port|Ann Lee||||The gales close the sound for a week, to the "
       "opponents' delight and in spite of the arguments of the long-term guests, who "
       "lodge at Skarvik."},
      {"Ferries stay in port\n\nBy Ann Lee\n\nThe gales close the sound, which a wind-"
       "swept\nislander expected; he has seen more wind-\nswept weeks.",
       "Ferries stay in port|Ann Lee||||The gales close the sound, which a wind-swept "
       "islander expected; he has seen more wind-swept weeks."},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

TEST_CASE("references of HTML in a text are decoded", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"Hay &amp; Sons sail\n\nBy Ann Lee\n\nThe caf&eacute; shut. &#8220;No "
       "guests,&#x201D; she said.",
       "Hay & Sons sail|Ann Lee||||The café shut. “No guests,” she said."},
      {"AT&T sails\n\nBy Ann Lee\n\nThe boats of R&D; sail at 5&6; all &nosuch; left.",
       "AT&T sails|Ann Lee||||The boats of R&D; sail at 5&6; all &nosuch; left."},
  }));
  CAPTURE(c.text);
  CHECK(facts_of(c.text) == c.facts);
}

// The date of a text by the line below its headline.
std::string date_below_headline(const std::string& line, const std::string& text) {
  const Article article = only_article("a.txt", line + "\n\n" + text);
  CHECK(article.body == text);
  CHECK_FALSE(article.source);
  return article.date ? to_string(*article.date) : "";
}

struct DateCase {
  std::string line;
  std::string date;
};

TEST_CASE("a language or another date tells what numbers of a date mean", "[corpus]") {
  const std::string french =
      "Ferries à quai\n\nLa tempête a fermé le détroit dans la nuit de lundi, et les "
      "bateaux restent au port jusqu'à nouvel ordre, a annoncé la compagnie.";
  const std::string english =
      "Ferries stay in port\n\nThe storm closed the sound on Monday night, and the boats "
      "will stay in port until further notice, the company said in a statement.";
  const auto with = [](const std::string& line, const std::string& text) {
    const std::size_t gap = text.find("\n\n");
    return date_below_headline(text.substr(0, gap) + "\n" + line, text.substr(gap + 2));
  };
  CHECK(with("Publié le 04/03/2021 à 17h02", french) == "2021-03-04T17:02:00");
  CHECK(with("Publié le 04/03/2021, mis à jour le 06/03/2021", french) == "2021-03-04");
  CHECK(with("Mis à jour le 06/03/2021 à 9h00", french) == "2021-03-06T09:00:00");
  CHECK(with("Published 04/03/2021", english).empty());
  CHECK(with("Published 04/03/2021, updated 14/03/2021", english) == "2021-03-04");
  CHECK(with("Published 03/04/2021, updated 03/14/2021", english) == "2021-03-04");
  CHECK(with("Published 04/03/2021, updated 6 April 2021", english).empty());
}

TEST_CASE("a date of a change or of who kept the text is not that of publication",
          "[corpus]") {
  const auto c = GENERATE(values<DateCase>({
      {"14/03/2021 17h02 Atualizado 15/03/2021 10h00", "2021-03-14T17:02:00"},
      {"14/03/2021 18h32 Atualizado há 2 horas", "2021-03-14T18:32:00"},
      {"Updated 3 May 2021, first published 2 May 2021", "2021-05-02"},
      {"2 May 2021 | Last updated: 3 May 2021", "2021-05-02"},
      {"Updated 3 May 2021", "2021-05-03"},
      {"Updated: May 3, 2021", "2021-05-03"},
      {"Saved on 2 November 2024", ""},
      {"Printed: 2 November 2024", ""},
      {"Accessed 2 November 2024, 10:31", ""},
      {"Retrieved 2 Nov 2024", ""},
      {"Abgerufen am 2. November 2024", ""},
      {"Consulté le 2 novembre 2024", ""},
      {"Consultado el 2 de noviembre de 2024", ""},
      {"Дата обращения: 2 ноября 2024", ""},
      {"Published 2 May 2021. Accessed 2 November 2024", "2021-05-02"},
  }));
  CAPTURE(c.line);
  const std::string text = "Gales close the sound, and no boat sails before Friday.";
  CHECK(date_below_headline("Ferries stay in port\n" + c.line, text) == c.date);
}

}  // namespace
}  // namespace lede
