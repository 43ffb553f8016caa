// Who does what a verb says.
#pragma once

#include <optional>

#include "corpus/quotes/sentence.h"

namespace lede {

// The subject of the verb at a place, looked for to its left, not before floor.
std::optional<NounPhrase> subject_of(const Sentence& sentence, int verb, int floor);

// The first phrase between floor and end that can speak and is no object of a
// preposition: the subject of the main clause, more often than not.
std::optional<NounPhrase> clause_subject(const Sentence& sentence, int end, int floor);

// The subject of the nearest finite verb on the left that has one of its own; else that
// of the clause.
std::optional<NounPhrase> nearest_subject(const Sentence& sentence, int end, int floor);

}  // namespace lede
