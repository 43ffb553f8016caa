// The classes of an analyzer's words by their numbers, so that each word is looked up
// once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/quotes/lexicon.h"
#include "schema/analysis.h"

namespace lede {

class WordTable {
 public:
  explicit WordTable(const Language& language) : lexicon_(language) {}

  // To be called before the words of a text are asked for: forgets what it knows of other
  // words than the analyzer's. The analyzer must outlive the table's use.
  void follow(const Analyzer& analyzer);

  // The classes of a word of the analyzer; those of the owner for a possessive.
  WordClasses classes_of(WordId id) {
    const std::uint16_t known = entries_[id];
    return sets_[known == 0 ? look_up(id) : known];
  }

  // Those of a folded word that need not be the analyzer's.
  WordClasses classes_of(std::string_view word) const {
    return lexicon_.classes_of(word);
  }

  const Language& language() const { return lexicon_.language(); }

 private:
  std::uint16_t look_up(WordId id);

  Lexicon lexicon_;
  const Analyzer* analyzer_ = nullptr;
  std::uint64_t vocabulary_id_ = 0;
  std::vector<std::uint16_t>
      entries_;                       // by word: the number of its set; 0: not known yet
  std::vector<WordClasses> sets_{1};  // the few hundred that there are
};

}  // namespace lede
