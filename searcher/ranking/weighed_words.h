// What an article says, as words that weigh more or less: to see what one of two says
// that the other does not.
#pragma once

#include <algorithm>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace lede {

struct WeighedWord {
  std::uint32_t word = 0;    // a hash, the same for most spellings of a word
  std::uint32_t weight = 0;  // of names and figures, three times that of others
};

using WeighedWords = std::vector<WeighedWord>;

// In the order of the text.
WeighedWords weighed_words(std::string_view text);

// Of hashes. Most that are asked for are not in it.
class HashSet {
 public:
  HashSet() = default;
  explicit HashSet(std::vector<std::uint32_t> hashes);

  bool has(std::uint32_t hash) const {
    return may_have_.test(bit_of(hash)) &&
           std::binary_search(hashes_.begin(), hashes_.end(), hash);
  }

 private:
  static std::size_t bit_of(std::uint32_t hash) { return hash >> 20U; }

  std::vector<std::uint32_t> hashes_;
  std::bitset<4096> may_have_;
};

// A story, as words.
struct Saying {
  WeighedWords headline;
  WeighedWords body;
  HashSet words;  // of both
  HashSet runs;   // of three words of the body
};
Saying saying_of(std::string_view headline, std::string_view body);

// Which part of what the words say, by weight, the other story does not say. 0 for none.
double part_beyond(std::span<const WeighedWord> words, const Saying& other);

// The part of a body to compare with another's: without what was cut from the other's
// end, or put before its beginning.
std::span<const WeighedWord> common_stretch(const Saying& saying, const Saying& other);

}  // namespace lede
