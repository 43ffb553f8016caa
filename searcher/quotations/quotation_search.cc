// Quotations by relevance are Xapian's; by day they are put in order here, since the day
// is their article's.
#include "searcher/quotations/quotation_search.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "schema/error.h"
#include "schema/field.h"
#include "searcher/quotations/quotation.h"
#include "searcher/quotations/sides.h"
#include "searcher/quotations/speaker_name.h"
#include "searcher/search/remote.h"

namespace lede {
namespace {

Xapian::Query living(const OpenIndex& index, const Xapian::Query& query) {
  return {Xapian::Query::OP_AND_NOT, query, dead_quotes(index)};
}

QuotationHit hit_of(const QuotationReader::Quotation& quotation) {
  QuotationHit hit{.rank = 0, .score = 0, .article = quotation.article};
  hit.article.quotes = {quotation.quote};
  return hit;
}

// The documents in the order of their articles' days, the undated behind.
std::vector<Xapian::docid> by_day(const OpenIndex& index,
                                  const std::vector<Xapian::docid>& documents,
                                  Sort sort) {
  QuotationReader reader(index);
  std::map<Xapian::docid, std::string> days;  // by article
  std::vector<std::pair<std::string, Xapian::docid>> keyed;
  for (const Xapian::docid document : documents) {
    const Xapian::docid article = reader.place_of(document).article;
    auto [day, is_new] = days.try_emplace(article);
    if (is_new) {
      day->second = index.articles.get_document(article).get_value(
          field(FieldId::Date).slot.value());
    }
    keyed.emplace_back(day->second, document);
  }
  std::stable_sort(keyed.begin(), keyed.end(), [sort](const auto& a, const auto& b) {
    if (a.first.empty() || b.first.empty()) {
      return !a.first.empty() && b.first.empty();
    }
    return sort == Sort::Newest ? a.first > b.first : a.first < b.first;
  });
  std::vector<Xapian::docid> sorted;
  sorted.reserve(keyed.size());
  for (const auto& [day, document] : keyed) {
    sorted.push_back(document);
  }
  return sorted;
}

void take_by_day(const OpenIndex& index, const Xapian::Query& query,
                 const QuotationPage& page, QuotationsFound& found) {
  const std::vector<Xapian::docid> documents =
      by_day(index, all_matches(index.quotes, query), page.sort);
  QuotationReader reader(index);
  found.total = documents.size();
  for (std::size_t i = page.offset; i < documents.size() && i - page.offset < page.limit;
       ++i) {
    found.hits.push_back(hit_of(reader.read(documents[i])));
    found.hits.back().rank = i + 1;
  }
}

void take_best(const OpenIndex& index, const Xapian::Query& query,
               const QuotationPage& page, QuotationsFound& found) {
  Xapian::Enquire enquire(index.quotes);
  enquire.set_query(query);
  enquire.set_weighting_scheme(ranking_weight());
  QuotationReader reader(index);
  if (index.is_remote) {
    QuotationReader::ask_for_places(enquire);
  }
  const Xapian::doccount all = index.quotes.get_doccount();
  const auto at_most = [all](std::size_t number) {
    return static_cast<Xapian::doccount>(std::min<std::size_t>(number, all));
  };
  const Xapian::MSet matches = enquire.get_mset(
      at_most(page.offset), at_most(page.limit),
      at_most(std::max(SearchRequest{}.counted, page.offset + page.limit)));
  found.total = matches.get_matches_estimated();
  found.estimated =
      matches.get_matches_lower_bound() != matches.get_matches_upper_bound();
  if (index.is_remote) {
    reader.learn(matches);
  }
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    found.hits.push_back(hit_of(reader.read(*match)));
    found.hits.back().rank = match.get_rank() + std::size_t{1};
    found.hits.back().score = match.get_weight();
  }
}

// A name with all that is known of who bears it.
struct Count {
  std::map<std::string, std::size_t> spellings;
  std::size_t quotations = 0;
  std::set<Xapian::docid> articles;
};

Speaker speaker_of(const Count& count) {
  const auto often =
      std::max_element(count.spellings.begin(), count.spellings.end(),
                       [](const auto& a, const auto& b) { return a.second < b.second; });
  return {often->first, count.quotations, count.articles.size()};
}

}  // namespace

ReadQuery read_request(const QuotationRequest& request, const OpenIndex& index,
                       Analyzer& analyzer) {
  std::vector<Query> besides;
  for (std::string& word : words_of_name(request.speaker, analyzer)) {
    besides.push_back(Query{Word{std::move(word), FieldId::Speaker, WordForm::Name, 0}});
  }
  if (!request.kind.empty()) {
    besides.push_back(Query{Word{request.kind, FieldId::Kind, WordForm::Stemmed, 0}});
  }
  return read_query({.text = request.text,
                     .besides = std::move(besides),
                     .bounds = request.bounds,
                     .all = request.all,
                     .strict = request.strict},
                    index, analyzer);
}

QuotationsFound search_quotations(const OpenIndex& index, const Query& query,
                                  Analyzer& analyzer, const QuotationPage& page) {
  need_quotations(index);
  CompiledQuery compiled = compile_for_quotations(query, index, analyzer);
  QuotationsFound found;
  found.wanted = std::move(compiled.wanted);
  found.warnings = std::move(compiled.warnings);
  const Xapian::Query wanted = living(index, compiled.query);
  if (page.sort == Sort::Relevance) {
    take_best(index, wanted, page, found);
  } else {
    refuse_if_remote(index, "quotations by day");
    take_by_day(index, wanted, page, found);
  }
  return found;
}

SpeakersFound count_speakers(const OpenIndex& index, const Query& query,
                             Analyzer& analyzer, std::size_t most) {
  refuse_if_remote(index, "all speakers");
  CompiledQuery compiled = compile_for_quotations(query, index, analyzer);
  SpeakersFound found;
  found.warnings = std::move(compiled.warnings);
  std::vector<Xapian::docid> documents =
      all_matches(index.quotes, living(index, compiled.query));
  if (documents.size() > most) {
    found.warnings.push_back(
        fmt::format("of {} quotations the first {} are counted", documents.size(), most));
    documents.resize(most);
  }
  found.all_quotations = documents.size();
  QuotationReader reader(index);
  std::map<std::string, Count> counts;  // by folded name
  for (const Xapian::docid document : documents) {
    const Quote& quote = reader.read(document).quote;
    if (quote.speaker) {
      Count& count = counts[folded(*quote.speaker)];
      ++count.spellings[*quote.speaker];
      ++count.quotations;
      count.articles.insert(reader.place_of(document).article);
      ++found.quotations;
    }
  }
  for (const auto& [name, count] : counts) {
    found.speakers.push_back(speaker_of(count));
  }
  std::stable_sort(
      found.speakers.begin(), found.speakers.end(),
      [](const Speaker& a, const Speaker& b) { return a.quotations > b.quotations; });
  return found;
}

}  // namespace lede
