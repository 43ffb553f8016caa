// The two databases of an index, articles and quotations, as the compiler of a query for
// the one asks about the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/field.h"
#include "searcher/compiler/wanted.h"
#include "searcher/query/query.h"

namespace lede {

// What adds to the score of an article, apart from the rest of the query: the score is
// the sum of all parts.
struct ScoredPart {
  std::string shown;  // as it was typed
  Xapian::Query query;
  std::vector<std::string> stems;  // what it ranks by in all fields that rank
  double boost = 1;                // of the groups around it
};

// What a word with * ? or ~ stands for, or a stem in NEAR and BEFORE.
struct ExpandedWord {
  std::string shown;
  std::vector<std::string> words;  // those that are searched
  std::size_t found = 0;           // above words.size() where a bound cut
};

struct CompiledQuery {
  Xapian::Query query;
  std::vector<Wanted> wanted = {};  // in the order of the query; nothing that it excludes
  std::vector<std::string> warnings = {};
  std::vector<ScoredPart> parts = {};
  std::vector<ExpandedWord> expanded = {};
};

class OtherSide {
 public:
  OtherSide() = default;
  virtual ~OtherSide() = default;
  OtherSide(const OtherSide&) = delete;
  OtherSide& operator=(const OtherSide&) = delete;

  // Whether the other database is to be asked about that field.
  virtual bool has(FieldId field) const = 0;

  // The documents of this side that belong to what the other side finds.
  virtual CompiledQuery answer(const Query& query) = 0;

  // Whether this side keeps the positions of words.
  virtual bool has_positions() const = 0;

  // Without positions: of the documents that have all the words those that have them as
  // wanted.
  virtual CompiledQuery checked(const Xapian::Query& candidates,
                                const Wanted& wanted) = 0;
};

}  // namespace lede
