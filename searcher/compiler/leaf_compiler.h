// The leaves of a query tree as Xapian runs them: words, phrases, words near each other.
//
//   oil           Zoil; of several languages any of its stems, ranked as if they were one
//   =supplies     supplies, ranked as Zsuppli
//   re-election   the better of Zreelect and the phrase of its parts
//   "oil talks"   oil and talks in that order, ranked as Zoil and Ztalk
//   headline:oil  ZSoil
//   (spelt kyiv kiev)   any of the spellings, ranked as if they were one
//   luka*         any of the words that it stands for, ranked as if they were one
// Positions are of exact forms and weigh nothing: they filter. Ranking is of stems.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "searcher/compiler/other_side.h"
#include "searcher/compiler/patterns.h"
#include "searcher/compiler/stem_terms.h"
#include "searcher/compiler/wanted.h"
#include "searcher/query/query.h"
#include "searcher/vocabulary/reading.h"

namespace lede {

inline constexpr std::size_t kMaxPhraseWords = 200;
inline constexpr std::size_t kMaxNearWords = 10;  // of one NEAR or BEFORE

struct Leaf {
  Xapian::Query query;
  // Set if the query is for any of these terms and nothing else: the stems of a word in
  // the languages of the index.
  StemTerms stem_terms;
  bool stopword = false;
  double cost = 0;  // of running it, in postings read, about
  Wanted wanted;    // one_of is empty where there is nothing to see in a text
  std::vector<ScoredPart> parts;
};

// A filter that adds no weight.
Xapian::Query unweighted(const Xapian::Query& query);

class LeafCompiler {
 public:
  // All must outlive it. other: nullptr for a database that stands alone.
  LeafCompiler(const Xapian::Database& database, Analyzer& analyzer,
               OtherSide* other = nullptr)
      : database_(database),
        analyzer_(analyzer),
        other_(other),
        patterns_(database, analyzer) {}

  // nullopt: there is nothing to search for in it.
  std::optional<Leaf> compile(const Word& word);
  std::optional<Leaf> compile(const Phrase& phrase);
  std::optional<Leaf> compile(const Near& near);

  // What was looked up in the vocabulary.
  std::vector<ExpandedWord> take_expanded() { return patterns_.take_expanded(); }

  // What was cut short, for the user.
  std::vector<std::string> take_warnings();

 private:
  std::optional<Leaf> compile_pattern(const Word& word);
  std::optional<Leaf> compile_spelt(const Word& word);
  StemTerms ranking_of_spelling(const Leaf& leaf) const;
  Leaf compile_single(const Word& word, const Form& form) const;
  Xapian::Query word_query(const Word& word, const Form& form) const;
  Leaf compile_compound(const Word& word, const WordReading& reading);
  std::vector<Sequence> read_plain(const Phrase& phrase, std::vector<Form>& forms);
  std::vector<Sequence> read_pattern(const Phrase& phrase, std::vector<Form>& forms);
  std::optional<WordPattern> near_word(const Word& word, std::vector<Form>& forms);
  Form form_of(const std::string& word);
  static void add_to_parts(Leaf& leaf, std::vector<std::string> stems);
  void add_ranking(Leaf& leaf, const Xapian::Query& filter,
                   const std::vector<Form>& forms);
  Xapian::Query checked(const Xapian::Query& filter, const Wanted& wanted);
  Xapian::Query::op together(Xapian::Query::op positional) const;
  bool has_positions() const;
  double frequency_of(FieldId field, const std::vector<std::string>& words) const;
  double cost_of(FieldId field, const Sequence& sequence) const;
  void warn(std::string message);
  void warn_of_length();

  const Xapian::Database& database_;
  Analyzer& analyzer_;
  OtherSide* other_;
  Patterns patterns_;
  std::vector<std::string> warnings_;
};

}  // namespace lede
