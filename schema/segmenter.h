// Cutting text into words, before folding; analysis.h has the rules by example.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

namespace lede {

// The place of one word in a text. Atoms are the smallest words; what joins two
// neighbours is told, since "F-16" is also one word.
struct Atom {
  std::uint32_t begin = 0;  // bytes
  std::uint32_t end = 0;
  bool plain = true;  // only ASCII letters, digits and marks, or typographic apostrophes
  bool apostrophe = false;  // has one inside
  bool acronym = false;     // letters with points between: U.S, to be read without them
  bool joins_next = false;  // nothing but one joiner (- . & and kin) before the next atom

  friend bool operator==(const Atom&, const Atom&) = default;
};

// A part of a word that has an apostrophe, of whatever shape.
struct Inside {
  std::uint32_t begin = 0;  // bytes in the word
  std::uint32_t end = 0;
};
Inside before_last_apostrophe(std::string_view word);
Inside behind_apostrophe(std::string_view word);

// Cuts texts; owns ICU's iterator, so one a thread.
class Segmenter {
 public:
  Segmenter();
  ~Segmenter();
  Segmenter(Segmenter&&) noexcept;
  Segmenter& operator=(Segmenter&&) noexcept;

  // Replaces the content of atoms by those of the text, in order. Asks ICU only about the
  // stretches that have letters of scripts written without spaces.
  void cut(std::string_view text, std::vector<Atom>& atoms);

  // The same with every boundary of ICU respected.
  void cut_by_icu(std::string_view text, std::vector<Atom>& atoms);

 private:
  class Boundaries;
  std::unique_ptr<Boundaries> boundaries_;
};

}  // namespace lede
