// What analysis makes of typed words: the one word they are, or the several.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "schema/analysis.h"

namespace lede {

// A word as the index knows it.
struct Form {
  std::string word;  // folded
  // Its different stems in the languages of the index, of which the most important comes
  // first.
  std::vector<std::string> stems;
};

struct WordReading {
  // The typed word as one: oil, reelection for re-election, 80% (not 80) for 80%.
  std::optional<Form> whole;
  // Its words one by one: re, election; the same as whole where there is but one; empty
  // for punctuation.
  std::vector<Form> parts;
};
WordReading read_word(std::string_view text, Analyzer& analyzer);

// The stems of a folded word; none if it is not one word but several.
std::vector<std::string_view> stems_of_word(std::string_view word, Analyzer& analyzer);

// The ways to write a phrase, each words one after the other: with a hyphenated word
// apart, and as one ("re-election campaign", "reelection campaign"). The first is as
// typed, apart.
std::vector<std::vector<Form>> read_phrase(std::string_view text, Analyzer& analyzer);

}  // namespace lede
