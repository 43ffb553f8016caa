// Running a query over quotations: those that match, best first; or who said them.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "schema/analysis.h"
#include "schema/article.h"
#include "searcher/compiler/wanted.h"
#include "searcher/names/read_query.h"
#include "searcher/query/bounds.h"
#include "searcher/query/query.h"
#include "searcher/search/open_index.h"
#include "searcher/search/search.h"

namespace lede {

struct QuotationRequest {
  std::string text = {};     // of the query; empty: every quotation
  std::string speaker = {};  // all words but titles are in the name; empty: anybody
  std::string kind = {};     // as of name_of(QuoteKind); empty: any
  Bounds bounds = {};
  bool all = false;  // as of QueryRequest
  bool strict = false;
};

// The query with all that is asked for beside it. Throws Xapian::Error, and SyntaxError
// if it is strict.
ReadQuery read_request(const QuotationRequest& request, const OpenIndex& index,
                       Analyzer& analyzer);

struct QuotationHit {
  std::size_t rank = 0;  // from 1
  double score = 0;
  Article article;  // its quotes: this one only
};

struct QuotationsFound {
  std::vector<QuotationHit> hits;
  std::size_t total = 0;
  bool estimated = false;
  std::vector<Wanted> wanted;  // in the text of a quotation
  std::vector<std::string> warnings;
};

struct QuotationPage {
  Sort sort = Sort::Relevance;
  std::size_t offset = 0;
  std::size_t limit = 10;
};

// Throws Error and Xapian::Error.
QuotationsFound search_quotations(const OpenIndex& index, const Query& query,
                                  Analyzer& analyzer, const QuotationPage& page);

struct Speaker {
  std::string name;  // as it is written most often
  std::size_t quotations = 0;
  std::size_t articles = 0;
};

// So many quotations are looked at for their speakers, at about five microseconds each;
// that there are more is said.
inline constexpr std::size_t kMaxCountedQuotations = 2'000'000;

struct SpeakersFound {
  std::vector<Speaker> speakers;   // all of them, the most quoted first
  std::size_t quotations = 0;      // with a speaker
  std::size_t all_quotations = 0;  // that were looked at, without one too
  std::vector<std::string> warnings;
};

// Throws Error and Xapian::Error.
SpeakersFound count_speakers(const OpenIndex& index, const Query& query,
                             Analyzer& analyzer,
                             std::size_t most = kMaxCountedQuotations);

}  // namespace lede
