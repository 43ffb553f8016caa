// Results and articles for a person: on a terminal, or as plain text in a pipe.
#pragma once

#include <string>
#include <vector>

#include "searcher/matcher.h"
#include "searcher/output/terminal.h"
#include "searcher/results.h"

namespace lede {

std::string to_text(const Results& results, const Terminal& terminal);

// A whole article. matches: in its body and in its headline, to be marked.
struct MarkedArticle {
  const Article& article;
  std::vector<Match> headline;
  std::vector<Match> body;
};
std::string to_text(const MarkedArticle& marked, const Terminal& terminal);

}  // namespace lede
