// Whether a column of a table writes the day or the month first, where 04/03/2020 alone
// may be two dates.
#pragma once

#include <string>
#include <string_view>

namespace lede {

class DayOrder {
 public:
  // Learns from a cell: 13/04/2020 has the day first.
  void see(std::string_view cell);

  // The cell, its date in the order of ISO 8601 where only the other cells tell what it
  // is: if each that tells something tells the same.
  std::string settled(std::string cell) const;

 private:
  bool day_first_ = false;
  bool month_first_ = false;
};

}  // namespace lede
