// Whether two descriptions of a person name the same office or trade.
#pragma once

#include <string_view>

#include "corpus/quotes/lexicon.h"
#include "corpus/quotes/people.h"

namespace lede {

// Can "the prime minister" mean somebody whom the text introduced as "British premier" or
// as "Prime Minister"? Both as they stand in the text, with or without an article. What
// one says and the other contradicts (vice, former, another ministry) tells them apart.
bool is_same_office(std::string_view described, std::string_view introduced,
                    const Language& language);

// Is the folded word that of a group or a thing: neither he nor she in English, a known
// he or she in German (die Polizei)?
bool is_body(std::string_view word);

// Of a description that only a man or only a woman can bear: actress, spokesman.
Gender gender_of_description(std::string_view described, const Language& language);

}  // namespace lede
