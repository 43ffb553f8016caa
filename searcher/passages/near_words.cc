// In order by the beginnings of words; in any order by giving each word a place, as Kuhn
// matches a graph: a word that has one gives way if it finds another.
#include "searcher/passages/near_words.h"

#include <algorithm>
#include <limits>
#include <optional>

namespace lede {
namespace {

constexpr std::uint32_t kNever = std::numeric_limits<std::uint32_t>::max();

bool has(const WordsAt& fit, unsigned word) {
  return (fit.words >> word & 1U) != 0;
}

std::vector<PositionRange> in_order(const NearWords& near,
                                    const std::vector<WordsAt>& fits) {
  std::vector<PositionRange> found;
  // By word: the latest beginning of those up to it.
  std::vector<std::uint32_t> starts(near.count, kNever);
  for (const WordsAt& fit : fits) {
    for (unsigned word = near.count; word-- > 0;) {
      if (has(fit, word)) {
        starts[word] = word == 0 ? fit.position : starts[word - 1];
      }
    }
    const std::uint32_t start = starts.back();
    if (start != kNever && fit.position - start <= near.reach) {
      found.push_back({start, fit.position});
      starts.assign(near.count, kNever);
    }
  }
  return found;
}

// Which word stands where.
class Placing {
 public:
  explicit Placing(unsigned count) : places_(count, nullptr) {}

  // Whether a word more has a place if this one may be taken.
  bool add(const WordsAt& fit) {
    asked_ = 0;
    return take(fit);
  }

 private:
  bool take(const WordsAt& fit) {
    for (unsigned word = 0; word < places_.size(); ++word) {
      const std::uint32_t bit = 1U << word;
      if (!has(fit, word) || (asked_ & bit) != 0) {
        continue;
      }
      asked_ |= bit;
      if (places_[word] == nullptr || take(*places_[word])) {
        places_[word] = &fit;
        return true;
      }
    }
    return false;
  }

  std::vector<const WordsAt*> places_;  // by word
  std::uint32_t asked_ = 0;             // words, to give way
};

class AnyOrder {
 public:
  AnyOrder(const NearWords& near, const std::vector<WordsAt>& fits)
      : near_(near), fits_(fits), seen_(near.count, kNever) {}

  std::vector<PositionRange> run() {
    std::vector<PositionRange> found;
    for (std::size_t i = 0; i < fits_.size(); ++i) {
      see(fits_[i]);
      const std::optional<std::size_t> start = start_of(i);
      if (start) {
        found.push_back({fits_[*start].position, fits_[i].position});
        begin_ = i + 1;
        seen_.assign(near_.count, kNever);
      }
    }
    return found;
  }

 private:
  void see(const WordsAt& fit) {
    for (unsigned word = 0; word < near_.count; ++word) {
      seen_[word] = has(fit, word) ? fit.position : seen_[word];
    }
  }

  // Of the stretch that ends there, if all words find a place in it.
  std::optional<std::size_t> start_of(std::size_t end) const {
    const std::uint32_t last = fits_[end].position;
    const bool all = std::all_of(seen_.begin(), seen_.end(), [&](std::uint32_t seen) {
      return seen != kNever && last - seen <= near_.reach;
    });
    Placing placing(near_.count);
    unsigned placed = 0;
    for (std::size_t i = end + 1; all && i-- > begin_;) {
      if (last - fits_[i].position > near_.reach) {
        break;
      }
      placed += placing.add(fits_[i]) ? 1U : 0U;
      if (placed == near_.count) {
        return i;
      }
    }
    return std::nullopt;
  }

  const NearWords& near_;
  const std::vector<WordsAt>& fits_;
  std::vector<std::uint32_t> seen_;  // by word: the last position since begin_
  std::size_t begin_ = 0;            // behind the last stretch
};

}  // namespace

std::vector<PositionRange> stretches_of(const NearWords& near,
                                        const std::vector<WordsAt>& fits) {
  return near.ordered ? in_order(near, fits) : AnyOrder(near, fits).run();
}

}  // namespace lede
