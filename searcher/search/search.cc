// Running queries by Xapian.
#include "searcher/search/search.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <functional>
#include <optional>

#include "schema/absolute_path.h"
#include "schema/analysis.h"
#include "schema/document.h"
#include "schema/field.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr unsigned kDaySlot = field(FieldId::Date).slot.value();

// Days as keys to sort by, the undated behind all others.
class DayKey final : public Xapian::KeyMaker {
 public:
  std::string operator()(const Xapian::Document& document) const override {
    std::string day = document.get_value(kDaySlot);
    return day.empty() ? "~" : day;
  }
};

struct Place {
  std::size_t rank = 0;
  double score = 0;
  Xapian::MSetIterator match;  // whose document is read only if it is shown
  double lost = 0;             // as of Hit
};

std::vector<Place> places_of(const Xapian::MSet& matches) {
  std::vector<Place> places;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    places.push_back({match.get_rank() + std::size_t{1}, match.get_weight(), match, 0});
  }
  return places;
}

// value: "YYYYMMDD", and what may follow.
std::optional<std::chrono::sys_days> day_of(const std::string& value) {
  constexpr std::size_t kDayBytes = 8;
  if (value.size() < kDayBytes) {
    return std::nullopt;
  }
  const auto date = parse_iso_date(value.substr(0, 4) + '-' + value.substr(4, 2) + '-' +
                                   value.substr(6, 2));
  return date ? std::optional(std::chrono::sys_days(date->day)) : std::nullopt;
}

// Those asked for, after all were put in order by their scores and ages.
// A server hands out no values but those that it sorts by.
std::vector<Place> aged_places(const Xapian::MSet& matches, const SearchRequest& request,
                               bool is_remote) {
  std::vector<Place> places = places_of(matches);
  std::vector<std::optional<std::chrono::sys_days>> days;
  std::optional<std::chrono::sys_days> newest;
  std::optional<std::chrono::sys_days> oldest;
  for (const Place& place : places) {
    days.push_back(day_of(is_remote ? place.match.get_sort_key()
                                    : place.match.get_document().get_value(kDaySlot)));
    if (days.back()) {
      newest = std::max(newest.value_or(*days.back()), *days.back());
      oldest = std::min(oldest.value_or(*days.back()), *days.back());
    }
  }
  for (std::size_t i = 0; newest && i < places.size(); ++i) {
    const double age = static_cast<double>((*newest - days[i].value_or(*oldest)).count());
    places[i].lost = places[i].score * (1 - std::exp2(-age / *request.half_life_days));
    places[i].score -= places[i].lost;
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

namespace {

// order: of the articles, if not by relevance.
SearchResult run(const OpenIndex& index, const SearchRequest& request,
                 const std::function<void(Xapian::Enquire&)>& order) {
  Xapian::Enquire enquire(index.articles);
  enquire.set_query({Xapian::Query::OP_AND_NOT, request.query, dead_articles(index)});
  enquire.set_weighting_scheme(ranking_weight());
  order(enquire);
  const bool ages = request.half_life_days && request.sort == Sort::Relevance;
  if (ages && index.is_remote) {
    enquire.set_sort_by_relevance_then_value(kDaySlot, false);
  }
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
  for (const Place& place :
       ages ? aged_places(matches, request, index.is_remote) : places_of(matches)) {
    result.hits.push_back({place.rank, place.score,
                           decode_article(place.match.get_document().get_data()),
                           *place.match, place.lost});
  }
  return result;
}

void by_relevance(Xapian::Enquire& /*enquire*/) {}

void newest_first(Xapian::Enquire& enquire) {
  enquire.set_sort_by_value_then_relevance(kDaySlot, true);
}

// A server knows no keys of ours, and the undated come first by their value: they are
// searched behind the others.
SearchResult oldest_of_remote(const OpenIndex& index, const SearchRequest& request) {
  const Xapian::Query dated(Xapian::Query::OP_VALUE_GE, kDaySlot, "0");
  SearchRequest part = request;
  part.query = {Xapian::Query::OP_FILTER, request.query, dated};
  SearchResult result = run(index, part, [](Xapian::Enquire& enquire) {
    enquire.set_sort_by_value_then_relevance(kDaySlot, false);
  });
  const std::size_t end = request.offset + request.limit;
  part.query = {Xapian::Query::OP_AND_NOT, request.query, dated};
  part.offset = request.offset - std::min(request.offset, result.total);
  part.limit = end - std::min(end, result.total) - part.offset;
  SearchResult undated = run(index, part, by_relevance);
  for (Hit& hit : undated.hits) {
    hit.rank += result.total;
    result.hits.push_back(std::move(hit));
  }
  result.total += undated.total;
  result.estimated = result.estimated || undated.estimated;
  return result;
}

}  // namespace

SearchResult search(const OpenIndex& index, const SearchRequest& request) {
  if (request.sort == Sort::Relevance) {
    return run(index, request, by_relevance);
  }
  if (request.sort == Sort::Newest) {
    return run(index, request, newest_first);
  }
  if (index.is_remote) {
    return oldest_of_remote(index, request);
  }
  DayKey key;
  return run(index, request, [&key](Xapian::Enquire& enquire) {
    enquire.set_sort_by_key_then_relevance(&key, false);
  });
}

std::string id_term(const std::string& id) {
  return std::string(field(FieldId::Id).prefix) + folded(id);
}

std::vector<Article> articles_with_id(const OpenIndex& index, const std::string& id) {
  const Xapian::Query term(id_term(id));
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

namespace {

// Articles whose paths have the words of that one in its order: few others than those of
// the file itself. Empty where it has no words.
Xapian::Query with_words_of_path(const std::string& path) {
  const std::string text = valid_utf8(path);
  Analyzer analyzer;
  std::vector<Xapian::Query> words;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Word) {
      words.emplace_back(
          std::string(field(FieldId::Path).prefix).append(analyzer.word(token.word)));
    }
  }
  return {Xapian::Query::OP_PHRASE, words.begin(), words.end()};
}

}  // namespace

std::vector<Article> articles_in_file(const OpenIndex& index, const std::string& path,
                                      std::size_t limit) {
  std::vector<Article> articles;
  const Xapian::Query words = with_words_of_path(path);
  if (words.empty()) {
    return articles;
  }
  SearchRequest request{.query = {Xapian::Query::OP_SCALE_WEIGHT, words, 0.0},
                        .limit = limit};
  for (;; request.offset += request.limit) {
    std::vector<Hit> hits = search(index, request).hits;
    for (Hit& hit : hits) {
      const std::string found = absolute_path(hit.article.path);
      if (found == path || found.starts_with(path + '/')) {
        articles.push_back(std::move(hit.article));
      }
      if (articles.size() == limit) {
        return articles;
      }
    }
    if (hits.size() < request.limit) {
      return articles;
    }
  }
}

}  // namespace lede
