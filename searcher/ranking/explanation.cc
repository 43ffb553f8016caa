// A score is a sum: each part of the query is run alone over the articles that were
// found. Within a part the fields have what their words add to the frequency of its
// stems.
#include "searcher/ranking/explanation.h"

#include <algorithm>
#include <map>

#include "schema/field_texts.h"
#include "searcher/compiler/leaf_compiler.h"

namespace lede {
namespace {

using Scores = std::map<Xapian::docid, double>;

// The score of one part in the articles of a query that has none.
Scores scores_of(const ScoredPart& part, const Xapian::Query& articles,
                 const Xapian::Database& database) {
  Xapian::Enquire enquire(database);
  enquire.set_weighting_scheme(ranking_weight());
  enquire.set_query({Xapian::Query::OP_AND_MAYBE, articles, part.query});
  const Xapian::MSet found = enquire.get_mset(0, database.get_doccount());
  Scores scores;
  for (auto hit = found.begin(); hit != found.end(); ++hit) {
    scores.emplace(*hit, hit.get_weight() * part.boost);
  }
  return scores;
}

// Counts stems in the fields that rank, as the index does.
class FieldCounter {
 public:
  FieldCounter(const Article& article, Analyzer& analyzer) : analyzer_(analyzer) {
    analyzer_.set_language(article.language);
    for (const Field& field : kFields) {
      if (field.weight > 0 && field.kind == FieldKind::Words) {
        QuotedBytes quoted(article, field.id);
        for (const std::string_view text : texts_of(article, field.id)) {
          count(field.id, text, quoted);
        }
      }
    }
  }

  // The shares of a score that these stems have.
  std::vector<FieldShare> shares(const std::vector<std::string>& stems,
                                 double score) const {
    std::vector<FieldShare> shares;
    double whole = 0;
    for (const Field& field : kFields) {
      std::size_t count = 0;
      for (const std::string& stem : stems) {
        const auto found = counts_.find({field.id, stem});
        count += found == counts_.end() ? 0 : found->second;
      }
      if (count > 0) {
        const double added = static_cast<double>(count) * field.weight;
        shares.push_back({field.id, count, added});
        whole += added;
      }
    }
    for (FieldShare& share : shares) {
      share.score *= score / whole;
    }
    return shares;
  }

 private:
  void count(FieldId id, std::string_view text, QuotedBytes& quoted) {
    std::string last;
    for (const Token& token : analyzer_.analyze(text)) {
      const std::string stem(analyzer_.stem(token.word));
      if (token.kind == TokenKind::Bare && stem == last) {
        continue;
      }
      last = stem;
      ++counts_[{id, stem}];
      if (quoted.contain(token.begin, token.end)) {
        ++counts_[{FieldId::Quote, stem}];
      }
    }
  }

  Analyzer& analyzer_;
  std::map<std::pair<FieldId, std::string>, std::size_t> counts_;
};

// They, and others of the same identifiers.
Xapian::Query found_articles(const std::vector<Hit>& hits) {
  std::vector<Xapian::Query> ids;  // which a server understands
  ids.reserve(hits.size());
  for (const Hit& hit : hits) {
    ids.emplace_back(id_term(hit.article.id));
  }
  return unweighted({Xapian::Query::OP_OR, ids.begin(), ids.end()});
}

}  // namespace

std::vector<std::vector<ExplainedPart>> explain(const OpenIndex& index,
                                                const std::vector<ScoredPart>& parts,
                                                const std::vector<Hit>& hits,
                                                Analyzer& analyzer) {
  std::vector<std::vector<ExplainedPart>> explained(hits.size());
  if (hits.empty()) {
    return explained;
  }
  const Xapian::Query articles = found_articles(hits);
  std::vector<FieldCounter> counters;
  counters.reserve(hits.size());
  for (const Hit& hit : hits) {
    counters.emplace_back(hit.article, analyzer);
  }
  for (const ScoredPart& part : parts) {
    const Scores scores = scores_of(part, articles, index.articles);
    const Xapian::doccount with_stem =
        part.stems.size() == 1 ? index.articles.get_termfreq("Z" + part.stems.front())
                               : 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
      const double score = scores.at(hits[i].document);
      if (score > 0) {
        explained[i].push_back({part.shown, part.stems, score, with_stem,
                                counters[i].shares(part.stems, score)});
      }
    }
  }
  for (std::size_t i = 0; i < hits.size(); ++i) {
    std::vector<ExplainedPart>& of_hit = explained[i];
    if (hits[i].lost > 0) {
      of_hit.push_back({"--recent", {}, -hits[i].lost, 0, {}});
    }
    std::stable_sort(
        of_hit.begin(), of_hit.end(),
        [](const ExplainedPart& a, const ExplainedPart& b) { return a.score > b.score; });
  }
  return explained;
}

}  // namespace lede
