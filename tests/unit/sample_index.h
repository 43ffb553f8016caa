// An index of corpus/sample, made once for all tests of a run: it is never changed.
#pragma once

#include "indexer/update.h"
#include "searcher/search/open_index.h"
#include "tests/unit/temp_folder.h"

namespace lede::test {

inline const OpenIndex& sample_index() {
  static const TempFolder folder;
  static const OpenIndex index = [] {
    const std::filesystem::path path = folder.path() / "index";
    update({.index = path, .paths = {LEDE_SAMPLE}, .resources = {.jobs = 2}});
    return open_index({{path.string()}});
  }();
  return index;
}

}  // namespace lede::test
