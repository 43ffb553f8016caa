// One article after the other.
#include "searcher/quotations/found_claim.h"

#include <utility>

#include "schema/date.h"

namespace lede {

Article facts_of(const Article& article) {
  Article facts;
  facts.id = article.id;
  facts.path = article.path;
  facts.format = article.format;
  facts.record = article.record;
  facts.headline = article.headline;
  facts.byline = article.byline;
  facts.dateline = article.dateline;
  facts.date = article.date;
  facts.source = article.source;
  facts.section = article.section;
  facts.language = article.language;
  facts.url = article.url;
  return facts;
}

std::string day_of(const Article& article) {
  return article.date ? sortable(*article.date) : "~";
}

std::vector<FoundClaim> all_findings(const std::vector<Article>& articles,
                                     const Claim& claim, Analyzer& analyzer) {
  std::vector<FoundClaim> found;
  for (const Article& article : articles) {
    for (Finding& finding : findings_in(article, claim, analyzer)) {
      found.push_back({facts_of(article), std::move(finding)});
    }
  }
  return found;
}

}  // namespace lede
