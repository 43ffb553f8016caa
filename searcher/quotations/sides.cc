// Articles ask quotations, quotations ask articles.
#include "searcher/quotations/sides.h"

#include <fmt/core.h>

#include <cmath>
#include <map>
#include <memory>
#include <utility>
#include <vector>

#include "searcher/compiler/leaf_compiler.h"
#include "searcher/passages/matcher.h"
#include "searcher/query/leaves.h"
#include "searcher/quotations/quotation.h"
#include "searcher/quotations/quotes_of_articles.h"
#include "searcher/search/document_set.h"
#include "searcher/search/remote.h"

namespace lede {
namespace {

bool is_of_quotations(FieldId field) {
  return field == FieldId::Quote || field == FieldId::Speaker || field == FieldId::Kind;
}

// The same query with `quote:` words as words of no certain field: in the database of
// quotations they are the text itself.
Query plain(Query query) {
  for_each_leaf(query, [](auto& leaf) {
    if constexpr (requires { leaf.field; }) {
      leaf.field = leaf.field == FieldId::Quote ? FieldId::Body : leaf.field;
    }
  });
  return query;
}

// What a query over quotations asks of articles.
class ArticlesSide final : public OtherSide {
 public:
  ArticlesSide(const OpenIndex& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  bool has(FieldId field) const override {
    return field != FieldId::Body && !is_of_quotations(field);
  }
  bool has_positions() const override { return false; }

  CompiledQuery answer(const Query& query) override {
    refuse_if_remote(index_, "facts of the articles of quotations: " + to_string(query));
    CompiledQuery found = compile_query(query, index_.articles, analyzer_);
    const std::vector<Xapian::docid> articles = all_matches(index_.articles, found.query);
    found.query = quotes_of(articles);
    found.parts.clear();  // they narrow
    return found;
  }

  CompiledQuery checked(const Xapian::Query& candidates, const Wanted& wanted) override {
    refuse_if_remote(index_, "the order of words in quotations: " + wanted.shown);
    CompiledQuery found;
    std::vector<Xapian::docid> documents = all_matches(
        index_.quotes, {Xapian::Query::OP_AND_NOT, candidates, dead_quotes(index_)});
    if (documents.size() > kMaxCheckedQuotations) {
      found.warnings.push_back(fmt::format(
          "{} quotations have the words of {}; it was looked for in the first {}",
          documents.size(), wanted.shown, kMaxCheckedQuotations));
      documents.resize(kMaxCheckedQuotations);
    }
    const std::vector<Wanted> one{wanted};
    Matcher matcher(one, analyzer_);
    QuotationReader reader(index_);
    std::vector<FoundDocument> kept;
    for (const Xapian::docid document : documents) {
      const auto [article, quote] = reader.read(document);
      matcher.read(article);
      if (fits(quote, matcher)) {
        kept.push_back({document, 0});
      }
    }
    found.query = set_query(index_.quotes, kept);
    return found;
  }

 private:
  static bool fits(const Quote& quote, Matcher& matcher) {
    if (!matcher.wants(FieldId::Speaker)) {
      return !matcher.find(quote.text, FieldId::Body).empty();
    }
    return !matcher.find(quote.speaker.value_or(""), FieldId::Speaker).empty() ||
           !matcher.find(quote.mention.value_or(""), FieldId::Speaker).empty();
  }

  Xapian::Query quotes_of(const std::vector<Xapian::docid>& articles) const {
    std::vector<ArticlesOfSegment> segments;
    for (std::string& uuid : shards_of(index_.quotes)) {
      segments.push_back({std::move(uuid), {}});
    }
    const auto shards = static_cast<Xapian::docid>(segments.size());
    for (std::size_t i = 0; i < index_.segments.size(); ++i) {
      segments[i].has.resize(index_.segments[i].articles + 1);
    }
    for (const Xapian::docid article : articles) {
      segments[(article - 1) % shards].has.at((article - 1) / shards + 1) = true;
    }
    auto source = std::make_unique<QuotesOfArticles>(std::move(segments));
    return unweighted(Xapian::Query(source.release()->release()));
  }

  const OpenIndex& index_;
  Analyzer& analyzer_;
};

// What a query over articles asks of quotations.
class QuotationsSide final : public OtherSide {
 public:
  QuotationsSide(const OpenIndex& index, Analyzer& analyzer)
      : index_(index), analyzer_(analyzer) {}

  bool has(FieldId field) const override { return is_of_quotations(field); }
  bool has_positions() const override { return true; }

  CompiledQuery answer(const Query& query) override {
    refuse_if_remote(index_, "quotations of articles: " + to_string(query));
    const Query words = plain(query);
    CompiledQuery found = compile_for_quotations(words, index_, analyzer_);
    for (Wanted& wanted : found.wanted) {
      if (wanted.field == FieldId::Body) {
        wanted.field = FieldId::Quote;
        wanted.shown.insert(0, "quote:");
      }
    }
    rank(words, to_string(query), found);
    return found;
  }

  CompiledQuery checked(const Xapian::Query& candidates,
                        const Wanted& /*wanted*/) override {
    return {.query = candidates};
  }

 private:
  // The articles that have such quotations: by how many, and by the words of the query
  // wherever in the article they stand.
  void rank(const Query& words, const std::string& shown, CompiledQuery& found) {
    const Xapian::Query articles = articles_with(found.query);
    found.query = articles;
    found.parts = {{"quotations of " + shown, articles, {}}};
    for (ScoredPart& part : compile_query(words, index_.articles, analyzer_).parts) {
      const Xapian::Query scaled(Xapian::Query::OP_SCALE_WEIGHT, part.query, part.boost);
      found.query = {Xapian::Query::OP_AND_MAYBE, found.query, scaled};
      part.query = {Xapian::Query::OP_AND_MAYBE, unweighted(articles), part.query};
      found.parts.push_back(std::move(part));
    }
  }

  Xapian::Query articles_with(const Xapian::Query& quotations) const {
    QuotationReader reader(index_);
    std::map<Xapian::docid, unsigned> counts;
    for (const Xapian::docid quotation :
         all_matches(index_.quotes,
                     {Xapian::Query::OP_AND_NOT, quotations, dead_quotes(index_)})) {
      ++counts[reader.place_of(quotation).article];
    }
    std::vector<FoundDocument> articles;
    articles.reserve(counts.size());
    for (const auto& [article, count] : counts) {
      articles.push_back({article, std::log1p(count)});
    }
    return set_query(index_.articles, articles);
  }

  const OpenIndex& index_;
  Analyzer& analyzer_;
};

}  // namespace

CompiledQuery compile_for_articles(const Query& query, const OpenIndex& index,
                                   Analyzer& analyzer) {
  QuotationsSide quotations(index, analyzer);
  return compile_query(query, index.articles, analyzer, &quotations);
}

CompiledQuery compile_for_quotations(const Query& query, const OpenIndex& index,
                                     Analyzer& analyzer) {
  ArticlesSide articles(index, analyzer);
  return compile_query(plain(query), index.quotes, analyzer, &articles);
}

}  // namespace lede
