// What a text has in brackets, put in by whoever wrote it, where a claim may have
// nothing.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "schema/analysis.h"
#include "searcher/quotations/alignment.h"
#include "searcher/quotations/omissions.h"
#include "searcher/quotations/word_stream.h"

namespace lede {

// The words of a text with and without those in brackets. Places are those among all.
class Insertions {
 public:
  // text: must outlive this.
  Insertions(const WordedText& text, const Analyzer& analyzer);

  const WordStream& plain() const { return plain_; }

  // A place among the plain words as one among all.
  Fitting among_all(const Fitting& plain) const;

  // The brackets directly before a word, or behind the last of some, of one sentence with
  // them.
  std::optional<Stretch> before(std::size_t word) const;
  std::optional<Stretch> behind(std::size_t end) const;

  // Whether a stop other than a bracket is before a word.
  bool is_stop_before(std::size_t word) const;

  // How many words such as "not" the brackets of a place hold.
  std::size_t negations(const Stretch& place) const;

  // Adds what the brackets of a place hold to what a claim leaves out, as omissions_of()
  // does for those of the claim.
  void add_to(Omissions& omissions, const Stretch& place) const;

 private:
  struct Brackets {
    Stretch words;
    bool has_condition = false;
  };

  void add(std::size_t word, bool is_condition);

  WordedText text_;
  WordStream plain_;
  std::vector<std::size_t> places_;     // of the plain words
  std::vector<Brackets> brackets_;      // in order
  std::vector<std::size_t> negations_;  // before each word and the end
};

}  // namespace lede
