// Word by word, by tables; the word behind may decide.
#include "searcher/quotations/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace lede {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kWords = std::to_array<Pair>({
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
    {"ninety", "90"},
});

constexpr auto kEndings = std::to_array<Pair>({{"n't", " not"},
                                               {"'re", " are"},
                                               {"'ve", " have"},
                                               {"'ll", " will"},
                                               {"'m", " am"},
                                               {"'s", " is"},
                                               {"'d", " would"}});

// Behind a number, joined to it or not.
constexpr auto kScales = std::to_array<Pair>({{"m", "million"},
                                              {"mn", "million"},
                                              {"mln", "million"},
                                              {"bn", "billion"},
                                              {"tn", "trillion"},
                                              {"k", "thousand"}});

// Words that "'s" is a verb after; after others it is whose something is.
constexpr auto kBeforeIs = std::to_array<std::string_view>(
    {"it", "he", "she", "that", "there", "what", "who", "here", "where", "how", "this",
     "when", "why", "everything", "nobody", "nothing", "somebody", "something"});

// Behind them "'s" is "has" and "'d" is "had".
constexpr auto kDone = std::to_array<std::string_view>(
    {"been", "become", "better", "come",  "done",  "found", "given",
     "gone", "got",    "had",    "heard", "known", "left",  "lost",
     "made", "said",   "seen",   "taken", "told",  "won"});

template <typename Table>
bool has(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

template <typename Table>
std::string_view value_in(const Table& table, std::string_view word) {
  const auto found = std::find_if(table.begin(), table.end(), [word](const Pair& pair) {
    return pair.first == word;
  });
  return found == table.end() ? std::string_view{} : found->second;
}

bool is_figure(char c) {
  return c >= '0' && c <= '9';
}

bool is_done(std::string_view word) {
  return has(kDone, word) || (word.size() > 3 && word.ends_with("ed"));
}

std::string without_contraction(std::string_view word, std::string_view next) {
  for (const auto& [from, to] : kEndings) {
    if (word.size() <= from.size() || !word.ends_with(from)) {
      continue;
    }
    const std::string_view begin = word.substr(0, word.size() - from.size());
    if (from == "'s" && !has(kBeforeIs, begin)) {
      continue;
    }
    const bool done = is_done(next);
    const std::string_view verb = from == "'s" && done   ? " has"
                                  : from == "'d" && done ? " had"
                                                         : to;
    const std::string_view known = value_in(kWords, begin);
    return std::string(known.empty() ? begin : known) + std::string(verb);
  }
  return std::string(word);
}

// "4.2m" as "4.2 million"; what is no such number as it is.
std::string without_scale(std::string_view word) {
  std::size_t letters = word.size();
  while (letters > 0 && word[letters - 1] >= 'a' && word[letters - 1] <= 'z') {
    --letters;
  }
  const std::string_view scale = value_in(kScales, word.substr(letters));
  return letters == 0 || !is_figure(word[letters - 1]) || scale.empty()
             ? std::string(word)
             : std::string(word.substr(0, letters)) + ' ' + std::string(scale);
}

// A word in other words, by spaces. before, next: the folded words beside it.
std::string spelt_out(std::string_view word, std::string_view before,
                      std::string_view next) {
  if (const std::string_view known = value_in(kWords, word); !known.empty()) {
    return std::string(known);
  }
  if (word.ends_with('%')) {
    return std::string(word.substr(0, word.size() - 1)) + " percent";
  }
  const bool counted = !before.empty() && is_figure(before.back());
  if (const auto scale = value_in(kScales, word); counted && !scale.empty()) {
    return std::string(scale);
  }
  const std::string plain = without_scale(word);
  return plain == word ? without_contraction(word, next) : plain;
}

// Whether a "%" stands behind a number, with a space between.
bool has_percent(const WordedText& text, std::size_t at) {
  const std::size_t begin = text.words[at].end;
  const std::size_t sign = text.text.find_first_not_of(' ', begin);
  return sign != std::string_view::npos && text.text[sign] == '%' &&
         is_figure(text.text[begin - 1]);
}

}  // namespace

WordId Spelling::id_of(std::string_view word) {
  const auto [place, is_new] =
      ids_.try_emplace(std::string(word), static_cast<WordId>(words_.size()));
  if (is_new) {
    words_.push_back(place->first);
  }
  return place->second;
}

std::string_view Spelling::folded_word(const WordStream& words, std::size_t at) const {
  return at < words.size() ? analyzer_.word(words[at].word) : std::string_view{};
}

WordStream Spelling::spelt(const WordedText& text) {
  WordStream out;
  const WordStream& words = text.words;
  for (std::size_t i = 0; i < words.size(); ++i) {
    ComparedWord word = words[i];
    const std::string_view plain = folded_word(words, i);
    const std::string_view before =
        i > 0 ? folded_word(words, i - 1) : std::string_view{};
    std::string full = spelt_out(plain, before, folded_word(words, i + 1));
    if (plain == "per" && folded_word(words, i + 1) == "cent") {
      ++i;
      full = "percent";
      word.end = words[i].end;
      word.before_break = words[i].before_break;
    } else if (has_percent(text, i)) {
      full += " percent";
    }
    const bool before_break = std::exchange(word.before_break, false);
    for (std::size_t at = 0; at < full.size();) {
      const std::size_t space = std::min(full.find(' ', at), full.size());
      word.word = id_of(std::string_view(full).substr(at, space - at));
      out.push_back(word);
      word.after_break = false;
      at = space + 1;
    }
    if (!out.empty()) {
      out.back().before_break = before_break;
    }
  }
  return out;
}

}  // namespace lede
