// Which articles can have a claim: those that have its words in a row, or many of them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/query/query.h"
#include "searcher/quotations/claim.h"
#include "searcher/search/open_index.h"

namespace lede {

class Carriers {
 public:
  // All three must outlive it.
  Carriers(const OpenIndex& index, const Claim& claim, Analyzer& analyzer)
      : index_(index), claim_(claim), analyzer_(analyzer) {}

  struct Found {
    std::vector<Article> articles;
    bool more = false;  // than were asked for
  };

  // Articles that have the words of each part in a row, where no article puts brackets or
  // its own words between them; first those that `first` finds, if it asks for anything.
  // Throws Error and Xapian::Error.
  Found exact(std::size_t most, const Query& first = {});

  // Articles that have a run of its words, and those whose text or quotations share the
  // most and rarest of them: at most three times `most`, none of those that were found
  // before. Throws Xapian::Error.
  std::vector<Article> near(std::size_t most);

 private:
  std::vector<Article> read(const std::vector<Xapian::docid>& numbers);

  const OpenIndex& index_;
  const Claim& claim_;
  Analyzer& analyzer_;
  std::set<Xapian::docid> read_;
};

}  // namespace lede
