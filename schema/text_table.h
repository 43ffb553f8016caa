// Texts by numbers from 0, in the order in which they were met: an equal text has an
// equal number.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

class TextTable {
 public:
  TextTable();

  // The number of a text, new or known.
  std::uint32_t number_of(std::string_view text);

  // Holds until clear().
  std::string_view operator[](std::uint32_t number) const {
    return entries_[number].text;
  }
  std::size_t size() const { return entries_.size(); }

  void clear();

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string_view text;
  };

  std::string_view stored(std::string_view text);
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // open addressing; number + 1, 0 is free
  std::deque<std::string> blocks_;    // texts; reserved in full, so never moved
};

}  // namespace lede
