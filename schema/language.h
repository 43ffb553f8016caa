// Which language a text is in, by CLD2: letters and their sequences against tables of 83
// languages.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace lede {

struct TextLanguage {
  std::string code;  // ISO 639-1; "no" for Bokmål, "zh" for both scripts of Chinese
  // Some sentences, nearly all in this language: more than a declaration is worth, which
  // often speaks of a site and not of the text.
  bool is_certain = false;
};

// The language that most of a valid UTF-8 text is in; a text of more than some sentences
// is judged by its beginning and its middle. nullopt where that cannot be told: too
// little text, or none, as in a table of results.
std::optional<TextLanguage> language_of(std::string_view text);

}  // namespace lede
