// Word by word, by tables; the word behind may decide.
#include "searcher/quotations/spelling.h"

#include <algorithm>
#include <array>
#include <utility>

#include "searcher/quotations/numerals.h"

namespace lede {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

constexpr auto kWords = std::to_array<Pair>({{"can't", "can not"},
                                             {"cannot", "can not"},
                                             {"won't", "will not"},
                                             {"shan't", "shall not"},
                                             {"let's", "let us"}});

constexpr auto kEndings = std::to_array<Pair>({{"n't", " not"},
                                               {"'re", " are"},
                                               {"'ve", " have"},
                                               {"'ll", " will"},
                                               {"'m", " am"},
                                               {"'s", " is"},
                                               {"'d", " would"}});

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
    const auto number = numeral_at({{begin}}, 0);
    return (number ? number->text : std::string(begin)) + std::string(verb);
  }
  return std::string(word);
}

// A word in other words, by spaces. next: the folded word behind it.
std::string spelt_out(std::string_view word, std::string_view next) {
  const std::string_view known = value_in(kWords, word);
  return known.empty() ? without_contraction(word, next) : std::string(known);
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

WordStream Spelling::spelt(const WordedText& text) {
  WordStream out;
  const WordStream& words = text.words;
  std::vector<NumeralWord> plain;
  plain.reserve(words.size() + 1);
  for (const ComparedWord& word : words) {
    plain.push_back({analyzer_.word(word.word), word.after_break});
  }
  plain.push_back({});
  for (std::size_t i = 0; i < words.size();) {
    ComparedWord word = words[i];
    std::size_t behind = i + 1;
    std::string full;
    if (const auto numeral = numeral_at(plain, i)) {
      full = numeral->text;
      behind = i + numeral->words;
    } else if (plain[i].word == "per" && plain[i + 1].word == "cent") {
      full = "percent";
      behind = i + 2;
    } else {
      full = spelt_out(plain[i].word, plain[i + 1].word);
    }
    word.written = word.word;
    word.end = words[behind - 1].end;
    word.before_break = false;
    for (std::size_t at = 0; at < full.size();) {
      const std::size_t space = std::min(full.find(' ', at), full.size());
      word.word = id_of(std::string_view(full).substr(at, space - at));
      out.push_back(word);
      word.after_break = false;
      at = space + 1;
    }
    if (!out.empty()) {
      out.back().before_break = words[behind - 1].before_break;
    }
    i = behind;
  }
  return out;
}

}  // namespace lede
