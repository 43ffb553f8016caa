// The two databases of an index, articles and quotations, as the compiler of a query for
// the one asks about the other.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/field.h"
#include "searcher/query.h"
#include "searcher/wanted.h"

namespace lede {

struct CompiledQuery {
  Xapian::Query query;
  std::vector<Wanted> wanted;  // in the order of the query; nothing that it excludes
  std::vector<std::string> warnings;
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
