// A walk over the stream of the places of quotations.
#include "searcher/quotations/quotes_of_articles.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "schema/document.h"
#include "searcher/search/document_set.h"

namespace lede {

QuotesOfArticles::QuotesOfArticles(std::vector<ArticlesOfSegment> segments)
    : segments_(std::move(segments)) {}

void QuotesOfArticles::init(const Xapian::Database& quotes) {
  const ArticlesOfSegment* found = of_shard(quotes, segments_);
  quotes_ = quotes;
  started_ = false;
  has_ = found == nullptr ? nullptr : &found->has;
  all_ = quotes.get_doccount();
  estimate_ = 0;
  if (has_ != nullptr && !has_->empty()) {
    const auto wanted = std::count(has_->begin(), has_->end(), true);
    estimate_ = static_cast<Xapian::doccount>(static_cast<double>(all_) *
                                              static_cast<double>(wanted) /
                                              static_cast<double>(has_->size()));
  }
}

void QuotesOfArticles::start() {
  started_ = true;
  place_ = has_ == nullptr ? Xapian::ValueIterator()
                           : quotes_.valuestream_begin(kQuotePlaceSlot);
}

bool QuotesOfArticles::is_wanted() const {
  const QuotePlace place = decode_quote_place(*place_);
  return place.article < has_->size() && (*has_)[place.article];
}

void QuotesOfArticles::move_to_wanted() {
  while (!at_end() && !is_wanted()) {
    ++place_;
  }
}

void QuotesOfArticles::next(double /*min_weight*/) {
  if (!started_) {
    start();
  } else {
    ++place_;
  }
  move_to_wanted();
}

void QuotesOfArticles::skip_to(Xapian::docid document, double /*min_weight*/) {
  if (!started_) {
    start();
  }
  if (!at_end() && place_.get_docid() < document) {
    place_.skip_to(document);
  }
  move_to_wanted();
}

bool QuotesOfArticles::check(Xapian::docid document, double /*min_weight*/) {
  if (!started_) {
    start();
  }
  if (!at_end() && place_.get_docid() < document) {
    place_.skip_to(document);
  }
  return at_end() || is_wanted();
}

Xapian::PostingSource* QuotesOfArticles::clone() const {
  return std::make_unique<QuotesOfArticles>(segments_).release();
}

}  // namespace lede
