// A weighted optimal string alignment.
#include "searcher/vocabulary/typo.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "searcher/vocabulary/edit_walk.h"

namespace lede {
namespace {

constexpr double kSwap = 0.7;
constexpr double kDoubling = 0.6;
constexpr double kLikeletter = 0.7;
constexpr double kFirstLetter = 0.3;  // more: first letters are seldom wrong

// Keys side by side, on one row or aslant; QWERTZ and AZERTY are near enough.
bool are_neighbours(char32_t a, char32_t b) {
  constexpr std::array<std::u32string_view, 3> kRows{U"qwertyuiop", U"asdfghjkl",
                                                     U"zxcvbnm"};
  for (std::size_t row = 0; row < kRows.size(); ++row) {
    const std::size_t at = kRows[row].find(a);
    if (at == std::u32string_view::npos) {
      continue;
    }
    const auto has = [b](std::u32string_view keys, std::size_t from, std::size_t count) {
      return from < keys.size() &&
             keys.substr(from, count).find(b) != std::u32string_view::npos;
    };
    const std::size_t before = at == 0 ? 0 : at - 1;
    return has(kRows[row], before, at - before + 2) ||
           (row > 0 && has(kRows[row - 1], at, 2)) ||
           (row + 1 < kRows.size() && has(kRows[row + 1], before, at - before + 1));
  }
  return false;
}

// Letters that sound alike, or are written one for the other in names.
bool sound_alike(char32_t a, char32_t b) {
  constexpr std::array<std::u32string_view, 8> kAlike{U"aeiouy", U"ckq", U"sz", U"vw",
                                                      U"fv",     U"bp",  U"dt", U"gj"};
  return std::any_of(kAlike.begin(), kAlike.end(), [a, b](std::u32string_view letters) {
    return letters.find(a) != std::u32string_view::npos &&
           letters.find(b) != std::u32string_view::npos;
  });
}

double change(char32_t a, char32_t b) {
  if (a == b) {
    return 0;
  }
  return are_neighbours(a, b) || sound_alike(a, b) ? kLikeletter : 1;
}

// Of the letter at a place, which the other word does not have.
double surplus(std::u32string_view word, std::size_t at) {
  const bool doubled = (at > 0 && word[at - 1] == word[at]) ||
                       (at + 1 < word.size() && word[at + 1] == word[at]);
  return doubled ? kDoubling : 1;
}

}  // namespace

double typo_cost(std::string_view typed, std::string_view meant) {
  const std::u32string a = code_points(typed);
  const std::u32string b = code_points(meant);
  std::vector<std::vector<double>> cost(a.size() + 1, std::vector<double>(b.size() + 1));
  for (std::size_t i = 1; i <= a.size(); ++i) {
    cost[i][0] = cost[i - 1][0] + surplus(a, i - 1);
  }
  for (std::size_t j = 1; j <= b.size(); ++j) {
    cost[0][j] = cost[0][j - 1] + surplus(b, j - 1);
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      cost[i][j] = std::min({cost[i - 1][j - 1] + change(a[i - 1], b[j - 1]),
                             cost[i - 1][j] + surplus(a, i - 1),
                             cost[i][j - 1] + surplus(b, j - 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + kSwap);
      }
    }
  }
  const bool same_start = !a.empty() && !b.empty() && a.front() == b.front();
  return cost.back().back() + (same_start ? 0 : kFirstLetter);
}

}  // namespace lede
