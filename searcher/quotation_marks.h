// Which characters people type or paste around a phrase, and where the phrase ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace lede {

// A phrase in quotation marks that starts at some place of a text.
struct MarkedPhrase {
  std::size_t begin = 0;  // of the words, after the mark
  std::size_t end = 0;    // of the words
  std::size_t next = 0;   // after the closing mark
  bool closed =
      false;  // false: there is no closing mark, and the phrase takes all the rest
};

// Whether a quotation mark that cannot be an apostrophe stands at offset.
bool is_quotation_mark(std::string_view text, std::size_t offset);

// The phrase whose opening mark stands at offset; nullopt if there is no such mark, if it
// is an apostrophe, or if it is a mark that closes and has nothing to close.
std::optional<MarkedPhrase> phrase_at(std::string_view text, std::size_t offset);

}  // namespace lede
