// An index of the small archive in two segments, made once for all tests of a run: it is
// never changed.
#pragma once

#include "searcher/search/open_index.h"
#include "tests/unit/index_fixture.h"
#include "tests/unit/small_archive.h"

namespace lede::test {

inline const OpenIndex& small_index() {
  static const IndexFixture fixture({first_segment(), second_segment()});
  static const OpenIndex index = open_index({{fixture.path().string()}});
  return index;
}

}  // namespace lede::test
