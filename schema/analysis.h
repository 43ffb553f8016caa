// Text analysis: how text becomes words. Indexing, queries, snippets and quotations all
// cut, fold and stem by this and by nothing else, so that what is indexed can be found.
//
// Words are those of Unicode's default segmentation (UAX #29, by ICU, which also brings
// the dictionaries for Chinese, Japanese and Thai), cut further and put together by our
// own rules; plain text takes a fast path that a test holds equal to ICU's.
//
//   text                    tokens (position: words)
//   Russia halted oil       0: russia   1: halted   2: oil
//   the U.S. said           0: the      1: us, us.  2: said
//   re-election of AT&T     0: re, reelection   1: election   2: of   3: at, at&t   4: t
//   80% of $1,700           0: 80, 80%  1: of       2: 1700, $1700
//   Moscow’s Łukaszenka     0: moscow's, moscow   1: lukaszenka
//   l’Été                   0: l'ete, ete
//   Ankara'da (in Turkish)  0: ankara'da, ankara
//
// Folding: NFKC case folding; accents of Latin and Greek letters dropped; typographic
// apostrophes, hyphens, soft hyphens and no-break spaces are their plain selves.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.h"

namespace lede {

// Goes up with every change that makes other terms of the same text.
inline constexpr unsigned kAnalysisVersion = 4;

// The last letter of an Acronym, and of no other word.
inline constexpr char kAcronymSign = '.';

// A folded word is cut to so many bytes (at a code point).
inline constexpr std::size_t kMaxWordBytes = 100;

enum class TokenKind : std::uint8_t {
  Word,  // every text is covered by its words, one a position
  Bare,  // a word without what an apostrophe ties to it (apostrophe.h), next behind the
         // Word that it is a part of, at the same position
  Acronym,  // one that is told from a function word by its points or capitals: us. of US,
            // U.S. and US's; at the position of the Word
  Joined,   // parts around a hyphen, point or ampersand as one: reelection, f16, at&t; it
           // stands at the position of its first part and covers all parts. There is none
           // for 10-15, which is not 1015
  Amount,  // a number with its sign: 80%, $1700; at the position of the number
};

using WordId = std::uint32_t;
using StemId = std::uint32_t;

struct Token {
  std::uint32_t begin = 0;  // bytes in the analysed text, never rewritten
  std::uint32_t end = 0;
  std::uint32_t position = 0;  // counts words from 0
  WordId word = 0;
  TokenKind kind = TokenKind::Word;

  friend bool operator==(const Token&, const Token&) = default;
};

// Cuts, folds and stems, and remembers every word that it met: an equal word has an equal
// id. Not for use by two threads at once; one a thread.
class Analyzer {
 public:
  // languages: ISO 639-1 codes, those that a query's words may be of; none: unknown.
  explicit Analyzer(const std::vector<std::string>& languages = {});
  ~Analyzer();
  Analyzer(Analyzer&&) noexcept;
  Analyzer& operator=(Analyzer&&) noexcept;

  // The language of the texts to come, which stem() follows, and the endings that Bare
  // words are without; nullopt: unknown, as at first.
  void set_language(const std::optional<std::string>& language);
  StemmerId stemmer() const;

  // The tokens of a valid UTF-8 text of less than 4 GiB, by position, at each position
  // the Word first, then the Bare one, then the Acronym. The reference holds until the
  // next call.
  const std::vector<Token>& analyze(std::string_view text);

  // The id of a word that is folded already, of a text or not.
  WordId id_of(std::string_view word);

  // The folded form and the stem; the views hold until forget(). Equal stems have equal
  // ids, in whatever language.
  std::string_view word(WordId id) const;
  std::string_view stem(WordId id) const { return stem_text(stem_id(id)); }
  StemId stem_id(WordId id) const;
  std::string_view stem_text(StemId id) const;

  // The different stems of a query's word, in the order of the query's languages.
  std::vector<std::string_view> stems(WordId id) const;

  // How many words and stems it remembers; their ids are the numbers below that.
  std::size_t word_count() const;
  std::size_t stem_count() const;

  // Drops all words, and with them all ids: for long runs, between batches.
  void forget();

  // Names the words that the ids stand for now: it changes with forget(), and no other
  // analyzer has the same.
  std::uint64_t vocabulary_id() const;

  // By ICU alone, without the fast path: what analyze() must agree with.
  const std::vector<Token>& analyze_by_icu(std::string_view text);

 private:
  class State;
  std::unique_ptr<State> state_;
};

// A whole text folded as words are, white space squeezed: the term of a FieldKind::Whole
// field, and names for comparison. Cut to kMaxTermBytes less room for a prefix.
std::string folded(std::string_view text);

}  // namespace lede
