// The HTML that news databases save: many articles a file.
#include <catch2/catch.hpp>
#include <string>
#include <variant>
#include <vector>

#include "records.h"

namespace lede {
namespace {

std::string nexis_document(const std::string& head, const std::string& text) {
  return "<!-- Hide XML section from browser\n<DOC NUMBER=1>\n<DOCFULL> -->\n"
         "<BR><DIV CLASS=\"c0\"><P CLASS=\"c1\"><SPAN CLASS=\"c2\">1 of 2 DOCUMENTS"
         "</SPAN></P>\n</DIV>\n<BR><DIV CLASS=\"c0\"><BR><P CLASS=\"c1\"><SPAN "
         "CLASS=\"c2\">The Harbor Post (Port Anselm)</SPAN></P>\n</DIV>\n" +
         head + text + "<!-- Hide XML section from browser\n</DOCFULL>\n</DOC> -->\n";
}

std::string nexis_line(const std::string& label, const std::string& text) {
  return R"(<DIV CLASS="c4"><P CLASS="c5"><SPAN CLASS="c7">)" + label +
         "</SPAN><SPAN CLASS=\"c2\">" + text + "</SPAN></P>\n</DIV>\n<BR>";
}

std::string nexis_export() {
  const std::string head =
      nexis_line("", "March 3, 2020 Tuesday") + nexis_line("", "Ferry returns") +
      nexis_line("BYLINE: ", "By ANN PETROV") + nexis_line("SECTION: ", "NEWS; Pg. 4") +
      nexis_line("LENGTH: ", "42 words");
  const std::string tail = nexis_line("GRAPHIC: ", "The ferry at the quay.") +
                           nexis_line("LOAD-DATE: ", "March 4, 2020") +
                           nexis_line("LANGUAGE: ", "ENGLISH") +
                           nexis_line("", "Copyright 2020 Harbor Post Ltd.");
  const std::string text =
      "<DIV CLASS=\"c4\"><P CLASS=\"c8\"><SPAN>The ferry came back &amp; sailed.</SPAN>"
      "</P><P CLASS=\"c8\"><SPAN>WEATHER: rain was expected.</SPAN></P></DIV>";
  return "<HTML><HEAD><TITLE>Search</TITLE></HEAD><BODY>" +
         nexis_document(head, text + tail) +
         nexis_document(nexis_line("", "3. März 2020") + nexis_line("", "Gas fließt"),
                        nexis_line("", "Das Gas fließt.")) +
         nexis_document("", "") + "</BODY></HTML>";
}

TEST_CASE("a label of a Nexis export that states nothing is no fact", "[corpus]") {
  const std::string labels = nexis_line("URL: ", "") + nexis_line("DATELINE: ", "") +
                             nexis_line("HIGHLIGHT: ", "") + nexis_line("GRAPHIC: ", "");
  const auto records = records_of(
      "a.html", "<HTML><BODY>" +
                    nexis_document(nexis_line("", "March 3, 2020") +
                                       nexis_line("", "Ferry returns") + labels,
                                   nexis_line("", "The ferry came back.")) +
                    "</BODY></HTML>");
  REQUIRE(records.size() == 1);
  const auto& article = std::get<Article>(records[0]);
  CHECK(article.id == "a.html#1");
  CHECK(article.url == std::nullopt);
  CHECK(article.dateline == std::nullopt);
  CHECK(article.asides.empty());
  CHECK(article.body == "The ferry came back.");
}

TEST_CASE("each document of a Nexis export is an article", "[corpus]") {
  const auto records = records_of("a.html", nexis_export());
  REQUIRE(records.size() == 3);
  const auto& article = std::get<Article>(records[0]);
  CHECK(article.id == "a.html#1");
  CHECK(article.format == "nexis");
  CHECK(article.headline == "Ferry returns");
  CHECK(article.byline == "ANN PETROV");
  CHECK(article.source == "The Harbor Post (Port Anselm)");
  CHECK(article.section == "NEWS");
  CHECK(article.language == "en");
  CHECK(to_string(article.date.value()) == "2020-03-03");
  CHECK(article.body == "The ferry came back & sailed.\n\nWEATHER: rain was expected.");
  CHECK(article.asides ==
        std::vector<Aside>{{Region::Caption, "The ferry at the quay."}});
  CHECK(line_of(records[1]) == "a.html#2|Gas fließt|Das Gas fließt.");
  CHECK(line_of(records[2]) == "!3 no text");
}

const std::string kNexisText = R"(
Time of Request: Wednesday, March 4, 2020
Search Terms: ferry

