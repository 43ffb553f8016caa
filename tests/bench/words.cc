#include "words.h"

#include <initializer_list>

namespace lede::bench {
namespace {

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> ends) {
  for (const auto end : ends) {
    if (word.ends_with(end)) {
      return true;
    }
  }
  return false;
}

bool ends_in_consonant_y(std::string_view word) {
  return word.ends_with('y') && !ends_with_any(word, {"ay", "ey", "oy", "uy"});
}

// Of any size: small numbers are common, large ones are mostly seen once.
std::string plain_number(Random& random) {
  std::uint32_t digits = 1 + random.below(2);
  if (random.percent(50)) {
    digits += random.below(5);
  }
  std::uint32_t bound = 1;
  for (std::uint32_t i = 0; i < digits; ++i) {
    bound *= 10;
  }
  std::string number = std::to_string(2 + random.below(bound));
  if (random.percent(15)) {
    return number;
  }
  for (std::size_t i = number.size(); i > 3; i -= 3) {
    number.insert(i - 3, 1, ',');
  }
  return number;
}

}  // namespace

std::string with_s(const std::string& word) {
  if (ends_in_consonant_y(word)) {
    return word.substr(0, word.size() - 1) + "ies";
  }
  return word + (ends_with_any(word, {"s", "x", "z", "ch", "sh"}) ? "es" : "s");
}

std::string with_ed(const std::string& word) {
  if (ends_in_consonant_y(word)) {
    return word.substr(0, word.size() - 1) + "ied";
  }
  return word + (word.ends_with('e') ? "d" : "ed");
}

std::string with_ing(const std::string& word) {
  const bool drops_e = word.ends_with('e') && !word.ends_with("ee");
  return (drops_e ? word.substr(0, word.size() - 1) : word) + "ing";
}

std::string invented_word(Random& random, std::uint32_t syllables) {
  constexpr std::array<std::string_view, 34> kOnsets{
      "b",  "br", "c", "ch", "cl", "d", "dr", "f",  "fl", "g", "gr", "h",
      "j",  "k",  "l", "m",  "n",  "p", "pl", "pr", "qu", "r", "s",  "sh",
      "sl", "st", "t", "th", "tr", "v", "w",  "z",  "m",  "sp"};
  constexpr std::array<std::string_view, 12> kVowels{"a", "e", "i",  "o",  "u",  "a",
                                                     "e", "o", "ai", "ea", "ou", "i"};
  constexpr std::array<std::string_view, 12> kCodas{"n",  "r",  "l", "s", "t",  "nd",
                                                    "st", "ck", "m", "p", "rt", "d"};
  std::string word;
  for (std::uint32_t i = 0; i < syllables; ++i) {
    word += one_of(kOnsets, random);
    word += one_of(kVowels, random);
    if (random.percent(40)) {
      word += one_of(kCodas, random);
    }
  }
  return word;
}

std::string capitalised(std::string word) {
  if (!word.empty() && word.front() >= 'a' && word.front() <= 'z') {
    word.front() = static_cast<char>(word.front() - 'a' + 'A');
  }
  return word;
}

std::string amount(Random& random) {
  switch (random.below(6)) {
    case 0:
      return "$" + std::to_string(1 + random.below(999)) + " million";
    case 1: {
      const std::string whole = std::to_string(random.below(100));
      return whole + "." + std::to_string(random.below(10)) + " percent";
    }
    case 2:
      return std::to_string(1 + random.below(99)) + "%";
    default:
      return plain_number(random);
  }
}

}  // namespace lede::bench
