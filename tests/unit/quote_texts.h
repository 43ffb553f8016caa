// Finding the quotations of short texts, for the tests of corpus/quotes.
#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "corpus/quotes/quotes.h"

namespace lede::test {

// "words | speaker" of each quotation, a line each; "-" where there is no speaker.
inline std::string said(const std::vector<Quote>& quotes) {
  std::string lines;
  for (const Quote& quote : quotes) {
    lines += quote.text + " | " + quote.speaker.value_or("-") + "\n";
  }
  return lines;
}

inline std::vector<Quote> quotes_of(const Article& article) {
  static Analyzer analyzer;
  static QuoteFinder finder;
  return finder.find(article, analyzer);
}

inline std::vector<Quote> quotes_in(std::string_view body,
                                    std::string_view language = "en") {
  Article article;
  article.body = body;
  article.language = language;
  return quotes_of(article);
}

inline std::vector<std::string> texts_of(const std::vector<Quote>& quotes) {
  std::vector<std::string> texts;
  texts.reserve(quotes.size());
  for (const Quote& quote : quotes) {
    texts.push_back(quote.text);
  }
  return texts;
}

}  // namespace lede::test
