// What `lede find` found, as every output format takes it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "searcher/passages/view.h"
#include "searcher/ranking/explanation.h"
#include "searcher/search/search.h"

namespace lede {

struct ShownHit {
  Hit hit;
  View view;  // empty for formats that show no text
  std::optional<std::vector<ExplainedPart>> explained = {};  // with --explain
  std::vector<Hit> copies = {};  // of the same story, behind it
};

struct Results {
  std::string id;       // of the query in a batch; empty outside of one
  std::string text;     // of the query, as typed
  std::string read_as;  // its tree
  std::string days;     // as of days_read()
  std::size_t total = 0;
  bool estimated = false;
  std::vector<ShownHit> hits;
  std::optional<std::string> suggestion;
  std::vector<std::string> warnings;
  double seconds = 0;
  std::optional<Work> work = {};  // with --explain
};

}  // namespace lede
