// From a place to the article, and to the quotation in it.
#include "searcher/quotations/quotation.h"

#include <algorithm>

#include "schema/document.h"
#include "schema/error.h"

namespace lede {

QuotationReader::Place QuotationReader::place_of(Xapian::docid quotation) {
  const auto shards =
      static_cast<Xapian::docid>(std::max<std::size_t>(index_.segments.size(), 1));
  std::string stored;
  if (const auto learnt = learnt_.find(quotation); learnt != learnt_.end()) {
    stored = learnt->second;
  } else if (!index_.is_remote) {
    stored = read_place(quotation);
  }
  const QuotePlace place = decode_quote_place(stored);
  return {(place.article - 1) * shards + (quotation - 1) % shards + 1, place.index};
}

std::string QuotationReader::read_place(Xapian::docid quotation) {
  if (place_ == Xapian::ValueIterator() || place_.get_docid() > quotation) {
    place_ = index_.quotes.valuestream_begin(kQuotePlaceSlot);
  }
  place_.skip_to(quotation);
  return place_ == Xapian::ValueIterator() || place_.get_docid() != quotation ? ""
                                                                              : *place_;
}

void QuotationReader::ask_for_places(Xapian::Enquire& enquire) {
  enquire.set_sort_by_relevance_then_value(kQuotePlaceSlot, false);
}

void QuotationReader::learn(const Xapian::MSet& matches) {
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    learnt_[*match] = match.get_sort_key();
  }
}

QuotationReader::Quotation QuotationReader::read(Xapian::docid quotation) {
  const Place place = place_of(quotation);
  if (place.article != read_) {
    article_ = decode_article(index_.articles.get_document(place.article).get_data());
    read_ = place.article;
  }
  if (place.index >= article_.quotes.size()) {
    throw Error("the index is damaged: a quotation is not in its article",
                "run 'lede-index check' to see what is damaged");
  }
  return {article_, article_.quotes[place.index]};
}

std::vector<Xapian::docid> all_matches(const Xapian::Database& database,
                                       const Xapian::Query& query) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  const Xapian::MSet matches = enquire.get_mset(0, database.get_doccount());
  std::vector<Xapian::docid> documents;
  documents.reserve(matches.size());
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    documents.push_back(*match);
  }
  std::sort(documents.begin(), documents.end());
  return documents;
}

}  // namespace lede
