// Running queries by Xapian.
#include "searcher/search.h"

#include <algorithm>

#include "schema/analysis.h"
#include "schema/document.h"
#include "schema/field.h"

namespace lede {
namespace {

// Days as keys to sort by, the undated behind all others.
class DayKey final : public Xapian::KeyMaker {
 public:
  explicit DayKey(Sort sort) : sort_(sort) {}

  std::string operator()(const Xapian::Document& document) const override {
    std::string day = document.get_value(field(FieldId::Date).slot.value());
    if (day.empty()) {
      return "~";
    }
    if (sort_ == Sort::Newest) {  // so that later days come first
      std::transform(day.begin(), day.end(), day.begin(),
                     [](char digit) { return static_cast<char>('0' + '9' - digit); });
      day += '~';  // a day without a time behind the times of it
    }
    return day;
  }

 private:
  Sort sort_;
};

}  // namespace

Xapian::BM25Weight ranking_weight() {
  return {kBm25K1, 0, kBm25K3, kBm25B, kBm25MinLength};
}

SearchResult search(const OpenIndex& index, const SearchRequest& request) {
  try {
    Xapian::Enquire enquire(index.articles);
    enquire.set_query({Xapian::Query::OP_AND_NOT, request.query, dead_articles(index)});
    enquire.set_weighting_scheme(ranking_weight());
    DayKey key(request.sort);
    if (request.sort != Sort::Relevance) {
      enquire.set_sort_by_key_then_relevance(&key, false);
    }
    const Xapian::doccount articles = index.articles.get_doccount();
    const auto at_most = [articles](std::size_t number) {
      return static_cast<Xapian::doccount>(std::min<std::size_t>(number, articles));
    };
    const Xapian::MSet matches = enquire.get_mset(
        at_most(request.offset), at_most(request.limit),
        at_most(std::max(request.counted, request.offset + request.limit)));
    SearchResult result;
    result.total = matches.get_matches_estimated();
    result.estimated =
        matches.get_matches_lower_bound() != matches.get_matches_upper_bound();
    for (auto match = matches.begin(); match != matches.end(); ++match) {
      result.hits.push_back({match.get_rank() + std::size_t{1}, match.get_weight(),
                             decode_article(match.get_document().get_data()), *match});
    }
    return result;
  } catch (const Xapian::Error& error) {
    throw_as_error(error);
  }
}

std::vector<Article> articles_with_id(const OpenIndex& index, const std::string& id) {
  const Xapian::Query term(std::string(field(FieldId::Id).prefix) + folded(id));
  SearchRequest request{.query = {Xapian::Query::OP_SCALE_WEIGHT, term, 0.0},
                        .limit = index.articles.get_doccount()};
  std::vector<Article> articles;
  for (Hit& hit : search(index, request).hits) {
    if (hit.article.id == id) {
      articles.push_back(std::move(hit.article));
    }
  }
  return articles;
}

}  // namespace lede
