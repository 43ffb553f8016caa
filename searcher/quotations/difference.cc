// Runs of edits, and the words that turn a sense.
#include "searcher/quotations/difference.h"

#include <algorithm>
#include <array>
#include <utility>

#include "schema/analysis.h"
#include "schema/utf8.h"
#include "searcher/quotations/spelling.h"

namespace lede {
namespace {

constexpr std::array<std::string_view, 29> kNegations{
    "no",      "not",    "never",   "none", "nobody", "nothing", "nor",    "neither",
    "nowhere", "cannot", "cant",    "wont", "dont",   "without", "hardly", "barely",
    "unable",  "refuse", "nicht",   "nie",  "kein",   "keine",   "keinen", "keiner",
    "niemand", "nichts", "niemals", "ohne", "denied"};

constexpr std::array<std::string_view, 33> kQuantifiers{
    "all",    "every",   "everyone", "everybody", "everything", "each",    "any",
    "some",   "someone", "many",     "most",      "few",        "several", "much",
    "more",   "less",    "fewer",    "only",      "always",     "often",   "sometimes",
    "rarely", "half",    "both",     "alle",      "jeder",      "einige",  "viele",
    "manche", "wenige",  "nur",      "immer",     "least"};

constexpr std::array<std::string_view, 40> kNumbers{
    "zero",     "one",      "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",    "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen",  "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    "thirty",   "forty",    "fifty",   "sixty",     "seventy",  "eighty",   "ninety",
    "hundred",  "thousand", "million", "billion",   "trillion", "dozen",    "first",
    "second",   "third",    "twice",   "once",      "percent"};

template <typename Table>
bool has(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_negation(std::string_view word) {
  return has(kNegations, word) || word.ends_with("n't");
}

bool is_number(std::string_view word) {
  return has(kNumbers, word) ||
         word.find_first_of("0123456789") != std::string_view::npos;
}

// A capital in the middle of a sentence.
bool is_name(const WordedText& text, const ComparedWord& word) {
  const char first = text.text[word.begin];
  const bool upper = (first >= 'A' && first <= 'Z') ||
                     (static_cast<unsigned char>(first) >= 0xC3 &&
                      code_point_at(text.text, word.begin).value >= 0xC0 &&
                      folded(text.text.substr(word.begin, word.end - word.begin))[0] !=
                          text.text[word.begin]);
  const bool is_i = word.end - word.begin == 1;
  return upper && !word.after_break && !is_i;
}

Weight weight_of(const WordedText& text, const ComparedWord& word) {
  const std::string plain = folded(text.text.substr(word.begin, word.end - word.begin));
  if (is_negation(plain)) {
    return Weight::Negation;
  }
  if (is_number(plain)) {
    return Weight::Number;
  }
  if (is_name(text, word)) {
    return Weight::Name;
  }
  return has(kQuantifiers, plain) ? Weight::Quantifier : Weight::Wording;
}

std::string text_between(const WordedText& text, std::size_t begin, std::size_t end) {
  if (begin >= end) {
    return {};
  }
  std::string out;
  const std::size_t first = text.words[begin].begin;
  for (const char c : text.text.substr(first, text.words[end - 1].end - first)) {
    const bool space = c == '\n' || c == '\t' || c == '\r' || c == ' ';
    if (!space || !out.ends_with(' ')) {
      out += space ? ' ' : c;
    }
  }
  return out;
}

std::string joined_letters(std::string_view text) {
  std::string letters = folded(text);
  std::erase_if(letters, [](char c) { return c == ' ' || c == '-'; });
  return letters;
}

// The words of both that a run of edits takes.
struct EditRun {
  Stretch yours;
  Stretch theirs;
};

// A word that both sides of a run have, in other places, weighs nothing.
Weight heaviest(const EditRun& run, const WordedText& yours, const WordedText& theirs) {
  Weight weight = Weight::Wording;
  const auto look = [&weight](const WordedText& text, const Stretch& in,
                              const WordedText& other, const Stretch& not_in) {
    for (std::size_t i = in.begin; i < in.end; ++i) {
      const WordId word = text.words[i].word;
      bool there = false;
      for (std::size_t j = not_in.begin; j < not_in.end; ++j) {
        there = there || other.words[j].word == word;
      }
      weight = there ? weight : std::min(weight, weight_of(text, text.words[i]));
    }
  };
  look(yours, run.yours, theirs, run.theirs);
  look(theirs, run.theirs, yours, run.yours);
  return weight;
}

std::vector<EditRun> runs_of(const Alignment& alignment) {
  std::vector<EditRun> runs;
  bool open = false;
  for (const Step& step : alignment.steps) {
    if (step.edit == Edit::Same) {
      open = false;
      continue;
    }
    if (!open) {
      runs.push_back({{step.yours, step.yours, 0}, {step.theirs, step.theirs, 0}});
      open = true;
    }
    runs.back().yours.end = step.yours + (step.edit == Edit::LeftOut ? 0U : 1U);
    runs.back().theirs.end = step.theirs + (step.edit == Edit::Added ? 0U : 1U);
  }
  return runs;
}

}  // namespace

std::string_view name_of(Weight weight) {
  switch (weight) {
    case Weight::Negation:
      return "negation";
    case Weight::Number:
      return "number";
    case Weight::Name:
      return "name";
    case Weight::Quantifier:
      return "quantifier";
    case Weight::Spelling:
      return "spelling";
    case Weight::Wording:
      break;
  }
  return "wording";
}

std::vector<Difference> differences_of(const Alignment& alignment,
                                       const WordedText& yours,
                                       const WordedText& theirs) {
  std::vector<Difference> differences;
  for (const EditRun& run : runs_of(alignment)) {
    Difference difference;
    difference.yours = text_between(yours, run.yours.begin, run.yours.end);
    difference.theirs = text_between(theirs, run.theirs.begin, run.theirs.end);
    if (joined_letters(difference.yours) == joined_letters(difference.theirs)) {
      continue;
    }
    difference.edit = difference.theirs.empty()  ? Edit::Added
                      : difference.yours.empty() ? Edit::LeftOut
                                                 : Edit::Changed;
    difference.weight = spelt_out(difference.yours) == spelt_out(difference.theirs)
                            ? Weight::Spelling
                            : heaviest(run, yours, theirs);
    differences.push_back(std::move(difference));
  }
  std::stable_sort(
      differences.begin(), differences.end(),
      [](const Difference& a, const Difference& b) { return a.weight < b.weight; });
  return differences;
}

}  // namespace lede
