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

  // Puts the numbers of many texts into the vector. Looking a text up is mostly waiting
  // for memory; here a group of them waits together.
  void numbers_of(const std::vector<std::string_view>& texts,
                  std::vector<std::uint32_t>& numbers);

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

  std::uint32_t number_of(std::string_view text, std::uint64_t hash);
  const std::uint32_t& first_slot(std::uint64_t hash) const {
    return slots_[hash & (slots_.size() - 1)];
  }
  std::string_view stored(std::string_view text);
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // open addressing; number + 1, 0 is free
  std::deque<std::string> blocks_;    // texts; reserved in full, so never moved
};

}  // namespace lede
