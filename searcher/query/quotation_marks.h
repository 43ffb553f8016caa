// Which characters people type or paste around a phrase, and where the phrase ends.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

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

// Finds the phrases of one text.
class PhraseFinder {
 public:
  explicit PhraseFinder(std::string_view text) : text_(text) {}

  // The phrase whose opening mark stands at offset; nullopt if there is no such mark, if
  // it is an apostrophe, or if it is a mark that closes and has nothing to close. To be
  // asked in the order of the text.
  std::optional<MarkedPhrase> phrase_at(std::size_t offset);

 private:
  std::optional<MarkedPhrase> closed_by(std::size_t begin, std::u32string_view marks,
                                        bool single);

  std::string_view text_;
  std::vector<std::u32string_view> in_vain_;  // marks that do not come any more
};

}  // namespace lede
