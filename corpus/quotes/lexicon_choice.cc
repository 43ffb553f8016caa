#include "corpus/quotes/lexicon_choice.h"

#include <algorithm>

namespace lede {
namespace {

constexpr std::size_t kTokensToLookAt = 200;
// At least so many words in a hundred must be of grammar, to be of that language.
constexpr std::size_t kFewestInHundred = 20;

constexpr WordClasses kGrammar = WordClass::Auxiliary | WordClass::Pronoun |
                                 WordClass::Determiner | WordClass::Preposition |
                                 WordClass::Of | WordClass::Conjunction;

}  // namespace

LexiconChooser::LexiconChooser() : tables_{WordTable(english()), WordTable(german())} {}

WordTable* LexiconChooser::of(const Article& article, const std::vector<Token>& body,
                              const Analyzer& analyzer) {
  for (WordTable& table : tables_) {
    table.follow(analyzer);
  }
  if (article.language) {
    const auto found =
        std::find_if(tables_.begin(), tables_.end(), [&](const WordTable& table) {
          return table.language().code == *article.language;
        });
    return found == tables_.end() ? nullptr : &*found;
  }
  const std::size_t count = std::min(body.size(), kTokensToLookAt);
  WordTable* best = nullptr;
  std::size_t most = count * kFewestInHundred / 100;
  for (WordTable& table : tables_) {
    std::size_t words = 0;
    for (std::size_t i = 0; i < count; ++i) {
      words += table.classes_of(body[i].word).any(kGrammar) ? 1U : 0U;
    }
    if (words > most) {
      best = &table;
      most = words;
    }
  }
  return best;
}

}  // namespace lede
