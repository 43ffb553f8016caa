#pragma once

#include <array>
#include <cstddef>
#include <string>

#include "random.h"
#include "vocabulary.h"

namespace lede::bench {

// What one article is about. Its few words and people come back all through it, so that
// an article has as many distinct words as a real one.
struct Topic {
  static Topic draw(const Vocabulary& vocabulary, Random& random);

  std::array<const Noun*, 24> nouns{};
  std::array<const Verb*, 12> verbs{};
  std::array<const std::string*, 10> adjectives{};
  std::array<const Person*, 5> persons{};
  std::array<const std::string*, 4> places{};
  std::array<const std::string*, 2> organisations{};
};

// One of the things that recur.
template <class Item, std::size_t kCount>
const Item& one_of(const std::array<const Item*, kCount>& items, Random& random) {
  return *items[random.below(kCount)];
}

}  // namespace lede::bench
