// Facts of articles are counted by Xapian as it matches, from their value slots.
#include "searcher/facets/facet_counts.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <unordered_map>
#include <utility>

#include "schema/field.h"
#include "searcher/names/read_query.h"
#include "searcher/query/days.h"
#include "searcher/quotations/quotation_search.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/remote.h"
#include "searcher/vocabulary/suggestion.h"

namespace lede {
namespace {

using Counts = std::unordered_map<std::string, std::size_t>;

constexpr std::size_t kYearDigits = 4;
constexpr std::size_t kMonthDigits = 6;

bool is_of_time(Facet facet) {
  return facet == Facet::Month || facet == Facet::Year;
}

unsigned slot_of(Facet facet) {
  switch (facet) {
    case Facet::Source:
      return field(FieldId::Source).slot.value();
    case Facet::Language:
      return field(FieldId::Language).slot.value();
    case Facet::Section:
      return field(FieldId::Section).slot.value();
    default:
      return field(FieldId::Date).slot.value();
  }
}

// Of the slot's value, as "YYYYMMDD" for days.
std::string value_of(Facet facet, const std::string& stored) {
  if (facet == Facet::Year) {
    return stored.substr(0, kYearDigits);
  }
  if (facet == Facet::Month && stored.size() >= kMonthDigits) {
    return stored.substr(0, kYearDigits) + '-' +
           stored.substr(kYearDigits, kMonthDigits - kYearDigits);
  }
  return stored;
}

struct ValueCounts {
  std::size_t total = 0;
  Counts counts;  // by value; those without one are counted under ""
};

ValueCounts count_values(const OpenIndex& index, const Xapian::Query& query,
                         Facet facet) {
  Xapian::ValueCountMatchSpy spy(slot_of(facet));
  Xapian::Enquire enquire(index.articles);
  enquire.set_query({Xapian::Query::OP_AND_NOT, query, dead_articles(index)});
  enquire.set_weighting_scheme(Xapian::BoolWeight());
  enquire.add_matchspy(&spy);
  enquire.get_mset(0, 0, index.articles.get_doccount());
  ValueCounts found{spy.get_total(), {}};
  std::size_t without = found.total;
  for (auto value = spy.values_begin(); value != spy.values_end(); ++value) {
    found.counts[value_of(facet, *value)] += value.get_termfreq();
    without -= value.get_termfreq();
  }
  if (without > 0) {
    found.counts[""] = without;
  }
  return found;
}

// Spellings of one value are counted together, under the one that is used most.
std::vector<FacetCount> merged(const Counts& counts) {
  struct Merged {
    FacetCount count;
    std::size_t most = 0;
  };
  std::map<std::string, Merged> by_folded;
  for (const auto& [spelling, count] : counts) {
    Merged& one = by_folded[folded(spelling)];
    one.count.count += count;
    const bool is_better = count > one.most ||
                           (count == one.most && spelling < one.count.value.value_or(""));
    if (!spelling.empty() && is_better) {
      one.count.value = spelling;
      one.most = count;
    }
  }
  std::vector<FacetCount> out;
  out.reserve(by_folded.size());
  for (auto& [name, one] : by_folded) {
    out.push_back(std::move(one.count));
  }
  return out;
}

// What is equal stays in the order of the names, which is that of time for days.
void put_in_order(std::vector<FacetCount>& counts, Facet facet) {
  std::stable_sort(counts.begin(), counts.end(),
                   [facet](const FacetCount& a, const FacetCount& b) {
                     if (a.value.has_value() != b.value.has_value()) {
                       return a.value.has_value();
                     }
                     return !is_of_time(facet) && a.count > b.count;
                   });
}

FacetsFound count_by_speaker(const OpenIndex& index, const FacetRequest& request,
                             Analyzer& analyzer) {
  refuse_if_remote(index, "counting by speaker");
  ReadQuery read = read_request({.text = request.text,
                                 .bounds = request.bounds,
                                 .all = request.all,
                                 .strict = request.strict},
                                index, analyzer);
  SpeakersFound speakers = count_speakers(index, read.query, analyzer);
  FacetsFound found{.counts = {},
                    .total = speakers.all_quotations,
                    .read_as = to_string(read.query),
                    .days = days_read(read.query, today()),
                    .suggestion = suggestion(request.text, read.query, index, analyzer),
                    .warnings = std::move(read.warnings)};
  std::move(speakers.warnings.begin(), speakers.warnings.end(),
            std::back_inserter(found.warnings));
  for (Speaker& speaker : speakers.speakers) {
    found.counts.push_back({std::move(speaker.name), speaker.quotations});
  }
  if (speakers.all_quotations > speakers.quotations) {
    found.counts.push_back({std::nullopt, speakers.all_quotations - speakers.quotations});
  }
  return found;
}

FacetsFound count_articles(const OpenIndex& index, const FacetRequest& request,
                           Analyzer& analyzer) {
  ReadQuery read = read_query({.text = request.text,
                               .bounds = request.bounds,
                               .all = request.all,
                               .strict = request.strict},
                              index, analyzer);
  const Query& query = read.query;
  FacetsFound found;
  found.warnings = std::move(read.warnings);
  found.read_as = to_string(query);
  found.days = days_read(query, today());
  found.suggestion = suggestion(request.text, query, index, analyzer);
  CompiledQuery compiled = compile_for_articles(query, index, analyzer);
  std::move(compiled.warnings.begin(), compiled.warnings.end(),
            std::back_inserter(found.warnings));
  const ValueCounts values = count_values(index, compiled.query, request.by);
  found.total = values.total;
  found.counts = merged(values.counts);
  put_in_order(found.counts, request.by);
  return found;
}

}  // namespace

std::string_view name_of(Facet facet) {
  switch (facet) {
    case Facet::Source:
      return "source";
    case Facet::Month:
      return "month";
    case Facet::Year:
      return "year";
    case Facet::Speaker:
      return "speaker";
    case Facet::Language:
      return "language";
    case Facet::Section:
      return "section";
  }
  return "";
}

FacetsFound count_facets(const OpenIndex& index, const FacetRequest& request,
                         Analyzer& analyzer) {
  return request.by == Facet::Speaker ? count_by_speaker(index, request, analyzer)
                                      : count_articles(index, request, analyzer);
}

}  // namespace lede
