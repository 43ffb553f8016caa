// Quotations as they are stored: with their articles.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/article.h"
#include "searcher/search/open_index.h"

namespace lede {

// Reads quotations by their document numbers in `quotes`; those of one article after each
// other read it once.
class QuotationReader {
 public:
  explicit QuotationReader(const OpenIndex& index) : index_(index) {}

  struct Place {
    Xapian::docid article = 0;  // in OpenIndex::articles
    std::uint32_t index = 0;    // in Article::quotes
  };
  // Fast where the numbers ascend from call to call.
  Place place_of(Xapian::docid quotation);

  // Valid until the next call. Throws Error where the quotation is not in its article.
  struct Quotation {
    const Article& article;
    const Quote& quote;
  };
  Quotation read(Xapian::docid quotation);

 private:
  const OpenIndex& index_;
  Xapian::ValueIterator place_;
  Xapian::docid read_ = 0;
  Article article_;
};

// The numbers of all documents that match, ascending. Throws Xapian::Error.
std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                       const Xapian::Query& query);

}  // namespace lede
