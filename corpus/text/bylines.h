// Lines that say who wrote an article, and when.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "corpus/dates.h"
#include "schema/date.h"

namespace lede {

// The name in "By Ann Lee and Bo Roe for AFP"; empty for a lone "by"; nullopt for a line
// that is no byline.
std::optional<std::string> byline_of(std::string_view text,
                                     NumberOrder order = NumberOrder::Unknown);

// "Ann Lee, Moscow correspondent": a person with an office, but without "by".
bool is_person_with_office(std::string_view text);

// "Islands correspondent": an office alone.
bool is_office(std::string_view text);

// A line that is a date, with what else it says: "Reuters | Updated 11 August 2020,
// 13:52". Both may be missing, as in "Accessed 2 November 2024".
struct DateLine {
  std::optional<Date> published;
  std::optional<Date> updated;
  std::string beside;  // who wrote or published, as it stands there; may be empty
};

// nullopt where words stand around the date that are not of such a line.
std::optional<DateLine> date_line_of(std::string_view text,
                                     NumberOrder order = NumberOrder::Unknown);

}  // namespace lede
