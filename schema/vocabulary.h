// The words that an analyzer has met, in whatever language: an equal word has an equal
// number, and its stem in a language is made once.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.h"

namespace lede {

class Vocabulary {
 public:
  Vocabulary();

  // The number of a word, new or known.
  std::uint32_t intern(std::string_view word);

  // Views hold until clear().
  std::string_view word(std::uint32_t id) const { return entries_[id].word; }
  std::string_view stem(std::uint32_t id, StemmerId stemmer);
  std::size_t size() const { return entries_.size(); }

  void clear();

 private:
  struct Entry {
    std::uint64_t hash = 0;
    std::string_view word;
  };
  struct Stems {
    Stemmer stemmer;
    std::vector<std::string_view> of_words;  // by number; null: not made yet
  };

  std::string_view stored(std::string_view text);
  Stems& stems_of(StemmerId stemmer);
  void grow();

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> slots_;           // open addressing; number + 1, 0 is free
  std::vector<std::unique_ptr<Stems>> stems_;  // by stemmer; null: not asked for yet
  std::deque<std::string> blocks_;             // texts; reserved in full, so never moved
};

}  // namespace lede
