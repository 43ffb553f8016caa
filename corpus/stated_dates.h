// What a line says of when an article was published, by the words before each date:
//
//   Publié le 12/04/2021 à 17h02, mis à jour le 14/04/2021
//   12 May 2021, 10:00 | Updated: 13 May 2021         Abgerufen am 2. November 2024
#pragma once

#include <optional>
#include <string_view>

#include "corpus/dates.h"

namespace lede {

struct StatedDates {
  std::optional<Date> published;
  // The last change; nullopt also where a date stands in the line that may be the day of
  // publication, but may be two days: then nothing is known of it.
  std::optional<Date> updated;
  // Bytes from the first date to the end of the last, those that are of no use included:
  // undecided ones, and days on which somebody read or saved the article.
  std::size_t begin = 0;
  std::size_t end = 0;
};

// nullopt for a line without dates. `order` is what undecided numbers mean.
std::optional<StatedDates> stated_dates(std::string_view line,
                                        NumberOrder order = NumberOrder::Unknown);

// The order of the numbers in a text's dates: as others of its dates have it, else as its
// language does. The text's beginning suffices.
NumberOrder number_order_of(std::string_view text);

// A word that says that a date is of a change ("updated"), or of who read and kept the
// article ("accessed"); in lower case.
bool is_update_word(std::string_view word);
bool is_retrieval_word(std::string_view word);

}  // namespace lede
