// Going over the words, phrases and days of a query, wherever in its tree they stand.
#pragma once

#include <concepts>
#include <type_traits>
#include <variant>

#include "searcher/query/query.h"

namespace lede {

// Calls `see`, in their order, with the leaves that it takes; the words of NEAR are such,
// Near is not. excluded: with those behind NOT too. Query: as it is or const.
template <typename AnyQuery, typename See>
void for_each_leaf(AnyQuery& query, See&& see, bool excluded = true) {
  const auto look = [&](auto& node) {
    using Node = std::remove_cvref_t<decltype(node)>;
    if constexpr (std::same_as<Node, Group>) {
      for (std::size_t i = 0;
           (excluded || node.kind != GroupKind::Not) && i < node.parts.size(); ++i) {
        for_each_leaf(node.parts[i], see, excluded);
      }
    } else if constexpr (std::same_as<Node, Near>) {
      if constexpr (std::invocable<See&, decltype(node.words.front())>) {
        for (auto& word : node.words) {
          see(word);
        }
      }
    } else if constexpr (std::invocable<See&, decltype(node)>) {
      see(node);
    }
  };
  std::visit(look, query.node);
}

}  // namespace lede
