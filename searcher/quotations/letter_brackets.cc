// Finds the brackets that count for nothing, then drops them.
#include "searcher/quotations/letter_brackets.h"

#include <algorithm>
#include <cctype>
#include <vector>

namespace lede {
namespace {

// Signs of Latin-1 and of general punctuation begin with these bytes.
bool is_letter_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
  return byte >= 0x80 ? byte != 0xC2 && byte != 0xE2 : std::isalpha(byte) != 0;
}

bool is_letter_before(std::string_view text, std::size_t at) {
  while (at > 0 && (static_cast<unsigned char>(text[--at]) & 0xC0U) == 0x80U) {
  }
  return is_letter_at(text, at);
}

// "Kern[laughs]And" lacks spaces: nobody writes a capital within a word.
bool is_capital_behind_small(std::string_view text, std::size_t small,
                             std::size_t capital) {
  return std::islower(static_cast<unsigned char>(text[small])) != 0 &&
         capital < text.size() &&
         std::isupper(static_cast<unsigned char>(text[capital])) != 0;
}

// Whether brackets at these places are within a word; "[1]" and "[sic]" never are.
bool are_within_word(std::string_view text, std::size_t open, std::size_t close) {
  const std::string_view held = text.substr(open + 1, close - open - 1);
  const bool before = open > 0 && is_letter_before(text, open);
  if ((!before && !is_letter_at(text, close + 1)) || held.empty() || held == "sic") {
    return false;
  }
  return held.find_first_of(" \t\r\n0123456789") == std::string_view::npos &&
         (!before || !is_capital_behind_small(text, open - 1, open + 1)) &&
         !is_capital_behind_small(text, close - 1, close + 1);
}

// The places of all such brackets, ascending.
std::vector<std::size_t> letter_brackets(std::string_view text) {
  std::vector<std::size_t> found;
  std::size_t at = 0;
  std::size_t close = 0;
  for (std::size_t open = text.find('['); open != std::string_view::npos;
       open = text.find('[', std::max(open + 1, at))) {
    close = close <= open ? text.find(']', open) : close;
    if (close == std::string_view::npos) {
      break;
    }
    if (are_within_word(text, open, close)) {
      found.push_back(open);
      found.push_back(close);
      at = close + 1;
    }
  }
  return found;
}

std::string without(std::string_view text, const std::vector<std::size_t>& places) {
  std::string out;
  std::size_t at = 0;
  for (const std::size_t place : places) {
    out += text.substr(at, place - at);
    at = place + 1;
  }
  return out + std::string(text.substr(at));
}

}  // namespace

std::string without_letter_brackets(std::string_view text) {
  return without(text, letter_brackets(text));
}

WordStream words_across_brackets(std::string_view text, Analyzer& analyzer) {
  std::vector<std::size_t> places = letter_brackets(text);
  if (places.empty()) {
    return words_of(text, analyzer);
  }
  WordStream words = words_of(without(text, places), analyzer);
  const std::vector<std::size_t> dropped = places;
  for (std::size_t i = 0; i < places.size(); ++i) {
    places[i] -= i;  // where it was dropped
  }
  // A bracket at either end of a word is of the word.
  const auto dropped_before = [&places](std::uint32_t at) {
    return static_cast<std::size_t>(std::lower_bound(places.begin(), places.end(), at) -
                                    places.begin());
  };
  for (ComparedWord& word : words) {
    word.begin += static_cast<std::uint32_t>(dropped_before(word.begin));
    const std::size_t next = dropped_before(word.end);
    word.end += static_cast<std::uint32_t>(next);
    word.end += next < dropped.size() && dropped[next] == word.end ? 1U : 0U;
  }
  return words;
}

}  // namespace lede
