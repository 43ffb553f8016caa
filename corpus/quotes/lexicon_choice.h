// Choosing the word lists for an article.
#pragma once

#include <array>
#include <vector>

#include "corpus/quotes/word_table.h"
#include "schema/analysis.h"
#include "schema/article.h"

namespace lede {

class LexiconChooser {
 public:
  LexiconChooser();

  // The words of the article's language, as it is stated or, if it is not, as the words
  // of grammar among the first tokens of the body tell; nullptr for any other language.
  // The table follows the analyzer.
  WordTable* of(const Article& article, const std::vector<Token>& body,
                const Analyzer& analyzer);

 private:
  std::array<WordTable, 2> tables_;
};

}  // namespace lede
