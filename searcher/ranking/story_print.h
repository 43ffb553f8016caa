// What of a story's text is compared with others to find its copies.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace lede {

// A number or a month of a text, as hashes.
struct StoryFigure {
  std::uint32_t place = 0;  // the words before and after it
  std::uint32_t value = 0;

  auto operator<=>(const StoryFigure&) const = default;  // NOLINT(modernize-use-nullptr)
};

// The runs of three words of a text, as hashes, and its figures.
struct StoryPrint {
  std::vector<std::uint32_t> runs;    // as they come; in order, each once, when sorted
  std::vector<std::uint32_t> sample;  // every eighth or so: those whose last bits are 0
  std::vector<StoryFigure> figures;   // in order, each once
};

// A story that is longer is told by so many bytes.
inline constexpr std::size_t kMaxPrinted = 50'000;

StoryPrint unsorted_print(std::string_view body);

template <typename T>
void sort_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace lede
