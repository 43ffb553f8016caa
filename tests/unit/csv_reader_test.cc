// Tables in text into articles.
#include "corpus/csv_reader.h"

#include <catch2/catch.hpp>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "records.h"

namespace lede {
namespace {

struct Case {
  std::string name;
  std::string bytes;
  Lines lines;
};

TEST_CASE("a table's rows are articles, whatever stands between its cells", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.csv", "id,title,body\n7,T,B\n8,U,C\n", {"7|T|B", "8|U|C"}},
      {"a.csv", "Title;Full Text\nT;B\nU;C", {"a.csv#1|T|B", "a.csv#2|U|C"}},
      {"a.tsv", "title\ttext\nT\tone, two\n", {"a.tsv#1|T|one, two"}},
      {"a.csv", "text\nonly one column\n", {"a.csv#1||only one column"}},
      {"a.csv", "sep=;\nid;text\n7;B\n", {"7||B"}},
      {"no-name", "id,title,text\n7,T,B\n", {"7|T|B"}},
      {"a.txt", "id\ttitle\ttext\n7\tT\tB\n", {"7|T|B"}},
      {"a.csv", "\xEF\xBB\xBFid,text\r\n7,B\r\n\r\n8,C\r\n", {"7||B", "8||C"}},
      {"a.csv", "id,text\n7,caf\xE9 cr\xE8me\n", {"7||café crème"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("quoted cells hold delimiters, marks and line ends", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.csv", "id,text\n7,\"one, two\"\n", {"7||one, two"}},
      {"a.csv", "id,text\n7,\"She said \"\"no\"\".\"\n", {"7||She said \"no\"."}},
      {"a.csv", "id,text\n7,\"B.\n\nC.\"\n8,D\n", {"7||B.//C.", "8||D"}},
      {"a.csv", "id,text\n7,a \"mark\" inside\n", {"7||a \"mark\" inside"}},
      {"a.csv", "id,text,url\n\"7\",\"B\",\"\"\n", {"7||B"}},
      {"a.csv", "id,text\n7,\"She said \"no\" today\"\n", {"7||She said \"no\" today"}},
      {"a.csv", "\"id\",\"text\"\n7,\"B\" C\n", {"7||B C"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

std::string dates_of(const std::string& table) {
  std::string dates;
  for (const Record& record : records_of("a.csv", table)) {
    const auto* article = std::get_if<Article>(&record);
    dates += article == nullptr ? "! "
             : article->date    ? to_string(*article->date) + ' '
                                : "- ";
  }
  return dates;
}

TEST_CASE("a column of dates tells whether the day or the month is first", "[corpus]") {
  struct DateCase {
    std::string column;
    std::string rows;
    std::string dates;
  };
  const auto c = GENERATE(values<DateCase>({
      {"date", "04/03/2021,B\n04/13/2021,B\n", "2021-04-03 2021-04-13 "},
      {"date", "04/03/2021,B\n13/04/2021,B\n", "2021-03-04 2021-04-13 "},
      {"Pub Date", "4/3/2021 7:30 PM,B\n4/13/2021,B\n",
       "2021-04-03T19:30:00 2021-04-13 "},
      {"date", "4-3-2021,B\n13-4-2021,B\nMay 3 2021,B\n",
       "2021-03-04 2021-04-13 2021-05-03 "},
      {"date", "04/03/2021,B\n03/03/2021,B\n", "- 2021-03-03 "},
      // both orders, or none that the calendar has
      {"date", "04/03/2021,B\n13/04/2021,B\n04/13/2021,B\n", "- 2021-04-13 2021-04-13 "},
      {"date", "04/03/2021,B\n44/13/2021,B\n", "- - "},
      // a column of something else
      {"note", "04/03/2021,B\n04/13/2021,B\n", "- - "},
  }));
  CAPTURE(c.rows);
  CHECK(dates_of(c.column + ",text\n" + c.rows) == c.dates);
}

TEST_CASE("what is wrong with a row costs that row", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"a.csv",
       "id,text\n7,\"open\n8,C\n9,D\n",
       {"!1 a quotation mark opens a cell and none closes it", "8||C", "9||D"}},
      {"a.csv",
       "id,text\n7,B,C,D\n8,E\n",
       {"!1 4 cells in a table of 2 columns", "8||E"}},
      {"a.csv", "id,text,url\n7,B\n", {"7||B"}},
      {"a.csv", "id,text\n7,\n8,C\n", {"!1 no text", "8||C"}},
      {"a.csv", "id,text\n", {"!0 no articles in it"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == c.lines);
}

TEST_CASE("a table of other data is no article, and its columns are named", "[corpus]") {
  const std::string reason = "!0 a table without a column of text, but of ";
  const auto c = GENERATE(values<Case>({
      {"a.tsv", "1\thow to bake\n2\twhere to sail\n", {"'1', 'how to bake'"}},
      {"a.csv", "id,price\n1,7\n", {"'id', 'price'"}},
      {"no-name", "q1\t0\td1\t2\nq1\t0\td2\t1\nq2\t0\td1\t0\n", {"'q1', '0', 'd1', '2'"}},
      {"a.csv", "page_id;item_description\n1;7\n", {"'page_id', 'item_description'"}},
      {"a.csv",
       "a,b,c,d,e,f,g,h,i,j,k,l,m,n\n1,2\n",
       {"'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l' and 2 others"}},
  }));
  CAPTURE(c.bytes);
  CHECK(lines_of(c.name, c.bytes) == Lines{reason + c.lines.front()});
}

TEST_CASE("prose with commas and tabs is no table", "[corpus]") {
  const auto text =
      GENERATE(as<std::string>(),
               "Rain, wind and snow\n\nIt rained, it blew and, at last, it snowed.\n",
               "Title, text and body\n\nThree words, and a fourth.\n",
               "Date:\t1 May 2020\n\nText.");
  CAPTURE(text);
  CHECK(only_article("a.txt", text).format == "text");
}

TEST_CASE("columns mean what JSON keys mean", "[corpus]") {
  const Article article = only_article(
      "a.csv",
      "Published At,Headline,Author,Publisher,Link,Lang,Section,Article-Text\n"
      "2020-08-11,Oil flows,Ann Lee,The Harbor Post,https://post.example/oil,en,World,"
      "\"HARBOR CITY (AFP) - It flows.\"\n");
  CHECK(article.id == "https://post.example/oil");
  CHECK(article.format == "csv");
  CHECK(article.record == 1);
  CHECK(article.headline == "Oil flows");
  CHECK(article.byline == "Ann Lee");
  CHECK(article.dateline == "HARBOR CITY");
  CHECK(to_string(article.date.value()) == "2020-08-11");
  CHECK(article.source == "The Harbor Post");
  CHECK(article.language == "en");
  CHECK(article.section == "World");
  CHECK(article.body == "It flows.");
}

TEST_CASE("a damaged table never breaks the reader", "[corpus]") {
  const std::string good =
      "id,title,text\n1,\"A \"\"b\"\" c\",\"d, e\nf\"\n2,Łukasz,“g”\n\"3\",h,\"i\"\n";
  read_damaged("a.csv", good, 2000);
  read_damaged("no-name", good, 2000);
}

TEST_CASE("a table of nothing but marks or delimiters is read in no time", "[corpus]") {
  for (const char c : {'"', ',', '\n', '\t'}) {
    CHECK(records_of("a.csv", "text,\"" + std::string(2'000'000, c)).size() <= 2);
  }
}

TEST_CASE("marks that open cells and close none on a long line take no time",
          "[corpus]") {
  const auto [before, cell] = GENERATE(values<std::pair<std::string, std::string>>(
      {{"", "\"a,"}, {"", "\"a\"b,"}, {"\"b\n", "\"\"a,"}, {"\"b\n", "\"\","}}));
  std::string row;
  while (row.size() < 2'000'000) {
    row += cell;
  }
  const Lines lines = lines_of("a.csv", "text\n" + before + row + "\nc\n");
  CHECK(lines.back().ends_with("||c"));
}

TEST_CASE("no text is larger than the bound of texts", "[corpus]") {
  const auto records =
      records_of("a.csv", "text\n" + std::string(kMaxTextBytes + 9, 'a') + "\nb\n");
  REQUIRE(records.size() == 3);
  CHECK(std::get<Article>(records[0]).body.size() == kMaxTextBytes);
  CHECK(line_of(records[1]) == "!1 only the first 16 MB of the text are read");
  CHECK(line_of(records[2]) == "a.csv#2||b");
}

}  // namespace
}  // namespace lede
