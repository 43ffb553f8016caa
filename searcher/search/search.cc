// Running queries by Xapian.
#include "searcher/search/search.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <optional>

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

struct Place {
  std::size_t rank = 0;
  double score = 0;
  Xapian::Document document;
  Xapian::docid number = 0;
};

std::vector<Place> places_of(const Xapian::MSet& matches) {
  std::vector<Place> places;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    places.push_back({match.get_rank() + std::size_t{1}, match.get_weight(),
                      match.get_document(), *match});
  }
  return places;
}

std::optional<std::chrono::sys_days> day_of(const Xapian::Document& document) {
  constexpr std::size_t kDayBytes = 8;  // YYYYMMDD
  const std::string value = document.get_value(field(FieldId::Date).slot.value());
  if (value.size() < kDayBytes) {
    return std::nullopt;
  }
  const auto date = parse_iso_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' +
                                   value.substr(6, 2));
  return date ? std::optional(std::chrono::sys_days(date->day)) : std::nullopt;
}

// Those asked for, after all were put in order by their scores and ages.
std::vector<Place> aged_places(const Xapian::MSet& matches,
                               const SearchRequest& request) {
  std::vector<Place> places = places_of(matches);
  std::vector<std::optional<std::chrono::sys_days>> days;
  std::optional<std::chrono::sys_days> newest;
  std::optional<std::chrono::sys_days> oldest;
  for (const Place& place : places) {
    days.push_back(day_of(place.document));
    if (days.back()) {
      newest = std::max(newest.value_or(*days.back()), *days.back());
      oldest = std::min(oldest.value_or(*days.back()), *days.back());
    }
  }
  for (std::size_t i = 0; newest && i < places.size(); ++i) {
    const double age = static_cast<double>((*newest - days[i].value_or(*oldest)).count());
    places[i].score *= std::exp2(-age / *request.half_life_days);
  }
  std::stable_sort(places.begin(), places.end(),
                   [](const Place& a, const Place& b) { return a.score > b.score; });
  const auto at = [&places](std::size_t number) {
    return static_cast<std::ptrdiff_t>(std::min(number, places.size()));
  };
  places.erase(places.begin() + at(request.offset + request.limit), places.end());
  places.erase(places.begin(), places.begin() + at(request.offset));
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i].rank = request.offset + i + 1;
  }
  return places;
}

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
    const bool ages = request.half_life_days && request.sort == Sort::Relevance;
    const Xapian::doccount articles = index.articles.get_doccount();
    const auto at_most = [articles](std::size_t number) {
      return static_cast<Xapian::doccount>(std::min<std::size_t>(number, articles));
    };
    const std::size_t end = request.offset + request.limit;
    const Xapian::MSet matches =
        enquire.get_mset(ages ? 0 : at_most(request.offset),
                         at_most(ages ? std::max(kAgedArticles, end) : request.limit),
                         at_most(std::max(request.counted, end)));
    SearchResult result;
    result.total = matches.get_matches_estimated();
    result.estimated =
        matches.get_matches_lower_bound() != matches.get_matches_upper_bound();
    for (const Place& place : ages ? aged_places(matches, request) : places_of(matches)) {
      result.hits.push_back({place.rank, place.score,
                             decode_article(place.document.get_data()), place.number});
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
