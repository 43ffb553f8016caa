// What must hold of what is shown of an article.
#pragma once

#include "schema/utf8.h"
#include "searcher/passages/view.h"
#include "tests/fuzz/fuzz.h"

namespace lede::fuzz {

inline void check(const MarkedText& passage) {
  require(is_valid_utf8(passage.text), "a passage is valid UTF-8");
  std::size_t before = 0;
  for (const Mark& mark : passage.marks) {
    require(mark.begin >= before && mark.begin < mark.end, "marks are apart");
    require(mark.end <= passage.text.size(), "marks lie in a passage");
    before = mark.end;
  }
}

inline void check(const View& view) {
  check(view.headline);
  for (const Snippet& snippet : view.snippets) {
    check(snippet.passage);
  }
}

}  // namespace lede::fuzz
