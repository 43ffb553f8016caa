#include "corpus/quotes/lexicon.h"

#include <algorithm>

namespace lede {
namespace {

constexpr std::size_t kShortestEnding = 4;
constexpr std::size_t kLongestEnding = 12;

WordClasses classes_by_form(std::string_view word) {
  WordClasses found;
  const auto ends = [&](std::string_view ending, WordClass c) {
    if (word.ends_with(ending)) {
      found = found | c;
    }
  };
  ends("ly", WordClass::EndsInLy);
  ends("ing", WordClass::EndsInIng);
  ends("s", WordClass::EndsInS);
  if (word.size() > 4) {
    ends("ed", WordClass::EndsInEd);
  }
  for (const std::string_view ending : {"n't", "'re", "'ve", "'ll", "'d", "'m"}) {
    ends(ending, WordClass::Contraction);
  }
  if (word.ends_with("n't")) {
    found = found | WordClass::Auxiliary;
  }
  return found;
}

}  // namespace

Lexicon::Lexicon(const Language& language) : language_(&language) {
  add(first_names());
  add(language.lists);
  add(language.nouns);
}

void Lexicon::add(std::span<const WordList> lists) {
  for (const WordList& list : lists) {
    std::string_view rest = list.words;
    while (!rest.empty()) {
      const std::size_t end = std::min(rest.find(' '), rest.size());
      const std::string_view word = rest.substr(0, end);
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (word.starts_with('-')) {
        WordClasses& classes = endings_[word.substr(1)];
        classes = classes | list.word_class;
      } else if (!word.empty()) {
        WordClasses& classes = words_[word];
        classes = classes | list.word_class;
      }
    }
  }
}

WordClasses Lexicon::classes_of(std::string_view word) const {
  const WordClasses form = classes_by_form(word);
  const auto found = words_.find(word);
  if (found != words_.end()) {
    return found->second | form;
  }
  if (endings_.empty()) {
    return form;
  }
  for (std::size_t length = std::min(kLongestEnding, word.size() - 1);
       length >= kShortestEnding && length < word.size(); --length) {
    const auto ending = endings_.find(word.substr(word.size() - length));
    if (ending != endings_.end()) {
      return ending->second | form;
    }
  }
  return form;
}

}  // namespace lede
