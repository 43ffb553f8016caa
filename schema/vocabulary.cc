#include "schema/vocabulary.h"

#include <string>

namespace lede {

Vocabulary::Vocabulary() : languages_(stemmer_count()) {}

void Vocabulary::clear() {
  words_.clear();
  stems_.clear();
  for (const std::unique_ptr<Language>& language : languages_) {
    if (language) {
      language->stems.clear();
    }
  }
}

Vocabulary::Language& Vocabulary::language_of(StemmerId stemmer) {
  std::unique_ptr<Language>& language = languages_.at(stemmer);
  if (!language) {
    language = std::make_unique<Language>(Language{Stemmer(stemmer), {}});
  }
  return *language;
}

std::uint32_t Vocabulary::stem_of(std::uint32_t word, StemmerId stemmer) {
  Language& language = language_of(stemmer);
  if (word >= language.stems.size()) {
    language.stems.resize(words_.size());
  }
  std::uint32_t& known = language.stems[word];
  if (known == 0) {
    known = make_stem(word, language.stemmer) + 1;
  }
  return known - 1;
}

std::uint32_t Vocabulary::make_stem(std::uint32_t word, const Stemmer& stemmer) {
  const std::string stem = stemmer(words_[word]);
  return stems_.number_of(stem.empty() ? words_[word] : stem);
}

}  // namespace lede
