// Quotations as they are stored: with their articles.
#pragma once

#include <cstdint>
#include <map>
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
  // Fast where the numbers ascend from call to call. Of a remote index only those that
  // were learnt.
  Place place_of(Xapian::docid quotation);

  // Makes a search over quotations bring their places with it, which a server hands out
  // no other way; and takes them from its matches.
  static void ask_for_places(Xapian::Enquire& enquire);
  void learn(const Xapian::MSet& matches);

  // Valid until the next call. Throws Error where the quotation is not in its article.
  struct Quotation {
    const Article& article;
    const Quote& quote;
  };
  Quotation read(Xapian::docid quotation);

 private:
  std::string read_place(Xapian::docid quotation);

  const OpenIndex& index_;
  Xapian::ValueIterator place_;
  std::map<Xapian::docid, std::string> learnt_;
  Xapian::docid read_ = 0;
  Article article_;
};

// The numbers of all documents that match, ascending. Throws Xapian::Error.
std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                       const Xapian::Query& query);

}  // namespace lede
