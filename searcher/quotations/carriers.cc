// Three ways to look: runs of words, rare words of articles, rare words of quotations.
#include "searcher/quotations/carriers.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "schema/document.h"
#include "searcher/quotations/quotation.h"
#include "searcher/search.h"

namespace lede {
namespace {

constexpr std::size_t kRunWords = 6;  // of a run that is looked for
constexpr std::size_t kMaxRuns = 40;
constexpr std::size_t kMaxRareWords = 24;

using Queries = std::vector<Xapian::Query>;

Xapian::Query any_of(const Queries& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

// The words of the claim as the index has them at its positions: "80" of "80%".
std::vector<std::string> indexed_words(const Claim& claim, Analyzer& analyzer) {
  std::vector<std::string> words;
  std::vector<Token> tokens = analyzer.analyze(claim.text);
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::Word) {
      words.emplace_back(analyzer.word(token.word));
    }
  }
  words.resize(std::min(words.size(), kMaxClaimWords));
  return words;
}

// Runs of some words each that together are the whole claim; of a long one those that are
// spread over it.
Xapian::Query runs_query(const std::vector<std::string>& words) {
  Queries runs;
  const std::size_t count = (words.size() + kRunWords - 1) / kRunWords;
  const std::size_t step = std::max<std::size_t>(count / kMaxRuns, 1);
  for (std::size_t i = 0; i < count; i += step) {
    const std::size_t end = std::min((i + 1) * kRunWords, words.size());
    const std::size_t begin = end > kRunWords ? end - kRunWords : 0;
    runs.emplace_back(Xapian::Query::OP_PHRASE,
                      words.begin() + static_cast<std::ptrdiff_t>(begin),
                      words.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return any_of(runs);
}

// The stems of the rarest words.
Xapian::Query rare_words_query(const Xapian::Database& database, const Claim& claim,
                               const Analyzer& analyzer) {
  std::set<std::string> stems;
  for (const ComparedWord& word : claim.words) {
    stems.insert("Z" + std::string(analyzer.stem(word.word)));
  }
  std::vector<std::pair<Xapian::doccount, std::string>> by_rarity;
  for (const std::string& stem : stems) {
    if (const Xapian::doccount documents = database.get_termfreq(stem); documents > 0) {
      by_rarity.emplace_back(documents, stem);
    }
  }
  std::sort(by_rarity.begin(), by_rarity.end());
  by_rarity.resize(std::min(by_rarity.size(), kMaxRareWords));
  Queries terms;
  for (const auto& [documents, stem] : by_rarity) {
    terms.emplace_back(stem);
  }
  return any_of(terms);
}

std::vector<Xapian::docid> best(const Xapian::Database& database,
                                const Xapian::Query& query, std::size_t most) {
  Xapian::Enquire enquire(database);
  enquire.set_query(query);
  enquire.set_weighting_scheme(ranking_weight());
  const Xapian::MSet matches = enquire.get_mset(0, static_cast<Xapian::doccount>(most));
  std::vector<Xapian::docid> documents;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    documents.push_back(*match);
  }
  return documents;
}

Xapian::Query living(const Xapian::Query& query, const Xapian::Query& dead) {
  return {Xapian::Query::OP_AND_NOT, query, dead};
}

}  // namespace

std::vector<Article> carriers_of(const OpenIndex& index, const Claim& claim,
                                 Analyzer& analyzer, std::size_t most) {
  if (claim.words.empty()) {
    return {};
  }
  try {
    std::set<Xapian::docid> numbers;
    const Xapian::Query dead = dead_articles(index);
    const std::vector<std::string> words = indexed_words(claim, analyzer);
    for (const Xapian::Query& query :
         {runs_query(words), rare_words_query(index.articles, claim, analyzer)}) {
      const auto found = best(index.articles, living(query, dead), most);
      numbers.insert(found.begin(), found.end());
    }
    QuotationReader reader(index);
    const Xapian::Query quoted =
        living(rare_words_query(index.quotes, claim, analyzer), dead_quotes(index));
    for (const Xapian::docid quotation : best(index.quotes, quoted, most)) {
      numbers.insert(reader.place_of(quotation).article);
    }
    std::vector<Article> articles;
    articles.reserve(numbers.size());
    for (const Xapian::docid number : numbers) {
      articles.push_back(decode_article(index.articles.get_document(number).get_data()));
    }
    return articles;
  } catch (const Xapian::Error& error) {
    throw_as_error(error);
  }
}

}  // namespace lede
