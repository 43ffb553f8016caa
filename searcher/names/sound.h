// How a name sounds, roughly, whatever it is spelt with: the same for Lukashenko and
// Лукашенко, for Zelensky and Зеленський. It tells which words of the one script may be
// which of the other; within a script it is too rough.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace lede {

enum class Script : std::uint8_t {
  Latin,
  Cyrillic,
  Other,  // or more than one
};

// Of a folded word, all of whose letters are of one script.
Script script_of(std::string_view word);

// The sounds of a folded word of that script, Latin or Cyrillic, each a letter, doubled
// ones once; empty if it has letters that are not known, or digits.
std::string sounds_of(std::string_view word, Script script);

// What words of a script that sound so may begin with: their first two sounds spelt in
// all ways.
std::vector<std::string> beginnings_of(std::string_view sounds, Script script);

}  // namespace lede
