// Word by word, by tables.
#include "searcher/quotations/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/analysis.h"

namespace lede {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Whole words; the first that fits counts.
constexpr std::array<Pair, 36> kWords{{
    {"can't", "can not"},  {"cannot", "can not"},
    {"won't", "will not"}, {"shan't", "shall not"},
    {"let's", "let us"},   {"zero", "0"},
    {"one", "1"},          {"two", "2"},
    {"three", "3"},        {"four", "4"},
    {"five", "5"},         {"six", "6"},
    {"seven", "7"},        {"eight", "8"},
    {"nine", "9"},         {"ten", "10"},
    {"eleven", "11"},      {"twelve", "12"},
    {"thirteen", "13"},    {"fourteen", "14"},
    {"fifteen", "15"},     {"sixteen", "16"},
    {"seventeen", "17"},   {"eighteen", "18"},
    {"nineteen", "19"},    {"twenty", "20"},
    {"thirty", "30"},      {"forty", "40"},
    {"fifty", "50"},       {"sixty", "60"},
    {"seventy", "70"},     {"eighty", "80"},
    {"ninety", "90"},      {"percent", "%"},
    {"per", "%"},          {"cent", ""},
}};

constexpr std::array<Pair, 7> kEndings{{{"n't", " not"},
                                        {"'re", " are"},
                                        {"'ve", " have"},
                                        {"'ll", " will"},
                                        {"'m", " am"},
                                        {"'s", " is"},
                                        {"'d", " would"}}};

// Words that "'s" is a verb after; after others it is whose something is.
constexpr std::array<std::string_view, 14> kBeforeIs{
    "it",   "he",    "she", "that", "there", "what", "who",
    "here", "where", "how", "this", "when",  "why",  "everything"};

bool is_verb(std::string_view word, std::string_view ending) {
  return ending != "'s" ||
         std::find(kBeforeIs.begin(), kBeforeIs.end(),
                   word.substr(0, word.size() - ending.size())) != kBeforeIs.end();
}

std::string word_spelt_out(std::string_view word) {
  for (const auto& [from, to] : kWords) {
    if (word == from) {
      return std::string(to);
    }
  }
  for (const auto& [from, to] : kEndings) {
    if (word.size() > from.size() && word.ends_with(from) && is_verb(word, from)) {
      return std::string(word.substr(0, word.size() - from.size())) + std::string(to);
    }
  }
  return std::string(word);
}

}  // namespace

std::string spelt_out(std::string_view text) {
  const std::string plain = folded(text);
  std::string out;
  std::size_t at = 0;
  while (at < plain.size()) {
    const std::size_t space = std::min(plain.find(' ', at), plain.size());
    out += word_spelt_out(std::string_view(plain).substr(at, space - at));
    out += ' ';
    at = space + 1;
  }
  // "12 %" and "12%" are one.
  std::string squeezed;
  for (const char c : out) {
    if (c == '%' && squeezed.ends_with(' ')) {
      squeezed.pop_back();
    }
    if (c != ' ' || !squeezed.ends_with(' ')) {
      squeezed += c;
    }
  }
  while (squeezed.ends_with(' ')) {
    squeezed.pop_back();
  }
  return squeezed;
}

}  // namespace lede
