#include "tests/unit/asked_archive.h"

#include "corpus/quotes/quotes.h"
#include "searcher/output/verdict.h"
#include "searcher/quotations/trace.h"
#include "searcher/quotations/verdict.h"
#include "tests/unit/small_archive.h"

namespace lede::test {
namespace {

std::vector<Article> articles_of(const std::vector<std::string>& bodies,
                                 const std::string& language) {
  std::vector<Article> articles;
  QuoteFinder finder;
  Analyzer analyzer;
  for (const std::string& body : bodies) {
    Article article = make_article({.id = "a" + std::to_string(articles.size())}, body);
    if (!language.empty()) {
      article.language = language;
    }
    article.quotes = finder.find(article, analyzer);
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace

AskedArchive::AskedArchive(const std::vector<std::string>& bodies,
                           const std::string& language)
    : fixture_({articles_of(bodies, language)}),
      index_(open_index({{fixture_.path().string()}})) {}

Verdict AskedArchive::verdict(const std::string& claim,
                              const std::string& speaker) const {
  const Judgement judgement = judge(index_, claim, speaker);
  Verdict verdict{std::string(name_of(judgement.verdict)), ""};
  for (const std::string& note : judgement.notes) {
    verdict.notes += (verdict.notes.empty() ? "" : "; ") + note;
  }
  return verdict;
}

std::string AskedArchive::variants(const std::string& claim) const {
  const Trace traced = trace(index_, claim);
  std::string names;
  for (const FoundClaim& found : traced.matches) {
    names += (names.empty() ? "" : "; ") + variant_of(found.finding);
  }
  return names;
}

}  // namespace lede::test
