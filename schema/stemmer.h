// Stems of folded words, language by language: Snowball's, as Xapian has them.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <xapian.h>

namespace lede {

// Names a stemmer; 0 leaves words as they are.
using StemmerId = std::size_t;
inline constexpr StemmerId kNoStemmer = 0;

// The stemmer for a language by its ISO 639-1 code: kNoStemmer where there is none, as
// for Ukrainian and Chinese; English's for a text of unknown language, since most
// archives are English and what is too short to tell is mostly names.
StemmerId stemmer_of(const std::optional<std::string>& language);

std::size_t stemmer_count();

// Folding drops accents before words come here, so that a word has one stem however it is
// typed: hauser is stemmed as Häuser. Some endings Snowball knows with their accents
// only, so they are written again first (negociacion as negociación), and what accents
// are left in the stem are dropped. What an apostrophe ties to a word is left out in the
// languages that do so: l'economie is economie, ankara'da ankara.
//
// Stems of languages other than English name theirs: haus|de. Else a query for forest,
// whose German stem is for, would find every article in English. A function word is its
// own stem, apart from those of others, sich|de|: Sicherheit is sich|de. A word with a
// digit or a sign in it is its own stem in all languages, but for a possessive 's.
class Stemmer {
 public:
  explicit Stemmer(StemmerId id);

  std::string operator()(std::string_view word) const;

 private:
  StemmerId id_;
  Xapian::Stem stem_;
};

// A folded word without what an apostrophe ties to it in the stemmer's language.
std::string_view bare_word(std::string_view word, StemmerId id);

// What every word with that stem begins with, but for what an elision leaves out before
// an apostrophe: some letters, or none where nothing is sure. It looks into the stem.
std::string_view front_of_words(std::string_view stem, StemmerId id);

// A stem without its language.
std::string_view letters_of(std::string_view stem);

}  // namespace lede
