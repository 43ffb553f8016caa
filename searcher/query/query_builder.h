// What the parser builds trees with: words and phrases from typed text, clauses put
// together.
#pragma once

#include <string_view>
#include <vector>

#include "searcher/query/query.h"

namespace lede {

// A typed word, with its wildcards or edits; the punctuation around it is dropped. Empty
// if nothing is left.
Query word_query(std::string_view text, FieldId field);

// A phrase; empty if there is nothing but white space and punctuation.
Query phrase_query(std::string_view text, FieldId field);

// The most that all boosts which meet at one word may come to, so that no score can
// overflow.
inline constexpr double kMaxBoost = 1e6;

// Multiplies the boost of a query, at most up to kMaxBoost with those within; whether
// that was enough.
bool multiply_boost(Query& query, double factor);

// One of the clauses that stand side by side.
struct Clause {
  Query query;
  bool required = false;  // marked with +
};

// The tree of clauses side by side: see query_parser.h. all: each is required.
Query combine(std::vector<Clause> clauses, bool all);

// A group that takes in parts that are groups of its own kind; a single part stays
// itself.
Query joined(GroupKind kind, std::vector<Query> parts);

// The opposite of a query that is not empty.
Query negation_of(Query query);

}  // namespace lede
