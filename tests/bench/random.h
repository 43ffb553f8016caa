// Random numbers and weighted draws, in integers only: a seed gives the same bytes with
// every compiler and library, which the distributions of <random> do not promise.
#pragma once

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace lede::bench {

// splitmix64: small, fast, and good enough to imitate news.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = (state_ ^ (state_ >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    return mixed ^ (mixed >> 31);
  }

  // From 0 to bound - 1.
  std::uint32_t below(std::uint32_t bound) {
    return static_cast<std::uint32_t>(((next() >> 32) * bound) >> 32);
  }

  bool percent(std::uint32_t share) { return below(100) < share; }

  bool one_in(std::uint32_t rarity) { return below(rarity) == 0; }

 private:
  std::uint64_t state_;
};

// Draws an index with the given weights in constant time (Walker's alias method). Throws
// std::invalid_argument unless the weights add up to more than 0 and less than 2^32.
class WeightedDraw {
 public:
  explicit WeightedDraw(const std::vector<std::uint32_t>& weights);

  std::uint32_t operator()(Random& random) const {
    const std::uint64_t bits = random.next();
    const auto place = static_cast<std::uint32_t>(((bits >> 32) * slots_.size()) >> 32);
    const Slot& slot = slots_[place];
    return static_cast<std::uint32_t>(bits) < slot.threshold ? place : slot.alias;
  }

 private:
  struct Slot {
    std::uint32_t threshold;
    std::uint32_t alias;
  };
  std::vector<Slot> slots_;
};

// The frequencies of words by rank as news has them: Zipf-Mandelbrot, 1 / (rank +
// offset), and past rank `knee` twice as steep, so that rare words stay rare and new
// words keep coming however long one reads.
struct ZipfShape {
  std::uint32_t offset = 0;
  std::uint32_t knee = 0;
};
std::vector<std::uint32_t> zipf_weights(std::size_t count, ZipfShape shape);

// Things to draw from, each with its own frequency.
template <class Item>
class Pool {
 public:
  Pool(std::vector<Item> items, const std::vector<std::uint32_t>& weights)
      : items_(std::move(items)), draw_(weights) {}

  Pool(std::vector<Item> items, ZipfShape shape)
      : items_(std::move(items)), draw_(zipf_weights(items_.size(), shape)) {}

  const Item& draw(Random& random) const { return items_[draw_(random)]; }

 private:
  std::vector<Item> items_;
  WeightedDraw draw_;
};

}  // namespace lede::bench
