// "Did you mean": what a query would be with the words that the archive has.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/analysis.h"
#include "searcher/query/query.h"
#include "searcher/search/open_index.h"

namespace lede {

inline constexpr std::size_t kMaxSuggestedWords = 4;  // of a query
inline constexpr std::size_t kMaxCheckedWords = 100;

// The text of a query with each word that the archive does not have, or hardly has, put
// as the most likely word that it has, in the archive's spelling; nullopt if there is
// nothing to put better. Words with wildcards or edits, numbers and what is excluded are
// left alone. query: what the text was read as. Throws Xapian::Error.
std::optional<std::string> suggestion(std::string_view text, const Query& query,
                                      const OpenIndex& index, Analyzer& analyzer);

// The most likely word of a field's vocabulary for a folded word, or nullopt.
std::optional<std::string> nearest_word(const std::string& word, FieldId field,
                                        const OpenIndex& index);

}  // namespace lede