                               1 of 2 DOCUMENTS


                         The Harbor Post (Port Anselm)

                             March 3, 2020 Tuesday
                                 Final Edition

Ferry returns to the quay of the old harbor after a
winter in the dock

BYLINE: By ANN PETROV

SECTION: NEWS; Pg. 4
LENGTH: 42 words

DATELINE: PORT ANSELM


   The ferry came back on Tuesday with all of its passengers and the
mail of a week, and sailed again in the evening.

WEATHER: rain was expected.

   1 of 3 boats is still in the dock, the captain said, and will stay in
there for the spring.

GRAPHIC: The ferry at the quay, with the captain and the crew of the boat that
came to meet her.

LOAD-DATE: March 4, 2020

LANGUAGE: ENGLISH

                        Copyright 2020 Harbor Post Ltd.
                              All Rights Reserved

                               2 of 2 DOCUMENTS

                                  Hafenpost

                                 3. März 2020

RUBRIK: Wirtschaft; S. 3

LÄNGE: 8 Wörter

HEADLINE: Gas fließt

Das Gas fließt.
)";

TEST_CASE("each document of a plain text of Nexis is an article", "[corpus]") {
  const auto records = records_of("a.txt", kNexisText);
  REQUIRE(records.size() == 2);
  const auto& article = std::get<Article>(records[0]);
  CHECK(article.id == "a.txt#1");
  CHECK(article.format == "nexis");
  CHECK(article.headline ==
        "Ferry returns to the quay of the old harbor after a winter in the dock");
  CHECK(article.byline == "ANN PETROV");
  CHECK(article.source == "The Harbor Post (Port Anselm)");
  CHECK(article.section == "NEWS");
  CHECK(article.dateline == "PORT ANSELM");
  CHECK(article.language == "en");
  CHECK(to_string(article.date.value()) == "2020-03-03");
  CHECK(article.body ==
        "The ferry came back on Tuesday with all of its passengers and the mail of a "
        "week, and sailed again in the evening.\n\nWEATHER: rain was expected.\n\n1 of 3 "
        "boats is still in the dock, the captain said, and will stay in there for the "
        "spring.");
  CHECK(article.asides ==
        std::vector<Aside>{{Region::Caption,
                            "The ferry at the quay, with the captain and the crew of "
                            "the boat that came to meet her."}});
  const auto& second = std::get<Article>(records[1]);
  CHECK(line_of(records[1]) == "a.txt#2|Gas fließt|Das Gas fließt.");
  CHECK(second.source == "Hafenpost");
  CHECK(second.section == "Wirtschaft");
  CHECK(to_string(second.date.value()) == "2020-03-03");
}

TEST_CASE("plain text of Nexis is read without what may lack", "[corpus]") {
  struct Case {
    std::string text;
    Lines lines;
  };
  const std::string head = "1 of 1 DOCUMENT\n\nPost\n\n";
  const auto c = GENERATE_COPY(values<Case>({
      // the headline only
      {head + "March 3, 2020\n\nLENGTH: 4 words\n\nThe ferry came back.",
       {"a.txt#1||The ferry came back."}},
      // the date
      {head + "Ferry returns\n\nLENGTH: 4 words\n\nThe ferry came back.",
       {"a.txt#1|Ferry returns|The ferry came back."}},
      {head + "March 3, 2020\n\nFerry returns\n\nLENGTH: 4 words", {"!1 no text"}},
      // no such file: the line stands in a text, or no fact behind it
      {"Ferry returns\n\nThe label says:\n\n1 of 2 DOCUMENTS\n\nIt came back.",
       {"a.txt|Ferry returns|The label says://1 of 2 DOCUMENTS//It came back."}},
  }));
  CAPTURE(c.text);
  CHECK(lines_of("a.txt", c.text) == c.lines);
}

const std::string kFactivaLines =
    "<div id=\"article-HARP1\" class=\"article enArticle\"><div id=\"hd\"><span "
    "class='enHeadline'>Ferry returns </span></div><div class=\"author\">By Ann Petrov"
    "</div><div>1,042 words</div><div>3 March 2020</div><div>07:30</div><div>The Harbor "
    "Post</div><div>HARP</div><div>English</div><div>(c) 2020 Harbor Post</div>"
    "<p class=\"articleParagraph enarticleParagraph\">The ferry\ncame back.</p>"
    "<p class=\"articleParagraph enarticleParagraph\">It sailed <b>again</b>.</p>"
    "<p>Document HARP000020200303eg3300001</p></div>";

std::string row(const std::string& code, const std::string& value) {
  return "<tr><td class=\"index\"><b>" + code + "</b>&nbsp;</td><td>" + value +
         "</td></tr>";
}

const std::string kFactivaRows =
    "<div class=\"article deArticle\"><table>" + row("SE", "Wirtschaft") +
    row("HD", "<span class='deHeadline'>Gas fließt</span>") +
    row("BY", "Von Ann Petrov") + row("WC", "42 Wörter") + row("PD", "3 März 2020") +
    row("SN", "Hafenpost") + row("LA", "Deutsch") +
    row("LP", "<p class=\"articleParagraph\">Das Gas fließt.</p>") +
    row("TD", "<p>Wieder.</p><p>HD ist kein Code.</p>") + row("NS", "gas : Gas") +
    row("AN", "Document HAFP000020200303eg3300002") + "</table></div>";

TEST_CASE("each article of a Factiva export is one", "[corpus]") {
  const auto records = records_of(
      "a.html", "<html><body>" + kFactivaLines + kFactivaRows +
                    "<div class=\"article enArticle\"><div>Nothing</div></div>");
  REQUIRE(records.size() == 3);
  const auto& lines = std::get<Article>(records[0]);
  CHECK(lines.id == "HARP000020200303eg3300001");
  CHECK(lines.format == "factiva");
  CHECK(lines.headline == "Ferry returns");
  CHECK(lines.byline == "Ann Petrov");
  CHECK(lines.source == "The Harbor Post");
  CHECK(lines.language == "en");
  CHECK(to_string(lines.date.value()) == "2020-03-03T07:30:00");
  CHECK(lines.body == "The ferry came back.\n\nIt sailed again.");
  const auto& rows = std::get<Article>(records[1]);
  CHECK(rows.id == "HAFP000020200303eg3300002");
  CHECK(rows.headline == "Gas fließt");
  CHECK(rows.byline == "Ann Petrov");
  CHECK(rows.source == "Hafenpost");
  CHECK(rows.section == "Wirtschaft");
  CHECK(rows.language == "de");
  CHECK(to_string(rows.date.value()) == "2020-03-03");
  CHECK(rows.body == "Das Gas fließt.\n\nWieder.\n\nHD ist kein Code.");
  CHECK(line_of(records[2]) == "!3 no text");
}

TEST_CASE("damaged exports never break the reader", "[corpus]") {
  read_damaged("a.html", nexis_export(), 300);
  read_damaged("a.txt", kNexisText, 300);
  read_damaged("a.html", "<html>" + kFactivaLines + kFactivaRows, 300);
}

}  // namespace
}  // namespace lede
