// The quotations of a set of articles, as Xapian asks for them in a match: each is looked
// at when its turn comes, so that a narrow query over many articles stays cheap.
#pragma once

#include <string>
#include <vector>

#include <xapian.h>

namespace lede {

// Articles of one segment, by document number, and its `quotes` database.
struct ArticlesOfSegment {
  std::string uuid;  // of `quotes`
  std::vector<bool> has;
};

class QuotesOfArticles final : public Xapian::PostingSource {
 public:
  explicit QuotesOfArticles(std::vector<ArticlesOfSegment> segments);

  void init(const Xapian::Database& quotes) override;
  Xapian::doccount get_termfreq_min() const override { return 0; }
  Xapian::doccount get_termfreq_est() const override { return estimate_; }
  Xapian::doccount get_termfreq_max() const override { return all_; }
  void next(double min_weight) override;
  void skip_to(Xapian::docid document, double min_weight) override;
  bool check(Xapian::docid document, double min_weight) override;
  bool at_end() const override { return started_ && place_ == Xapian::ValueIterator(); }
  Xapian::docid get_docid() const override { return place_.get_docid(); }
  PostingSource* clone() const override;

 private:
  bool is_wanted() const;
  void move_to_wanted();
  void start();

  std::vector<ArticlesOfSegment> segments_;
  const std::vector<bool>* has_ = nullptr;  // of the segment at hand
  Xapian::Database quotes_;
  Xapian::ValueIterator place_;
  bool started_ = false;
  Xapian::doccount estimate_ = 0;
  Xapian::doccount all_ = 0;
};

}  // namespace lede
