// `lede find`: articles for a query, or for many.
#pragma once

#include <cstddef>
#include <string>

#include "searcher/output/format.h"
#include "searcher/output/terminal.h"
#include "searcher/query/bounds.h"
#include "searcher/query/query.h"
#include "searcher/ranking/ranking.h"
#include "searcher/search/open_index.h"
#include "searcher/search/search.h"

namespace lede {

struct FindCommand {
  IndexNames index;
  std::string query;
  std::string
      batch;  // file of lines ID<TAB>QUERY, instead of a query; "-": standard input
  std::size_t limit = 10;
  std::size_t offset = 0;
  std::size_t fragments = 1;
  Sort sort = Sort::Relevance;
  Bounds bounds;
  bool all = false;
  bool strict = false;
  bool explain = false;
  bool count = false;   // only how many there are, exactly
  bool exact = false;   // words as typed only
  bool copies = false;  // each copy of a story as a hit of its own
  Ranking ranking;
  std::optional<double> half_life_days;
  Format format = Format::Text;
  ColorChoice color = ColorChoice::Auto;
};

// The exit status: 0 found, 1 nothing found. Throws Error and Xapian::Error.
int run(const FindCommand& command);

}  // namespace lede
