// Where a text has what a query wants. What may have it is analysed as it was for the
// index, once, and every place keeps its bytes.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "schema/field.h"
#include "searcher/compiler/wanted.h"
#include "searcher/passages/sieve.h"

namespace lede {

// A place that fits: a word, a phrase or words near each other as a whole.
struct Match {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  std::uint32_t wanted = 0;  // index into what was wanted

  friend bool operator==(const Match&, const Match&) = default;
};

class Matcher {
 public:
  // Both must outlive it; the analyzer must not forget() before it is gone.
  Matcher(const std::vector<Wanted>& wanted, Analyzer& analyzer);

  // Whose texts come now: their words are stemmed as the article's language says.
  void read(const Article& article);

  // The matches in a valid UTF-8 text of that field, by begin, longer ones first. They
  // may overlap. What is wanted of no certain field (FieldId::Body) is found in every
  // text.
  std::vector<Match> find(std::string_view text, FieldId field);

  const std::vector<Wanted>& wanted() const { return wanted_; }

  // Whether some word is wanted of this very field.
  bool wants(FieldId field) const;

 private:
  // The slot of a sequence that a word fits.
  struct Slot {
    std::uint32_t wanted = 0;
    std::uint32_t sequence = 0;
    std::uint32_t index = 0;

    friend bool operator==(const Slot&, const Slot&) = default;
  };
  using Slots = std::vector<Slot>;

  void find_in(std::string_view stretch, FieldId field, std::vector<Match>& matches);
  const Slots& slots_of(WordId word);
  void match_at(std::size_t token, const Slot& first, std::vector<Match>& matches);
  bool is_again(std::size_t token, const Slot& slot);
  const Token* fits(std::size_t position, const Slot& slot);
  void match_near(std::uint32_t wanted, std::vector<Match>& matches);

  const std::vector<Wanted>& wanted_;
  Analyzer& analyzer_;
  std::map<std::string, Slots, std::less<>> by_word_;
  std::map<std::string, Slots, std::less<>> by_stem_;
  StemmerId stemmer_ = kNoStemmer;    // that known_ was looked up by
  std::vector<std::uint32_t> known_;  // by word: 0 not yet looked up, else index + 1
  std::vector<Slots> slots_;          // the first: none
  bool has_near_ = false;
  Sieve sieve_;
  const std::vector<Token>* tokens_ = nullptr;  // of the stretch at hand
  std::vector<std::uint32_t> first_at_;  // its first token by position, and the end
};

}  // namespace lede
