#include "schema/date.h"

#include <catch2/catch.hpp>

namespace lede {
namespace {

struct Case {
  std::string text;
  std::string printed;  // empty: no date
  std::string sorted;
};

TEST_CASE("an ISO date is read as stated and printed back", "[schema][date]") {
  const auto c = GENERATE(values<Case>({
      {"2020-09-11", "2020-09-11", "20200911"},
      {"2020-08-11T13:55:29.106Z", "2020-08-11T13:55:29Z", "20200811135529"},
      {"2020-08-11T13:55:29+02:00", "2020-08-11T13:55:29+02:00", "20200811135529"},
      {"2020-08-11 13:55:29 -0530", "2020-08-11T13:55:29-05:30", "20200811135529"},
      {"2020-08-11T13:55", "2020-08-11T13:55:00", "20200811135500"},
      {"2016-12-31T23:59:60Z", "2016-12-31T23:59:59Z", "20161231235959"},
      {"2020-02-29", "2020-02-29", "20200229"},
      {"2021-02-29", "", ""},
      {"2020-13-01", "", ""},
      {"2020-9-11", "", ""},
      {"0020-09-11", "", ""},
      {"2020-09-11x", "", ""},
      {"2020-09-11T25:00", "", ""},
      {"2020-09-11T13:55 EST", "", ""},
      {"2020-09-11T13:55+99:00", "", ""},
      {"", "", ""},
      {"yesterday", "", ""},
  }));
  CAPTURE(c.text);
  const auto date = parse_iso_date(c.text);
  CHECK((date ? to_string(*date) : "") == c.printed);
  CHECK((date ? sortable(*date) : "") == c.sorted);
}

TEST_CASE("a year, a month or a day is a period", "[schema][date]") {
  const auto c = GENERATE(values<Case>({
      {"2020", "2020-01-01..2020-12-31", ""},
      {"2020-02", "2020-02-01..2020-02-29", ""},
      {"2021-02", "2021-02-01..2021-02-28", ""},
      {"2020-02-14", "2020-02-14..2020-02-14", ""},
      {"2020-02-30", "", ""},
      {"2020-13", "", ""},
      {"2020-", "", ""},
      {"20", "", ""},
      {"feb 2020", "", ""},
  }));
  CAPTURE(c.text);
  const auto period = parse_period(c.text);
  CHECK((period ? to_string(*period) : "") == c.printed);
}

}  // namespace
}  // namespace lede
