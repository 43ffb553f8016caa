#include "random.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>

namespace lede::bench {

// Every slot holds the same share of the whole; a slot that is not filled by its own
// index is filled up by an index that has too much (its alias).
WeightedDraw::WeightedDraw(const std::vector<std::uint32_t>& weights)
    : slots_(weights.size()) {
  const auto total = std::accumulate(weights.begin(), weights.end(), std::uint64_t{0});
  if (total == 0 || total >> 32 != 0) {
    throw std::invalid_argument("weights must add up to more than 0 and less than 2^32");
  }
  std::vector<std::uint64_t> shares(weights.size());
  std::vector<std::uint32_t> poor;
  std::vector<std::uint32_t> rich;
  for (std::uint32_t i = 0; i < weights.size(); ++i) {
    shares[i] = std::uint64_t{weights[i]} * weights.size();
    slots_[i] = {std::numeric_limits<std::uint32_t>::max(), i};
    (shares[i] < total ? poor : rich).push_back(i);
  }
  while (!poor.empty() && !rich.empty()) {
    const std::uint32_t low = poor.back();
    const std::uint32_t high = rich.back();
    poor.pop_back();
    slots_[low] = {static_cast<std::uint32_t>((shares[low] << 32) / total), high};
    shares[high] -= total - shares[low];
    if (shares[high] < total) {
      rich.pop_back();
      poor.push_back(high);
    }
  }
}

std::vector<std::uint32_t> zipf_weights(std::size_t count, ZipfShape shape) {
  constexpr std::uint64_t kScale = std::uint64_t{1} << 28;
  std::vector<std::uint32_t> weights(count);
  for (std::size_t rank = 1; rank <= count; ++rank) {
    std::uint64_t weight = kScale / (rank + shape.offset);
    if (shape.knee > 0) {
      weight = weight * shape.knee / (shape.knee + rank);
    }
    weights[rank - 1] = static_cast<std::uint32_t>(std::max<std::uint64_t>(weight, 1));
  }
  return weights;
}

}  // namespace lede::bench
