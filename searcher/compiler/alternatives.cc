// Choosing among alternatives.
#include "searcher/compiler/alternatives.h"

#include <algorithm>
#include <numeric>

namespace lede {

void drop_stopwords(std::vector<Alternative>& words, bool has_others) {
  const auto is_stopword = [](const Alternative& word) { return word.leaf.stopword; };
  if (has_others || !std::all_of(words.begin(), words.end(), is_stopword)) {
    std::erase_if(words, is_stopword);
  }
}

void keep_rarest(std::vector<Alternative>& words, double max_cost) {
  constexpr std::size_t kKeptAtAnyCost =
      20;  // but the first only of patterns, which are dear
  const double cost = std::accumulate(
      words.begin(), words.end(), 0.0,
      [](double sum, const Alternative& word) { return sum + word.leaf.cost; });
  if (words.size() <= kMaxAlternatives && cost <= max_cost) {
    return;
  }
  std::vector<std::size_t> order(words.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&words](std::size_t a, std::size_t b) {
    // A word that the index does not have costs nothing and finds nothing.
    const double cost_a = words[a].leaf.cost;
    const double cost_b = words[b].leaf.cost;
    return (cost_a == 0) != (cost_b == 0) ? cost_b == 0 : cost_a < cost_b;
  });
  double spent = 0;
  std::size_t kept = 0;
  while (kept < std::min(order.size(), kMaxAlternatives)) {
    const Leaf& leaf = words[order[kept]].leaf;
    const bool cheap = !leaf.stem_terms.empty() && kept < kKeptAtAnyCost;
    if (kept > 0 && !cheap && spent + leaf.cost > max_cost) {
      break;
    }
    spent += leaf.cost;
    ++kept;
  }
  order.resize(kept);
  std::sort(order.begin(), order.end());
  std::vector<Alternative> chosen;
  chosen.reserve(kept);
  for (const std::size_t i : order) {
    chosen.push_back(std::move(words[i]));
  }
  words = std::move(chosen);
}

}  // namespace lede
