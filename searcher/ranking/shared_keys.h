// Which of many texts share so many keys, hashes of their words, that comparing them is
// worth it: found by way of the keys, without looking at every pair.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace lede {

struct KeysOfText {
  std::vector<std::uint32_t> keys;  // each once
  // What the shared part is reckoned of; more than there are keys, if some are left out
  // that no other text has.
  std::size_t size = 0;
};

// Texts are numbers, in the order that they are given in. A pair matches that shares
// `part` of the size of the smaller one. As in Bayardo et al., "Scaling up all pairs
// similarity search", 2007, the smaller one is not looked for by all of its keys: those
// that are left out, the commonest, are too few to match by.
class SharedKeys {
 public:
  SharedKeys(const std::vector<KeysOfText>& texts, double part);

  // To be found from now on.
  void add(std::size_t text);

  // Adds to `found`, in no order, every added text that this one matches, and some that
  // it does not. Takes time for each key in it and each text that has it, too.
  void find(std::size_t text, std::vector<std::size_t>& found);

 private:
  // The texts with a key: rare ones of theirs from the front, common ones from behind.
  struct Group {
    std::size_t begin = 0;
    std::size_t rare_end = 0;
    std::size_t common_begin = 0;
    std::size_t end = 0;
  };
  struct Text {
    std::vector<std::uint32_t> groups = {};  // of keys that are not its own only
    std::size_t rare = 0;                    // the first so many of them
    std::size_t size = 0;
    std::uint32_t needed = 0;  // matches share so many keys that are rare in the smaller
  };

  void set_rare(Text& text, double part) const;
  void count(std::size_t begin, std::size_t end);

  std::vector<Text> texts_;
  std::vector<Group> groups_;
  std::vector<std::uint32_t> members_;  // of groups: texts
  std::vector<std::uint32_t> counts_;   // by text, 0 between searches
  std::vector<std::uint32_t> counted_;  // those with another count
};

}  // namespace lede
