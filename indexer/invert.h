// From articles to terms: which words of an article become which terms of its document,
// and of the documents of its quotations. The rules follow from the table of fields.
//
//   articles
//     word              exact, with positions and frequency 0: every field with a weight,
//                       body first (positions from 1), the others a gap behind each other
//     Zstem             frequency: the sum of the weights of its fields; a word of a
//                       quotation counts for the body and for the quotation
//     prefix+word,      the same within one field: exact with positions from 1, stems
//     Zprefix+stem      with frequency 0, so that only what ranks is in the length
//     prefix+text       fields that are one term as a whole
//   quotes              no positions: phrases are looked for in the stored text
//     word, Zstem       of the quotation, the stems with their frequency
//     XSword, ZXSstem   of speaker and mention
//     XKkind
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "corpus/quotes/quotes.h"
#include "indexer/batch_words.h"
#include "indexer/run_builder.h"
#include "schema/analysis.h"
#include "schema/article.h"

namespace lede {

// Words this far apart or less may be neighbours in a phrase; texts never are.
inline constexpr std::uint32_t kPositionGap = 100;

// A batch of articles, inverted.
struct Inverted {
  Run articles;
  // Of the articles in order, each article's quotations in order. Their places are not
  // yet told: see place_quotes().
  Run quotes;
  std::vector<std::uint32_t> quote_counts;  // by article
};

// Tells each quotation where it is stored; the articles will have document numbers from
// first_article on.
void place_quotes(Inverted& inverted, std::uint32_t first_article);

// Not for use by two threads at once; one a thread.
class Inverter {
 public:
  Inverter() = default;
  Inverter(const Inverter&) = delete;
  Inverter& operator=(const Inverter&) = delete;

  // The article with the quotations that it has.
  void add(const Article& article);

  // Finds the quotations first, on the words that are cut for the terms, and gives them
  // to the article.
  void find_quotes_and_add(Article& article);

  // All articles since the last call.
  Inverted take();

 private:
  struct Placed {
    BatchWord word;
    std::uint32_t position = 0;  // in its field, from 0
    std::uint32_t begin = 0;     // bytes in its text
    std::uint32_t end = 0;
    bool again = false;  // a part of the word before it, whose stem it has
  };
  using PlacedWords = std::vector<Placed>;

  void analyze(std::string_view text, PlacedWords& words);
  void place(const std::vector<Token>& tokens, PlacedWords& words);
  void analyze_fields(const Article& article);
  void add_analyzed(const Article& article);
  void add_words(RunBuilder& run, FieldId field, const PlacedWords& words);
  std::uint32_t add_common(const Article& article, FieldId id, std::uint32_t first);
  void find_quote_words(const Quote& quote);
  void add_quote(const Quote& quote);

  const PlacedWords& words_of(FieldId field) const {
    return fields_[static_cast<std::size_t>(field)];
  }

  Analyzer analyzer_;
  BatchWords words_{analyzer_};
  QuoteFinder quote_finder_;
  std::vector<Token> body_;                      // of the article that is being added
  std::array<PlacedWords, kFieldCount> fields_;  // of the article that is being added
  PlacedWords quote_words_;
  PlacedWords speaker_words_;
  RunBuilder articles_;
  RunBuilder quotes_;
  std::vector<std::uint32_t> quote_counts_;
};

}  // namespace lede
