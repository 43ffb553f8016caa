// A whole article, for a person and for programs.
#pragma once

#include <string>
#include <vector>

#include "schema/article.h"
#include "searcher/matcher.h"
#include "searcher/output/terminal.h"

namespace lede {

// matches: in its body and in its headline, to be marked.
struct MarkedArticle {
  const Article& article;
  std::vector<Match> headline;
  std::vector<Match> body;
};

// With the keys of `lede-index inspect --format jsonl`, and the places of the matches.
std::string to_json(const MarkedArticle& marked);
std::string to_text(const MarkedArticle& marked, const Terminal& terminal);

}  // namespace lede
