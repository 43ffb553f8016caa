// Dates in the forms of pages and feeds.
#include "corpus/dates.h"
#include "corpus/stated_dates.h"

#include <catch2/catch.hpp>
#include <string>

namespace lede {
namespace {

struct Case {
  std::string text;
  std::string date;  // empty: none
};

std::string text_of(const std::optional<Date>& date) {
  return date ? to_string(*date) : "";
}

TEST_CASE("dates are read as pages write them", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"September 11, 2020", "2020-09-11"},
      {"Sept 11 2020", "2020-09-11"},
      {"11 September 2020", "2020-09-11"},
      {"11th of September, 2020", "2020-09-11"},
      {"Feb. 7, 2020 4:11 p.m. EST", "2020-02-07T16:11:00-05:00"},
      {"FEB 7, 2020 | 12:05 AM", "2020-02-07T00:05:00"},
      {"February 7, 2020 at 4 pm", "2020-02-07T16:00:00"},
      {"Tuesday, 11 August 2020, 13:52", "2020-08-11T13:52:00"},
      {"Tuesday, 11 August 2020, 13:52 Updated: 16:46", "2020-08-11T13:52:00"},
      {"Tue, 11 Aug 2020 13:52:00 +0200", "2020-08-11T13:52:00+02:00"},
      {"Tue, 11 Aug 2020 13:52:00 GMT", "2020-08-11T13:52:00Z"},
      {"11-Aug-2020", "2020-08-11"},
      {"Tue Aug 11 13:52:00 EDT 2020", "2020-08-11T13:52:00-04:00"},
      {"Tue Aug 11 13:52:00 +0000 2020", "2020-08-11T13:52:00Z"},
      {"Tue Aug  1 13:52:00 2020", "2020-08-01T13:52:00"},
      {"Tue Aug 11 13:52:00 XYZT 2020", "2020-08-11T13:52:00"},
      {"Aug 32 13:52:00 2020", ""},
      {"Aug 11 13:52:00", ""},
      {"2020-08-11T13:55:29.106Z", "2020-08-11T13:55:29Z"},
      {"2020-08-11 13:55", "2020-08-11T13:55:00"},
      {"2020/08/11", "2020-08-11"},
      {"20200811", "2020-08-11"},
      {"20200811135529", "2020-08-11T13:55:29"},
      {"20200811T135529Z", "2020-08-11T13:55:29Z"},
      {"11 أغسطس 2020", "2020-08-11"},
      {"11 Αυγούστου 2020", "2020-08-11"},
      {"2020年8月11日电", "2020-08-11"},
      {"Published: August 11, 2020", "2020-08-11"},
      {"Sat 19 Jun 2021 06.00 BST", "2021-06-19T06:00:00"},
      {"13:52, 11 August 2020", "2020-08-11T13:52:00"},
      {"4:11 p.m. ET on Friday, Feb. 7, 2020", "2020-02-07T16:11:00"},
      {"August 11, 2020 13:52 (UTC+3)", "2020-08-11T13:52:00+03:00"},
      {"August 11, 2020, 1:52 p.m. ET", "2020-08-11T13:52:00"},
  }));
  CAPTURE(c.text);
  CHECK(text_of(read_date(c.text)) == c.date);
}

TEST_CASE("months have names in other languages", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"11. August 2020, 13.52 Uhr", "2020-08-11T13:52:00"},
      {"Dienstag, 3. März 2020", "2020-03-03"},
      {"le 1er août 2020 à 13h52", "2020-08-01T13:52:00"},
      {"11 de agosto de 2020", "2020-08-11"},
      {"11 августа 2020 г. в 13:52", "2020-08-11T13:52:00"},
      {"Вівторок, 11 серпня 2020, 13:52", "2020-08-11T13:52:00"},
      {"11 жніўня 2020", "2020-08-11"},
      {"11 sierpnia 2020", "2020-08-11"},
      {"5 października 2020", "2020-10-05"},
      {"2020年8月11日", "2020-08-11"},
  }));
  CAPTURE(c.text);
  CHECK(text_of(read_date(c.text)) == c.date);
}

