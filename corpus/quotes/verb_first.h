// Clauses whose verb comes before its subject: "sagte am Montag der Minister".
#pragma once

#include <optional>

#include "corpus/quotes/sentence.h"

namespace lede {

// The subject behind a verb. Where the language puts adverbials and the one who is spoken
// to in between, it is behind them: "sagte unserer Zeitung die Ministerin".
std::optional<NounPhrase> phrase_behind_verb(const Sentence& sentence, int verb, int end);

// Can the word at a place be a verb in front of its subject, though no list has it? Only
// where the language has verbs there: "polterte", "freute" (sich), "winkt" (ab).
bool could_be_verb_first(const Sentence& sentence, int at, int end);

// The participle that completes an auxiliary at a place: "hatte Stein gesagt", "wird
// Stein zitiert"; -1 if there is none near.
int participle_behind(const Sentence& sentence, int auxiliary, int end);

}  // namespace lede
