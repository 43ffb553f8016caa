// Names of languages, and the language of an article.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "schema/article.h"

namespace lede {

// The ISO 639-1 code of a language as people write it: "en", "en-US", "eng", "English".
// Bokmål is "no", as nearly everybody means by that. nullopt for what is none.
std::optional<std::string> language_code(std::string_view text);

// Sets Article::language by what it declares and what its text is. A declaration wins but
// where it is plainly not about the text: pages carry their template's language, feeds
// their publisher's. So the text wins if it is long, nearly all of it is in one language,
// and that is no near relative of the declared one (Norwegian and Danish, Czech and
// Slovak), between which people are surer than letters are. A declared language that the
// detector does not know is always believed.
void settle_language(Article& article);

}  // namespace lede
