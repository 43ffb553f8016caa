// The query language: text to tree. This is its grammar; AND binds tighter than OR, OR
// tighter than standing side by side.
//
//   query    = clause...              any of the clauses; see below
//   clause   = both ("OR" both)...
//   both     = signed ("AND" signed)...
//   signed   = ["NOT" | "-" | "+"] near
//   near     = operand ("NEAR" | "NEAR/n" | "BEFORE" | "BEFORE/n") operand ...
//   operand  = [field ":"] item ["^" number]
//   item     = word | =word | wor* | w?rd | word~n | "phrase" | "(" query ")"
//
// Clauses side by side are alternatives, the more of them an article has the better. A +
// makes a clause required (the others then only raise), a - excludes it. A clause that
// asks for a fact about the article and not for its words (date:, source:, speaker: and
// such) narrows: it is required, and alternatives of one field are read as one-of.
#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "searcher/query/query.h"
#include "searcher/query/today.h"

namespace lede {

inline constexpr std::size_t kMaxQueryWords = 10'000;
inline constexpr std::size_t kMaxQueryBytes = 1'000'000;
inline constexpr unsigned kDefaultDistance = 10;  // of NEAR and BEFORE, as Xapian has it

struct ParseOptions {
  bool all = false;     // clauses side by side are all required
  bool strict = false;  // throw SyntaxError instead of repairing
  std::chrono::year_month_day today = lede::today().day;
};

struct ParsedQuery {
  Query query;
  std::vector<std::string> warnings;  // what was repaired and how, in reading order
};

// The position of a SyntaxError is in valid_utf8(text).
ParsedQuery parse_query(std::string_view text, const ParseOptions& options = {});

}  // namespace lede
