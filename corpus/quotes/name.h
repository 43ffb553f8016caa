// Names of persons and organisations as they stand in a text.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/quotes/sentence.h"

namespace lede {

struct Name {
  std::string_view raw;     // as it stands in the text, without titles
  std::uint32_t begin = 0;  // of that in the text, in bytes
  std::string_view first;   // its first and its last word, folded
  std::string_view last;
  WordClasses first_classes;
  WordClasses last_classes;
  WordClasses courtesy;  // Mr or Mrs
  std::uint8_t words = 0;
  bool is_description = false;  // "a spokeswoman": no name, and raw are its words
  bool has_first_name =
      false;            // one that is known, perhaps behind a role: Fisher Ann Moor
  bool titled = false;  // titles or nations were dropped
  // What stood in front, also if small: of "Belarusian leader Alexander Lukashenko" the
  // words leader and belarusian; empty if there was nothing of the kind.
  std::string_view title;
  std::string_view outer_title;
  WordClasses title_classes;
  // How the text introduces the person there, as it stands; empty if it does not. In
  // front: "Polish foreign minister", behind: "a teacher"; and "45" of "Ann Moor, 45,".
  std::string_view office;
  std::string_view apposition;
  std::string_view age;
};

// The name of units from first to last: titles and nations before it and "Jr." behind it
// are dropped.
Name clean_name(std::string_view text, std::span<const Unit> units);

// The name that a phrase ends with, before "of", "for" and the like; nullopt for a phrase
// that only describes: "a spokesman", "the Clinton campaign".
std::optional<Name> name_in(const Sentence& sentence, NounPhrase phrase);

// Appends all runs of capitalised words that can be names.
void collect_names(std::string_view text, std::span<const Unit> units,
                   std::vector<Name>& out);

}  // namespace lede
