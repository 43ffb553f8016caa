// The terms of a word's stems in an index whose articles are in several languages: it is
// looked for by what it would be stemmed to in each, ranked as one word.
#pragma once

#include <span>
#include <string>
#include <vector>

#include <xapian.h>

#include "schema/field.h"
#include "searcher/vocabulary/reading.h"

namespace lede {

using StemTerms = std::vector<std::string>;

// Those of a word in a field that the database has; the first if it has none.
StemTerms stem_terms(FieldId field, const Form& form, const Xapian::Database& database);

// What ranks words in a field, word by word: those that say something, or all if none
// does. For a field that ranks these are the common terms, which have the field's weight
// in them; others rank nothing.
std::vector<StemTerms> ranking_terms(FieldId field, const std::vector<Form>& forms,
                                     const Xapian::Database& database);

// The stems of terms of the common space.
std::vector<std::string> stems_of(const StemTerms& terms);

// Any of the queries, ranked as if they were one term.
Xapian::Query synonyms(std::span<const Xapian::Query> queries);
Xapian::Query synonyms(const StemTerms& terms);

// The weight of a word in BM25 by its terms, but never below 0.
double rarity_of(const StemTerms& terms, const Xapian::Database& database);

}  // namespace lede
