// Where in a text wanted words may stand, told by the first letters of its words, so that
// the rest of it need not be analysed.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "schema/stemmer.h"
#include "searcher/compiler/wanted.h"
#include "searcher/passages/sentences.h"

namespace lede {

class Sieve {
 public:
  // The vector must outlive it.
  explicit Sieve(const std::vector<Wanted>& wanted);

  // Stretches of a text, by begin, apart from each other and cut beside white space.
  // Each, analysed alone, has the tokens that it has in the whole text, and what is
  // wanted that begins in it ends in it; between them nothing wanted begins. stemmer: of
  // the text. The reference holds until the next call.
  const std::vector<Span>& stretches(std::string_view text, StemmerId stemmer);

 private:
  void learn(StemmerId stemmer);
  void add_front(std::string_view front);
  bool may_start(std::string_view text, std::size_t at) const;
  std::size_t take(std::string_view text, std::size_t chunk, std::size_t at);

  // What the wanted words that begin with a letter or digit begin with, if that is
  // little.
  struct Fronts {
    bool any = false;  // all words that begin so may be wanted
    std::vector<std::string_view> one_of;
  };

  const std::vector<Wanted>& wanted_;
  bool has_near_ = false;
  std::size_t reach_ = 1;  // words in the longest sequence
  StemmerId stemmer_ = kNoStemmer;
  bool is_learnt_ = false;  // what follows, for stemmer_
  bool takes_all_ = false;
  std::array<Fronts, 128> fronts_{};  // by first byte
  std::vector<Span> stretches_;
};

}  // namespace lede