TEST_CASE("numbers are a date only where they can be but one", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"09/13/2020", "2020-09-13"},
      {"13/09/2020", "2020-09-13"},
      {"08/08/2020", "2020-08-08"},
      {"09/11/2020", ""},
      {"11.08.2020", "2020-08-11"},
      {"11.08.2020 13:52", "2020-08-11T13:52:00"},
      {"13-09-2020", "2020-09-13"},
      {"09/13/20", ""},
      {"1.5.2020.1", "2020-05-01"},
  }));
  CAPTURE(c.text);
  CHECK(text_of(read_date(c.text)) == c.date);
}

TEST_CASE("numbers that may be two dates are the one that their order says", "[corpus]") {
  struct Ordered {
    std::string text;
    NumberOrder order;
    std::string date;
  };
  const auto c = GENERATE(values<Ordered>({
      {"09/11/2020", NumberOrder::DayFirst, "2020-11-09"},
      {"09/11/2020", NumberOrder::MonthFirst, "2020-09-11"},
      {"09-11-2020 13:52", NumberOrder::DayFirst, "2020-11-09T13:52:00"},
      {"09/13/2020", NumberOrder::DayFirst, "2020-09-13"},
      {"13/09/2020", NumberOrder::MonthFirst, "2020-09-13"},
      {"09.11.2020", NumberOrder::MonthFirst, "2020-11-09"},
      {"00/11/2020", NumberOrder::DayFirst, ""},
  }));
  CAPTURE(c.text);
  CHECK(text_of(read_date(c.text, c.order)) == c.date);
}

TEST_CASE("an undecided date is found with its time where it is asked for", "[corpus]") {
  const std::string text = "Monday 09/11/2020 13:52, later 13 September 2020";
  const auto found = find_any_date(text, NumberOrder::Unknown);
  REQUIRE(found);
  CHECK(found->is_undecided);
  CHECK(text.substr(found->begin, found->end - found->begin) ==
        "Monday 09/11/2020 13:52");
  CHECK(text_of(read_date(text)) == "2020-09-13");
}

TEST_CASE("a line states when a text was published and changed", "[corpus]") {
  struct Line {
    std::string text;
    std::string published;
    std::string updated;
  };
  const auto c = GENERATE(values<Line>({
      {"2 May 2021, updated 3 May 2021", "2021-05-02", "2021-05-03"},
      {"Aktualisiert am 3. Mai 2021", "", "2021-05-03"},
      {"Обновлено: 3 мая 2021", "", "2021-05-03"},
      {"04/05/2021, updated 6 May 2021", "", ""},
      {"2 May 2021, updated 04/05/2021", "2021-05-02", ""},
      {"Abgerufen am 3. Mai 2021", "", ""},
  }));
  CAPTURE(c.text);
  const auto stated = stated_dates(c.text);
  REQUIRE(stated);
  CHECK(text_of(stated->published) == c.published);
  CHECK(text_of(stated->updated) == c.updated);
  CHECK_FALSE(stated_dates("Updated two hours ago"));
}

TEST_CASE("what is no date is none", "[corpus]") {
  const auto text = GENERATE(values<std::string>({
      "",
      "December 5",
      "Friday",
      "February 30, 2020",
      "31 June 2020",
      "2020-13-01",
      "May 2020",
      "in 2020",
      "version 3.11.2",
      "the 11th of September",
      "0 August 2020",
      "August 32, 2020",
      "13:52",
      "99999999",
      "may 5, 20200",
  }));
  CAPTURE(text);
  CHECK_FALSE(read_date(text));
}

TEST_CASE("a found date knows its bytes, weekday and zone included", "[corpus]") {
  const std::string text = "By Ann Lee | Tuesday, Aug. 11, 2020 9:05 a.m. EDT | World";
  const auto found = find_date(text);
  REQUIRE(found);
  CHECK(text.substr(found->begin, found->end - found->begin) ==
        "Tuesday, Aug. 11, 2020 9:05 a.m. EDT");
}

TEST_CASE("feeds count seconds or milliseconds", "[corpus]") {
  CHECK(text_of(date_of_epoch("1597154129")) == "2020-08-11T13:55:29Z");
  CHECK(text_of(date_of_epoch("1597154129106")) == "2020-08-11T13:55:29Z");
  CHECK(text_of(date_of_epoch("1597154129.5")) == "2020-08-11T13:55:29Z");
  CHECK_FALSE(date_of_epoch("42"));
  CHECK_FALSE(date_of_epoch("99999999999999999999"));
}

}  // namespace
}  // namespace lede
