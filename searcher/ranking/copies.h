// One story once: which articles are the same text, cut, edited lightly, under another
// headline or in other paragraphs.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "searcher/search/search.h"

namespace lede {

// A number or a month of a text, as hashes.
struct Figure {
  std::uint32_t place = 0;  // the words before and after it
  std::uint32_t value = 0;

  auto operator<=>(const Figure&) const = default;  // NOLINT(modernize-use-nullptr)
};

// The runs of three words of a text, as hashes, and its figures.
struct StoryPrint {
  std::vector<std::uint32_t> runs;    // in order, each once
  std::vector<std::uint32_t> sample;  // every eighth or so: those whose last bits are 0
  std::vector<Figure> figures;        // in order, each once
};
StoryPrint print_of_story(std::string_view body);

// Whether much of the shorter one is in the longer one, that is no digest of many, and
// they do not say the same with other figures: last month's report is no copy of this
// month's.
bool are_copies(const StoryPrint& a, const StoryPrint& b);

// A hit with the copies of it that came behind, in their order.
struct Story {
  Hit best;
  std::vector<Hit> copies;
};

// Hits in their order, each put to the first whose copy it is, as if it were compared
// with every story before it. Stories have ranks from 1. Takes time in proportion to the
// hits unless many share a tenth of their words' runs and are no copies.
std::vector<Story> stories_of(std::vector<Hit> hits);

struct StoriesFound {
  std::vector<Story> stories;
  std::size_t total = 0;  // of articles
  bool estimated = false;
};

// As search(), but a page holds stories.
StoriesFound search_stories(const OpenIndex& index, const SearchRequest& request);

// As search(): each article is a story.
StoriesFound search_each(const OpenIndex& index, const SearchRequest& request);

}  // namespace lede
