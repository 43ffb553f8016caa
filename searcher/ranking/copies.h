// One story once: which articles are the same text, cut, edited lightly, under another
// headline or in other paragraphs.
#pragma once

#include <cstddef>
#include <vector>

#include "searcher/search/search.h"

namespace lede {

// Whether much of the shorter one is in the longer one, that is no digest of many, and
// one of the two says hardly anything that the other does not: with other figures, as
// last month's report has them, other names or other words for what happened a text from
// the same template is no copy. Nor is it where only what stands around stories is the
// same, as the words of a paywall, and the headlines have nothing to do with each other.
bool are_copies(const Article& a, const Article& b);

// A hit with the copies of it that came behind, in their order.
struct Story {
  Hit best;
  std::vector<Hit> copies;
};

// Hits in their order, each put to the first whose copy it is, as if it were compared
// with every story before it. Stories have ranks from 1. Takes time in proportion to the
// hits unless many share an eighth of their words' runs and are no copies.
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
