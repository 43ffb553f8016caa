#include "topic.h"

namespace lede::bench {
namespace {

template <class Item, std::size_t kCount>
void fill(std::array<const Item*, kCount>& items, const Pool<Item>& pool,
          Random& random) {
  for (auto& item : items) {
    item = &pool.draw(random);
  }
}

}  // namespace

Topic Topic::draw(const Vocabulary& vocabulary, Random& random) {
  Topic topic;
  fill(topic.nouns, vocabulary.nouns, random);
  fill(topic.verbs, vocabulary.verbs, random);
  fill(topic.adjectives, vocabulary.adjectives, random);
  fill(topic.persons, vocabulary.persons, random);
  fill(topic.places, vocabulary.places, random);
  fill(topic.organisations, vocabulary.organisations, random);
  return topic;
}

}  // namespace lede::bench
