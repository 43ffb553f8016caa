// Elisions are looked up, Turkish endings are put together from what follows names: an
// apostrophe alone may as well be a part of the name.
#include "schema/apostrophe.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace lede {
namespace {

constexpr auto kElisions = std::to_array<std::string_view>(
    {"all",    "anch", "c",      "com",    "d",     "dall",   "dell",
     "dov",    "j",    "jusqu",  "l",      "m",     "lorsqu", "n",
     "nell",   "qu",   "presqu", "puisqu", "quell", "quest",  "s",
     "quoiqu", "sant", "sull",   "t",      "tutt",  "un",     "v"});

// Folded: i is also ı, u also ü. With the y, n and s that stand between vowels.
constexpr auto kEndings = std::to_array<std::string_view>(
    {"ya",   "ye",   "yi",   "yu",   "na",   "ne",   "ni",  "nu",   // accusative, dative
     "da",   "de",   "ta",   "te",   "nda",  "nde",                 // locative
     "dan",  "den",  "tan",  "ten",  "ndan", "nden",                // ablative
     "in",   "un",   "nin",  "nun",                                 // genitive
     "la",   "le",   "yla",  "yle",  "ca",   "ce",   "nca", "nce",  // with; as
     "lar",  "ler",  "lari", "leri", "si",   "su",   "im",  "um",   // plural; owned
     "li",   "lu",   "lik",  "luk",  "lig",  "lug",  "siz", "suz",  // derived
     "ci",   "cu",   "ki",   "dir",  "dur",  "tir",  "tur",         // is
     "ydi",  "ydu",  "di",   "du",   "ti",   "tu",   "mis", "mus",  // was
     "ymis", "ymus", "sa",   "se",   "ysa",  "yse",  "ken", "yken"});

constexpr std::size_t kLongestEndings = 16;

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'u';
}

// One ending or more; a vowel follows none.
bool are_endings(std::string_view tail, bool after_vowel) {
  if (tail.size() == 1) {
    return is_vowel(tail.front()) && !after_vowel;
  }
  return std::ranges::any_of(kEndings, [&](std::string_view ending) {
    return tail.starts_with(ending) && !(after_vowel && is_vowel(ending.front())) &&
           (tail.size() == ending.size() ||
            are_endings(tail.substr(ending.size()), is_vowel(ending.back())));
  });
}

}  // namespace

std::string_view without_elision(std::string_view word) {
  const std::size_t apostrophe = word.find('\'');
  const bool is_elision =
      apostrophe != std::string_view::npos && apostrophe + 2 < word.size() &&
      std::ranges::find(kElisions, word.substr(0, apostrophe)) != kElisions.end();
  return is_elision ? word.substr(apostrophe + 1) : word;
}

std::string_view without_ending(std::string_view word) {
  const std::size_t apostrophe = word.rfind('\'');
  if (apostrophe == std::string_view::npos || apostrophe == 0) {
    return word;
  }
  const std::string_view tail = word.substr(apostrophe + 1);
  return !tail.empty() && tail.size() <= kLongestEndings && are_endings(tail, false)
             ? word.substr(0, apostrophe)
             : word;
}

std::string_view without_owner(std::string_view word) {
  const bool owner = word.size() > kOwner.size() && word.ends_with(kOwner);
  return owner ? word.substr(0, word.size() - kOwner.size()) : word;
}

}  // namespace lede
