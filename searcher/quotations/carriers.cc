// Runs of words first, which are the cheapest to read; then rare words of articles and of
// quotations.
#include "searcher/quotations/carriers.h"

#include <algorithm>
#include <set>
#include <string>
#include <utility>

#include "schema/document.h"
#include "searcher/query/query.h"
#include "searcher/quotations/quotation.h"
#include "searcher/quotations/sides.h"
#include "searcher/search/remote.h"
#include "searcher/search/search.h"

namespace lede {
namespace {

constexpr std::size_t kRunWords = 6;  // of a run that is looked for
constexpr std::size_t kMaxRuns = 12;  // of which any is enough

// Of a claim's words so many of the rarest find its articles; those that stand in more
// than a share of all documents only help where there are few others.
constexpr std::size_t kMaxRareWords = 12;
constexpr std::size_t kFewRareWords = 4;
constexpr Xapian::doccount kCommonShare = 8;

using Queries = std::vector<Xapian::Query>;

Xapian::Query any_of(const Queries& queries) {
  return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

// The words of a text as the index has them at its positions: "80" of "80%".
std::vector<std::string> indexed_words(std::string_view text, Analyzer& analyzer) {
  std::vector<std::string> words;
  for (const Token& token : analyzer.analyze(text)) {
    if (token.kind == TokenKind::Word) {
      words.emplace_back(analyzer.word(token.word));
    }
  }
  words.resize(std::min(words.size(), kMaxClaimWords));
  return words;
}

// Runs of some words each that together are all of these.
Queries runs_of(const std::vector<std::string>& words) {
  Queries runs;
  for (std::size_t at = 0; at < words.size(); at += kRunWords) {
    const std::size_t end = std::min(at + kRunWords, words.size());
    const std::size_t begin = end > kRunWords ? end - kRunWords : 0;
    runs.emplace_back(Xapian::Query::OP_PHRASE,
                      words.begin() + static_cast<std::ptrdiff_t>(begin),
                      words.begin() + static_cast<std::ptrdiff_t>(end));
  }
  return runs;
}

Xapian::Query all_runs(const Claim& claim, Analyzer& analyzer) {
  Queries runs;
  for (const ClaimPart& part : claim.parts) {
    const std::size_t begin = part.words.front().begin;
    const std::string_view text =
        std::string_view(claim.text).substr(begin, part.words.back().end - begin);
    const Queries more = runs_of(indexed_words(text, analyzer));
    runs.insert(runs.end(), more.begin(), more.end());
  }
  return {Xapian::Query::OP_AND, runs.begin(), runs.end()};
}

// Of a long claim those runs that are spread over it.
Xapian::Query any_run(const Claim& claim, Analyzer& analyzer) {
  const Queries runs = runs_of(indexed_words(claim.text, analyzer));
  const std::size_t step = (runs.size() + kMaxRuns - 1) / kMaxRuns;
  Queries spread;
  for (std::size_t i = 0; i < runs.size(); i += step) {
    spread.push_back(runs[i]);
  }
  return any_of(spread);
}

// The stems of the rarest words.
Xapian::Query rare_words_query(const Xapian::Database& database, const Claim& claim,
                               const Analyzer& analyzer) {
  std::set<std::string> stems;
  for (const ComparedWord& word : claim.words) {
    for (const std::string_view stem : analyzer.stems(word.word)) {
      stems.insert("Z" + std::string(stem));
    }
  }
  std::vector<std::pair<Xapian::doccount, std::string>> by_rarity;
  for (const std::string& stem : stems) {
    if (const Xapian::doccount documents = database.get_termfreq(stem); documents > 0) {
      by_rarity.emplace_back(documents, stem);
    }
  }
  std::sort(by_rarity.begin(), by_rarity.end());
  by_rarity.resize(std::min(by_rarity.size(), kMaxRareWords));
  const Xapian::doccount common = database.get_doccount() / kCommonShare;
  Queries terms;
  for (const auto& [documents, stem] : by_rarity) {
    if (documents <= common || terms.size() < kFewRareWords) {
      terms.emplace_back(stem);
    }
  }
  return any_of(terms);
}

std::vector<Xapian::docid> numbers_of(const Xapian::MSet& matches) {
  std::vector<Xapian::docid> documents;
  for (auto match = matches.begin(); match != matches.end(); ++match) {
    documents.push_back(*match);
  }
  return documents;
}

Xapian::MSet best_matches(Xapian::Enquire& enquire, const Xapian::Query& query,
                          std::size_t most) {
  enquire.set_query(query);
  enquire.set_weighting_scheme(ranking_weight());
  return enquire.get_mset(0, static_cast<Xapian::doccount>(most));
}

std::vector<Xapian::docid> best(const Xapian::Database& articles,
                                const Xapian::Query& query, std::size_t most) {
  Xapian::Enquire enquire(articles);
  return numbers_of(best_matches(enquire, query, most));
}

// The articles of the best quotations.
std::vector<Xapian::docid> best_quoting(const OpenIndex& index,
                                        const Xapian::Query& query, std::size_t most) {
  Xapian::Enquire enquire(index.quotes);
  QuotationReader reader(index);
  if (index.is_remote) {
    QuotationReader::ask_for_places(enquire);
  }
  const Xapian::MSet matches = best_matches(enquire, query, most);
  if (index.is_remote) {
    reader.learn(matches);
  }
  std::vector<Xapian::docid> numbers = numbers_of(matches);
  std::sort(numbers.begin(), numbers.end());
  for (Xapian::docid& number : numbers) {
    number = reader.place_of(number).article;
  }
  return numbers;
}

Xapian::Query living(const Xapian::Query& query, const Xapian::Query& dead) {
  return {Xapian::Query::OP_AND_NOT, query, dead};
}

}  // namespace

std::vector<Article> Carriers::read(const std::vector<Xapian::docid>& numbers) {
  std::vector<Article> articles;
  for (const Xapian::docid number : numbers) {
    if (read_.insert(number).second) {
      articles.push_back(decode_article(index_.articles.get_document(number).get_data()));
    }
  }
  return articles;
}

Carriers::Found Carriers::exact(std::size_t most, const Query& first) {
  need_quotations(index_);
  const Xapian::Query runs = living(all_runs(claim_, analyzer_), dead_articles(index_));
  std::vector<Xapian::docid> numbers;
  if (!is_empty(first) && !index_.is_remote) {  // of which no article comes first
    const Xapian::Query filter = compile_for_articles(first, index_, analyzer_).query;
    numbers = best(index_.articles, {Xapian::Query::OP_FILTER, runs, filter}, most);
  }
  auto others = best(index_.articles, runs, most + 1);
  const bool more = others.size() > most;
  others.resize(std::min(others.size(), most));
  numbers.insert(numbers.end(), others.begin(), others.end());
  return {read(numbers), more};
}

std::vector<Article> Carriers::near(std::size_t most) {
  const Xapian::Query dead = dead_articles(index_);
  const auto in_articles = [&](const Xapian::Query& query) {
    return best(index_.articles, living(query, dead), most);
  };
  std::vector<Xapian::docid> numbers =
      in_articles(rare_words_query(index_.articles, claim_, analyzer_));
  if (claim_.words.size() > kRunWords) {
    const auto found = in_articles(any_run(claim_, analyzer_));
    numbers.insert(numbers.end(), found.begin(), found.end());
  }
  const Xapian::Query quoted =
      living(rare_words_query(index_.quotes, claim_, analyzer_), dead_quotes(index_));
  const auto quoting = best_quoting(index_, quoted, most);
  numbers.insert(numbers.end(), quoting.begin(), quoting.end());
  return read(numbers);
}

}  // namespace lede
