// Days as people write them.
#include "searcher/query/days.h"

#include <catch2/catch.hpp>
#include <string>

#include "searcher/query/natural_days.h"
#include "searcher/query/query_parser.h"

namespace {

using namespace lede;
using namespace std::chrono_literals;

constexpr auto kWednesday = 2020y / 3 / 11;

struct Case {
  std::string text;
  std::string days;  // as a query prints them; empty: no days
};

std::string shown(const std::optional<Days>& days) {
  return days ? to_string(Query{*days}) : "";
}

TEST_CASE("days in words are seen from today", "[searcher]") {
  const auto [text, days] = GENERATE(values<Case>({
      {"today", "date:2020-03-11..2020-03-11"},
      {"Yesterday", "date:2020-03-10..2020-03-10"},
      {"this week", "date:2020-03-09..2020-03-15"},
      {"last week", "date:2020-03-02..2020-03-08"},
      {"the last week", "date:2020-03-02..2020-03-08"},
      {"past week", "date:2020-03-05..2020-03-11"},
      {"last month", "date:2020-02-01..2020-02-29"},
      {"this month", "date:2020-03-01..2020-03-31"},
      {"last year", "date:2019-01-01..2019-12-31"},
      {"last 7 days", "date:2020-03-05..2020-03-11"},
      {"past two weeks", "date:2020-02-27..2020-03-11"},
      {"last 1 month", "date:2020-02-12..2020-03-11"},
      {"last 3 years", "date:2017-03-12..2020-03-11"},
      {"3 days ago", "date:2020-03-08..2020-03-08"},
      {"a week ago", "date:2020-03-02..2020-03-08"},
      {"2 months ago", "date:2020-01-01..2020-01-31"},
      {"ten years ago", "date:2010-01-01..2010-12-31"},
      {"friday", "date:2020-03-06..2020-03-06"},
      {"last wednesday", "date:2020-03-04..2020-03-04"},
      {"march 2020", "date:2020-03-01..2020-03-31"},
      {"Feb 2020", "date:2020-02-01..2020-02-29"},
      {"february", "date:2020-02-01..2020-02-29"},
      {"april", "date:2019-04-01..2019-04-30"},
      {"14 February 2020", "date:2020-02-14..2020-02-14"},
      {"February 14, 2020", "date:2020-02-14..2020-02-14"},
      {"14th of February 2020", "date:2020-02-14..2020-02-14"},
      {"14 feb", "date:2020-02-14..2020-02-14"},
      {"11 march", "date:2020-03-11..2020-03-11"},
      {"march 12", "date:2019-03-12..2019-03-12"},
      {"december 24", "date:2019-12-24..2019-12-24"},
      {"31 march", "date:2019-03-31..2019-03-31"},
      {"24 december 2020", "date:2020-12-24..2020-12-24"},  // as it is written
      {"29 february", "date:2020-02-29..2020-02-29"},
      {"30 february", ""},
      {"29 february 2019", ""},
      {"Q1 2020", "date:2020-01-01..2020-03-31"},
      {"q4", "date:2019-10-01..2019-12-31"},
      {"30 february 2020", ""},
      {"last supper", ""},
      {"soon", ""},
      {"", ""},
      {"14", ""},
      {"last 0 days", ""},
      {"last 9999 years", ""},
      {"3 suppers ago", ""},
      {"32 march", ""},
      {"q1 14", ""},
      {"2020 2021 march", ""},
  }));
  CAPTURE(text);
  CHECK(shown(natural_days(text, kWednesday)) == days);
}

TEST_CASE("a day that not every year has is of the latest that has it", "[searcher]") {
  struct Example {
    std::chrono::year_month_day today;
    std::string days;
  };
  const auto [today, days] = GENERATE(values<Example>({
      {2021y / 12 / 10, "date:2020-02-29..2020-02-29"},
      {2020y / 2 / 28, "date:2016-02-29..2016-02-29"},
      {1904y / 2 / 28, "date:1896-02-29..1896-02-29"},
  }));
  CAPTURE(days);
  CHECK(shown(natural_days("29 february", today)) == days);
}

TEST_CASE("ranges have one or two ends, in order", "[searcher]") {
  const auto [text, days] = GENERATE(values<Case>({
      {"2020-02", "date:2020-02-01..2020-02-29"},
      {"2019..2020-02-14", "date:2019-01-01..2020-02-14"},
      {"march 2019..april 2020", "date:2019-03-01..2020-04-30"},
      {"2019..", "date:2019-01-01.."},
      {"..2019", "date:..2019-12-31"},
      {"last week..yesterday", "date:2020-03-02..2020-03-10"},
      {"..", ""},
      {"2020..2019", ""},
      {"2020..soon", ""},
  }));
  CAPTURE(text);
  CHECK(shown(parse_days(text, kWednesday)) == days);
}

TEST_CASE("a query takes as many words as name days", "[searcher]") {
  const auto [text, tree] = GENERATE(values<Case>({
      {"minsk date:\"last week\"", "(and minsk date:2020-03-02..2020-03-08)"},
      {"date:last week minsk", "(and minsk date:2020-03-02..2020-03-08)"},
      {"date:last 7 days", "date:2020-03-05..2020-03-11"},
      {"date:14 february 2020 minsk", "(and minsk date:2020-02-14..2020-02-14)"},
      {"date:yesterday minsk", "(and minsk date:2020-03-10..2020-03-10)"},
      {"date:2019 march minsk", "(and (or march minsk) date:2019-01-01..2019-12-31)"},
      {"date:march OR minsk", "(or date:2020-03-01..2020-03-31 minsk)"},
      {"since:monday minsk", "(and minsk date:2020-03-09..)"},
      {"before:last week", "date:..2020-03-01"},
      {"-date:last week minsk", "(and minsk (not date:2020-03-02..2020-03-08))"},
      {"date:last supper", "supper"},
  }));
  CAPTURE(text);
  CHECK(to_string(parse_query(text, {.today = kWednesday}).query) == tree);
}

TEST_CASE("the days that were read are told, with the zone of words", "[searcher]") {
  const auto [text, told] = GENERATE(values<Case>({
      {"oil", ""},
      {"oil date:2020-02-14", "2020-02-14"},
      {"oil date:2019 date:2021", "2019-01-01..2019-12-31, 2021-01-01..2021-12-31"},
      {"since:2019", "2019-01-01.."},
      {"date:yesterday", "2020-03-10 (today is 2020-03-11, UTC+01:00)"},
      {"date:\"march 2020\"", "2020-03-01..2020-03-31"},
      {"date:march", "2020-03-01..2020-03-31 (today is 2020-03-11, UTC+01:00)"},
  }));
  CAPTURE(text);
  const Today today{kWednesday, "UTC+01:00"};
  CHECK(days_read(parse_query(text, {.today = kWednesday}).query, today) == told);
}

}  // namespace
