// The other spellings of a query's names that an index has: by the table of aliases, and
// by sound between Latin and Cyrillic letters.
#pragma once

#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/analysis.h"
#include "searcher/names/alias_table.h"
#include "searcher/names/sound.h"
#include "searcher/query/query.h"

namespace lede {

inline constexpr std::size_t kMaxSpelledWords = 50;  // of a query
inline constexpr std::size_t kMaxSpellings = 40;     // of a word
// Words of the index that are compared by sound, for a query.
inline constexpr std::size_t kMaxHeardWords = 100'000;

class Spellings {
 public:
  // Both must outlive it. indexes: folders that may hold a person's own aliases.tsv.
  Spellings(const Xapian::Database& articles, Analyzer& analyzer,
            const std::vector<std::filesystem::path>& indexes);

  // The query with Word::spellings set, of stemmed words that are looked for in text.
  // Throws Xapian::Error.
  Query add_to(Query query);

  // Whether two folded words are one name, whatever the index has.
  bool are_of_one_name(const std::string& a, const std::string& b) const;

  // What is wrong with the person's own aliases.
  const std::vector<std::string>& complaints() const { return complaints_; }

 private:
  void add_to_word(Word& word);
  std::vector<std::string> spellings_of(const std::string& word);
  std::vector<std::string> written(const std::string& word) const;
  std::vector<std::string> heard(const std::string& word);
  std::vector<std::string> stems_of(const std::string& word);
  AliasTable& aliases() const;
  bool is_indexed(const std::string& spelling);

  const Xapian::Database& articles_;
  Analyzer& analyzer_;
  mutable std::optional<AliasTable> aliases_;  // once a name was asked for
  std::vector<std::string> complaints_;
  std::map<std::string, std::vector<std::string>> known_;  // by word
  std::set<std::string> silent_;  // beginnings that no word of the index has
  std::size_t heard_ = 0;         // for the query at hand
  std::size_t spelled_ = 0;
};

// The query with every stemmed word as it was typed: no other forms, no spellings.
Query as_typed(Query query);

}  // namespace lede
