// The dateline that opens a news text.
#include "corpus/datelines.h"

#include <catch2/catch.hpp>

namespace lede {
namespace {

struct Case {
  std::string paragraph;
  std::string place;
  std::string agency;
  std::string rest;
};

TEST_CASE("a dateline is taken off the paragraph", "[corpus]") {
  const auto c = GENERATE(values<Case>({
      {"HARBOR CITY, NORLAND -- The port closed.", "HARBOR CITY, NORLAND", "",
       "The port closed."},
      {"LONDON, March 3 (Reuters) - The port closed.", "LONDON", "Reuters",
       "The port closed."},
      {"Riga (AFP) — “We close,” he said.", "Riga", "AFP", "“We close,” he said."},
      {"(Reuters) - The port closed.", "", "Reuters", "The port closed."},
      {"ST. PETERSBURG, Russia — The port closed.", "ST. PETERSBURG, Russia", "",
       "The port closed."},
      {"MOSCOW, March 3. /TASS/. The port closed.", "MOSCOW", "TASS", "The port closed."},
      {"PORT ALMERE, 10. Mai 2021. Der Hafen ist zu.", "PORT ALMERE", "",
       "Der Hafen ist zu."},
      {"RIGA, Jan 3 (Meridian) - The port closed.", "RIGA", "Meridian",
       "The port closed."},
      {"WASHINGTON—The port closed.", "WASHINGTON", "", "The port closed."},
      {"Köln, 3. April 2019 - Der Hafen ist zu.", "Köln", "", "Der Hafen ist zu."},
      {"Новый Порт. 12 марта 2021 года. INTERFAX.RU - Порт закрыт.", "Новый Порт",
       "INTERFAX", "Порт закрыт."},
      {"МИНСК, 3 марта (БелТА) - Порт закрыт.", "МИНСК", "БелТА", "Порт закрыт."},
  }));
  CAPTURE(c.paragraph);
  std::string paragraph = c.paragraph;
  const Dateline dateline = take_dateline(paragraph);
  CHECK(dateline.place.value_or("") == c.place);
  CHECK(dateline.agency.value_or("") == c.agency);
  CHECK(paragraph == c.rest);
}

TEST_CASE("a dash alone makes no dateline", "[corpus]") {
  const auto text = GENERATE(values<std::string>({
      "NATO — The alliance met.",
      "The port - closed since May - opened.",
      "BREAKING -- The port closed.",
      "OPEC — the cartel — met.",
      "A man (John Smith) - The one who came.",
      "",
      "--",
      "Oil — Gas",
      "The fire in Almere, 3 April 2019 - The port closed.",
      "Almere, 3 April 2019 in the port - The port closed.",
  }));
  CAPTURE(text);
  std::string paragraph = text;
  const Dateline dateline = take_dateline(paragraph);
  CHECK_FALSE(dateline.place);
  CHECK(paragraph == text);
}

}  // namespace
}  // namespace lede
