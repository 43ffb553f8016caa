// A whole article, for a person and for programs.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "schema/article.h"
#include "searcher/output/terminal.h"
#include "searcher/passages/matcher.h"

namespace lede {

// An article with the matches to be marked in it.
struct MarkedArticle {
  const Article& article;
  std::vector<Match> headline = {};
  std::vector<Match> body = {};
  std::vector<std::vector<Match>> asides = {};  // of each aside, or of none
  // Text shows only paragraphs with matches and so many before and after each; nullopt:
  // all.
  std::optional<std::size_t> context = std::nullopt;
};

// With the keys of `lede-index inspect --format jsonl`, and the places of the matches.
std::string to_json(const MarkedArticle& marked);
std::string to_text(const MarkedArticle& marked, const Terminal& terminal);

}  // namespace lede
