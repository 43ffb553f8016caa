// Whether a column of a table, or a text, writes the day or the month first, where
// 04/03/2020 alone may be two dates.
#pragma once

#include <string>
#include <string_view>

#include "corpus/dates.h"

namespace lede {

class DayOrder {
 public:
  // Learns from a cell: 13/04/2020 has the day first.
  void see(std::string_view cell);

  // Learns from every date of a text.
  void see_text(std::string_view text);

  // What was learnt: Unknown if nothing was, or if the dates disagree.
  NumberOrder order() const;

  // True where a date was seen that may be two.
  bool saw_undecided() const { return saw_undecided_; }

  // The cell, its date in the order of ISO 8601 where only the other cells tell what it
  // is: if each that tells something tells the same.
  std::string settled(std::string cell) const;

 private:
  bool day_first_ = false;
  bool month_first_ = false;
  bool saw_undecided_ = false;
};

// The order in which those who write a language put the numbers of a date, by its ISO
// 639-1 code: Unknown for English, which has both, and for those that do not put the year
// last.
NumberOrder order_of_language(std::string_view code);

}  // namespace lede
