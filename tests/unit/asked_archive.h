// An archive of a few articles that claims are put to.
#pragma once

#include <string>
#include <vector>

#include "schema/article.h"
#include "searcher/search/open_index.h"
#include "tests/unit/index_fixture.h"

namespace lede::test {

struct Verdict {
  std::string name;
  std::string notes;  // by "; "
};

class AskedArchive {
 public:
  // bodies: of one article each; language: of all, none for unknown.
  explicit AskedArchive(const std::vector<std::string>& bodies,
                        const std::string& language = {});

  Verdict verdict(const std::string& claim, const std::string& speaker = {}) const;
  // The names of the variants, in their order.
  std::string variants(const std::string& claim) const;

 private:
  IndexFixture fixture_;
  OpenIndex index_;
};

}  // namespace lede::test
