// Stems of all languages of an index.
#include "searcher/compiler/stem_terms.h"

#include <algorithm>
#include <cmath>

#include "schema/function_words.h"

namespace lede {

StemTerms stem_terms(FieldId id, const Form& form, const Xapian::Database& database) {
  StemTerms terms;
  for (const std::string& stem : form.stems) {
    terms.push_back("Z" + std::string(field(id).prefix) + stem);
  }
  const std::string first = terms.front();
  if (terms.size() > 1) {
    std::erase_if(terms, [&database](const std::string& term) {
      return database.get_termfreq(term) == 0;
    });
  }
  return terms.empty() ? StemTerms{first} : terms;
}

std::vector<StemTerms> ranking_terms(FieldId id, const std::vector<Form>& forms,
                                     const Xapian::Database& database) {
  if (field(id).weight == 0) {
    return {};
  }
  const bool all = std::all_of(forms.begin(), forms.end(),
                               [](const Form& form) { return is_stopword(form.word); });
  std::vector<StemTerms> terms;
  for (const Form& form : forms) {
    if (all || !is_stopword(form.word)) {
      terms.push_back(stem_terms(FieldId::Body, form, database));
    }
  }
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  return terms;
}

std::vector<std::string> stems_of(const StemTerms& terms) {
  std::vector<std::string> stems;
  stems.reserve(terms.size());
  for (const std::string& term : terms) {
    stems.push_back(term.substr(1));
  }
  return stems;
}

// Any of these, ranked as if they were one word. How many articles have any of them is
// estimated by Xapian from pairs, rounding each, and its pairs differ from segment to
// segment; pairs that are given keep the scores the same wherever the articles lie.
Xapian::Query synonyms(std::span<const Xapian::Query> queries) {
  if (queries.size() <= 1) {
    return queries.empty() ? Xapian::Query() : queries.front();
  }
  const std::size_t half = queries.size() / 2;
  return {Xapian::Query::OP_SYNONYM, synonyms(queries.first(half)),
          synonyms(queries.subspan(half))};
}

Xapian::Query synonyms(const StemTerms& terms) {
  const std::vector<Xapian::Query> queries(terms.begin(), terms.end());
  return synonyms(queries);
}

double rarity_of(const StemTerms& terms, const Xapian::Database& database) {
  const double articles = database.get_doccount();
  double with_term = 0;
  for (const std::string& term : terms) {
    with_term += database.get_termfreq(term);
  }
  with_term = std::min(with_term, articles);
  return std::log(1 + (articles - with_term + 0.5) / (with_term + 0.5));
}

}  // namespace lede
