// Queries that have answers: their words stand in one article of the archive.
#pragma once

#include <cstdint>
#include <string>

#include "random.h"
#include "story.h"

namespace lede::bench {

struct WordCount {
  std::uint32_t least = 1;
  std::uint32_t most = 4;
};

// Topic words of one passage of the article, in lower case: what a reader remembers of
// it. Empty when the passage has too few.
std::string draw_word_query(const Story& story, WordCount count, Random& random);

// Words that follow one another inside one sentence, without marks between them. Empty
// when the passage has none so long.
std::string draw_phrase(const Story& story, WordCount count, Random& random);

}  // namespace lede::bench
