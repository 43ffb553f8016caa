// The words that an analyzer has met: an equal word has an equal number, and its stem is
// made once.
#pragma once

#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <xapian.h>

namespace lede {

class Vocabulary {
 public:
  explicit Vocabulary(std::string_view language);

  // The number of a word, new or known.
  std::uint32_t intern(std::string_view word);

  // Views hold until clear().
  std::string_view word(std::uint32_t id) const { return entries_[id].word; }
  std::string_view stem(std::uint32_t id) const { return entries_[id].stem; }
  std::size_t size() const { return entries_.size(); }

  void clear();

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string_view word;
    std::string_view stem;
  };

  std::string_view stored(std::string_view text);
  std::string_view stem_of(std::string_view word);
  void grow();

  Xapian::Stem stemmer_;
  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;  // open addressing; number + 1, 0 is free
  std::deque<std::string> blocks_;    // texts; reserved in full, so never moved
};

}  // namespace lede
