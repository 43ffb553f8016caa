// Compiling queries with what changes their ranking.
#include "searcher/ranking/ranking.h"

#include <fmt/core.h>

#include <algorithm>
#include <memory>
#include <string>
#include <utility>

#include "schema/function_words.h"
#include "searcher/compiler/stem_terms.h"
#include "searcher/query/leaves.h"
#include "searcher/quotations/sides.h"
#include "searcher/ranking/feedback.h"
#include "searcher/search/search.h"
#include "searcher/vocabulary/reading.h"

namespace lede {
namespace {

constexpr std::size_t kMaxWeightedWords = 50;

// The words that are asked for in text, but for those that are excluded and those that
// stand for many.
class AskedWords {
 public:
  explicit AskedWords(Analyzer& analyzer) : analyzer_(analyzer) {}

  void operator()(const Phrase& phrase) { add(phrase.text); }
  void operator()(const Word& word) {
    const bool is_one = word.form == WordForm::Stemmed || word.form == WordForm::Exact;
    if (is_one && word.field == FieldId::Body) {
      add(word.text);
      std::for_each(word.spellings.begin(), word.spellings.end(),
                    [this](const std::string& one) { add(one); });
    }
  }

  std::vector<Form> take() { return std::move(forms_); }

 private:
  void add(const std::string& text) {
    for (Form& form : read_word(text, analyzer_).parts) {
      const bool known =
          std::any_of(forms_.begin(), forms_.end(),
                      [&form](const Form& other) { return other.stems == form.stems; });
      if (!known && !is_stopword(form.word) && forms_.size() < kMaxWeightedWords) {
        forms_.push_back(std::move(form));
      }
    }
  }

  Analyzer& analyzer_;
  std::vector<Form> forms_;
};

// Articles with any of the stems in a field; empty for none.
Xapian::Query in_field(FieldId id, const std::vector<std::string>& stems,
                       const Xapian::Database& articles) {
  std::vector<Xapian::Query> terms;
  for (const std::string& stem : stems) {
    const std::string term = "Z" + std::string(field(id).prefix) + stem;
    if (articles.term_exists(term)) {
      terms.emplace_back(term);
    }
  }
  return {Xapian::Query::OP_OR, terms.begin(), terms.end()};
}

// Articles that are found, each with this weight.
Xapian::Query fixed_weight(double weight, const Xapian::Query& found) {
  auto source = std::make_unique<Xapian::FixedWeightPostingSource>(weight);
  return {Xapian::Query::OP_FILTER, Xapian::Query(source.release()->release()), found};
}

// What raises articles that have the words in the fields, each a part of the score.
std::vector<ScoredPart> raising(const std::vector<Form>& words,
                                const std::vector<FieldWeight>& weights,
                                const Xapian::Database& articles) {
  std::vector<ScoredPart> parts;
  for (const Form& word : words) {
    const double rarity = rarity_of(stem_terms(FieldId::Body, word, articles), articles);
    for (const FieldWeight& one : weights) {
      const Xapian::Query found = in_field(one.field, word.stems, articles);
      if (one.weight > 0 && !found.empty()) {
        parts.push_back({fmt::format("--weight {}={} {}", field(one.field).name,
                                     one.weight, word.word),
                         fixed_weight(one.weight * rarity, found),
                         {}});
      }
    }
  }
  return parts;
}

void add_weights(RankedQuery& ranked, const std::vector<FieldWeight>& weights,
                 const OpenIndex& index, Analyzer& analyzer) {
  AskedWords words(analyzer);
  for_each_leaf(std::as_const(ranked.query), words, false);
  CompiledQuery& compiled = ranked.compiled;
  std::vector<Xapian::Query> more;
  for (ScoredPart& part : raising(words.take(), weights, index.articles)) {
    more.push_back(part.query);
    compiled.parts.push_back(std::move(part));
  }
  if (!more.empty()) {
    compiled.query = {Xapian::Query::OP_AND_MAYBE, compiled.query,
                      Xapian::Query(Xapian::Query::OP_OR, more.begin(), more.end())};
  }
}

}  // namespace

RankedQuery rank_query(Query query, const Ranking& ranking, const OpenIndex& index,
                       Analyzer& analyzer) {
  RankedQuery ranked{std::move(query), {}};
  ranked.compiled = compile_for_articles(ranked.query, index, analyzer);
  if (ranking.expand) {
    const std::vector<AddedWord> added = feedback(ranked.compiled.query, index, analyzer);
    ranked.query = with_words(std::move(ranked.query), added);
    CompiledQuery wider = compile_for_articles(ranked.query, index, analyzer);
    ranked.compiled.query = std::move(wider.query);
    ranked.compiled.parts = std::move(wider.parts);
  }
  add_weights(ranked, ranking.weights, index, analyzer);
  return ranked;
}

}  // namespace lede
