// The words that an analyzer has met, in whatever language, and their stems: an equal
// word has an equal number, an equal stem too, and a word's stem in a language is made
// once.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "schema/stemmer.h"
#include "schema/text_table.h"

namespace lede {

class Vocabulary {
 public:
  Vocabulary();

  // The number of a word, new or known.
  std::uint32_t intern(std::string_view word) { return words_.number_of(word); }
  void intern(const std::vector<std::string_view>& words,
              std::vector<std::uint32_t>& numbers) {
    words_.numbers_of(words, numbers);
  }
  std::size_t size() const { return words_.size(); }

  // The number of its stem.
  std::uint32_t stem_of(std::uint32_t word, StemmerId stemmer);
  std::size_t stem_count() const { return stems_.size(); }

  // Views hold until clear().
  std::string_view word(std::uint32_t number) const { return words_[number]; }
  std::string_view stem(std::uint32_t number) const { return stems_[number]; }

  void clear();

 private:
  struct Language {
    Stemmer stemmer;
    std::vector<std::uint32_t> stems;  // by word: its stem's number + 1; 0: not made yet
  };

  Language& language_of(StemmerId stemmer);
  std::uint32_t make_stem(std::uint32_t word, const Stemmer& stemmer);

  TextTable words_;
  TextTable stems_;
  std::vector<std::unique_ptr<Language>> languages_;  // by stemmer; null: not asked for
};

}  // namespace lede
