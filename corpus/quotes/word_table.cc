#include "corpus/quotes/word_table.h"

#include <algorithm>

#include "schema/apostrophe.h"

namespace lede {

void WordTable::follow(const Analyzer& analyzer) {
  analyzer_ = &analyzer;
  if (vocabulary_id_ != analyzer.vocabulary_id()) {
    vocabulary_id_ = analyzer.vocabulary_id();
    entries_.clear();
  }
  entries_.resize(analyzer.word_count());
}

std::uint16_t WordTable::look_up(WordId id) {
  const std::string_view word = analyzer_->word(id);
  const std::string_view owner = without_owner(word);
  WordClasses classes = lexicon_.classes_of(owner);
  if (owner.size() < word.size()) {
    classes = classes | WordClass::Owner;
  }
  const auto found = std::find(sets_.begin() + 1, sets_.end(), classes);
  const auto number = static_cast<std::uint16_t>(found - sets_.begin());
  if (found == sets_.end()) {
    sets_.push_back(classes);
  }
  entries_[id] = number;
  return number;
}

}  // namespace lede
