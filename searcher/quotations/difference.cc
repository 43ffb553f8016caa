// Runs of edits, and the words that turn a sense.
#include "searcher/quotations/difference.h"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "schema/analysis.h"
#include "schema/utf8.h"
#include "searcher/passages/marked_text.h"
#include "searcher/quotations/joins.h"

namespace lede {
namespace {

constexpr auto kNegations = std::to_array<std::string_view>(
    {"no",      "not",    "never",   "none", "nobody", "nothing", "nor",    "neither",
     "nowhere", "cannot", "cant",    "wont", "dont",   "without", "hardly", "barely",
     "unable",  "refuse", "nicht",   "nie",  "kein",   "keine",   "keinen", "keiner",
     "niemand", "nichts", "niemals", "ohne", "denied"});

constexpr auto kQuantifiers = std::to_array<std::string_view>(
    {"all",    "every",   "everyone", "everybody", "everything", "each",    "any",
     "some",   "someone", "many",     "most",      "few",        "several", "much",
     "more",   "less",    "fewer",    "only",      "always",     "often",   "sometimes",
     "rarely", "half",    "both",     "alle",      "jeder",      "einige",  "viele",
     "manche", "wenige",  "nur",      "immer",     "least"});

// Those that Spelling leaves as words, or writes.
constexpr auto kNumbers = std::to_array<std::string_view>(
    {"minus", "thousand", "million", "billion", "trillion", "dozen", "first", "second",
     "third", "twice", "percent"});

template <typename Table>
bool has(const Table& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool has_figure(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos;
}

// Words of what is written in figures are numbers, too: the "minus" of "-5".
bool is_number(const WordedText& text, const ComparedWord& word, std::string_view plain) {
  return has(kNumbers, plain) || has_figure(plain) ||
         has_figure(text.text.substr(word.begin, word.end - word.begin));
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

Weight weight_of(const WordedText& text, const ComparedWord& word,
                 std::string_view plain) {
  if (is_negation(plain)) {
    return Weight::Negation;
  }
  if (is_number(text, word, plain)) {
    return Weight::Number;
  }
  if (is_name(text, word)) {
    return Weight::Name;
  }
  return has(kQuantifiers, plain) ? Weight::Quantifier : Weight::Wording;
}

// The words of both that a run of steps takes.
struct StepRun {
  Stretch yours;
  Stretch theirs;
  bool edited = false;     // not all of them are the same
  bool is_marked = false;  // accents alone make it another word
};

bool is_same_writing(const ComparedWord& a, const ComparedWord& b) {
  return a.begin == b.begin;
}

// Whether a word begins here, and not the second half of "don't".
bool is_boundary(const WordStream& words, std::size_t at) {
  return at == 0 || at >= words.size() || !is_same_writing(words[at - 1], words[at]);
}

// "schon" and "schön".
bool has_other_accents(const Step& step, const WordedText& yours,
                       const WordedText& theirs) {
  const ComparedWord& one = yours.words[step.yours];
  const ComparedWord& other = theirs.words[step.theirs];
  return one.written == other.written && one.accented != other.accented;
}

// "schoen" and "schön".
bool is_same_accented(const Step& step, const WordedText& yours,
                      const WordedText& theirs) {
  if (step.edit != Edit::Changed) {
    return false;
  }
  const ComparedWord& one = yours.words[step.yours];
  const ComparedWord& other = theirs.words[step.theirs];
  return one.written != other.written && one.accented == other.accented;
}

// The shortest runs between words as both write them.
std::vector<StepRun> short_runs(const Alignment& alignment, const WordedText& yours,
                                const WordedText& theirs) {
  std::vector<StepRun> runs;
  bool open = false;
  for (const Step& step : alignment.steps) {
    if (!open) {
      runs.push_back({{step.yours, step.yours}, {step.theirs, step.theirs}});
    }
    StepRun& run = runs.back();
    const bool marked = step.edit == Edit::Same && has_other_accents(step, yours, theirs);
    run.is_marked = run.is_marked || marked;
    run.edited = run.edited || marked ||
                 (step.edit != Edit::Same && !is_same_accented(step, yours, theirs));
    run.yours.end = step.yours + (step.edit == Edit::LeftOut ? 0U : 1U);
    run.theirs.end = step.theirs + (step.edit == Edit::Added ? 0U : 1U);
    open = !is_boundary(yours.words, run.yours.end) ||
           !is_boundary(theirs.words, run.theirs.end);
  }
  return runs;
}

// Those beside each other are one.
std::vector<StepRun> joined_runs(const std::vector<StepRun>& runs) {
  std::vector<StepRun> joined;
  for (const StepRun& run : runs) {
    if (!joined.empty() && joined.back().edited && run.edited) {
      joined.back().yours.end = run.yours.end;
      joined.back().theirs.end = run.theirs.end;
      joined.back().is_marked = joined.back().is_marked || run.is_marked;
    } else {
      joined.push_back(run);
    }
  }
  return joined;
}

// A word that both sides of a run have, in other places, weighs nothing; but the order of
// numbers does.
class Scale {
 public:
  Scale(const WordedText& yours, const WordedText& theirs, const Spelling& spelling)
      : yours_(yours), theirs_(theirs), spelling_(spelling) {}

  Weight heaviest(const StepRun& run) const {
    const Weight weight =
        std::min(heaviest_of(yours_, run.yours, words_in(theirs_, run.theirs)),
                 heaviest_of(theirs_, run.theirs, words_in(yours_, run.yours)));
    const bool one_order =
        numbers_in(yours_, run.yours) == numbers_in(theirs_, run.theirs);
    return one_order ? weight : std::min(weight, Weight::Number);
  }

  bool is_one_negated(const StepRun& run) const {
    return has_negation(yours_, run.yours) != has_negation(theirs_, run.theirs);
  }

  // Whether both are written with the same words, whatever the signs.
  bool is_same_written(const StepRun& run) const {
    return written_in(yours_, run.yours) == written_in(theirs_, run.theirs);
  }

 private:
  static std::set<WordId> words_in(const WordedText& text, const Stretch& stretch) {
    std::set<WordId> words;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      words.insert(text.words[i].word);
    }
    return words;
  }

  static std::vector<WordId> written_in(const WordedText& text, const Stretch& stretch) {
    std::vector<WordId> words;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      if (is_boundary(text.words, i)) {
        words.push_back(text.words[i].accented);
      }
    }
    return words;
  }

  std::vector<WordId> numbers_in(const WordedText& text, const Stretch& stretch) const {
    std::vector<WordId> numbers;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const ComparedWord& word = text.words[i];
      if (is_number(text, word, spelling_.word(word.word))) {
        numbers.push_back(word.word);
      }
    }
    return numbers;
  }

  bool has_negation(const WordedText& text, const Stretch& stretch) const {
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      if (is_negation(spelling_.word(text.words[i].word))) {
        return true;
      }
    }
    return false;
  }

  Weight heaviest_of(const WordedText& text, const Stretch& stretch,
                     const std::set<WordId>& others) const {
    Weight weight = Weight::Wording;
    for (std::size_t i = stretch.begin; i < stretch.end; ++i) {
      const ComparedWord& word = text.words[i];
      if (others.count(word.word) == 0) {
        weight = std::min(weight, weight_of(text, word, spelling_.word(word.word)));
      }
    }
    return weight;
  }

  const WordedText& yours_;
  const WordedText& theirs_;
  const Spelling& spelling_;
};

}  // namespace

bool is_negation(std::string_view word) {
  return has(kNegations, word) || word.ends_with("n't");
}

std::string text_between(const WordedText& text, std::size_t begin, std::size_t end) {
  if (begin >= end) {
    return {};
  }
  const ComparedWord& first = text.words[begin];
  const ComparedWord& last = text.words[end - 1];
  const bool opens =
      first.bracketed && first.begin > 0 && text.text[first.begin - 1] == '[';
  const bool closes = last.bracketed && text.text.substr(last.end).starts_with(']');
  const std::size_t at = first.begin - (opens ? 1 : 0);
  return one_line(text.text.substr(at, last.end + (closes ? 1 : 0) - at));
}

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

void sort_by_weight(std::vector<Difference>& differences) {
  std::stable_sort(
      differences.begin(), differences.end(),
      [](const Difference& a, const Difference& b) { return a.weight < b.weight; });
}

std::vector<Difference> differences_of(const Alignment& alignment,
                                       const WordedText& yours, const WordedText& theirs,
                                       const Spelling& spelling) {
  const Scale scale(yours, theirs, spelling);
  std::vector<Difference> differences;
  for (const StepRun& run : joined_runs(short_runs(alignment, yours, theirs))) {
    Difference difference;
    difference.yours = text_between(yours, run.yours.begin, run.yours.end);
    difference.theirs = text_between(theirs, run.theirs.begin, run.theirs.end);
    const Join join = run.edited || !scale.is_same_written(run)
                          ? join_of(difference.yours, difference.theirs)
                          : Join::Same;
    if (join == Join::Same && !scale.is_one_negated(run) && !run.is_marked) {
      continue;
    }
    difference.edit = difference.theirs.empty()  ? Edit::Added
                      : difference.yours.empty() ? Edit::LeftOut
                                                 : Edit::Changed;
    const bool same_words = !run.edited || (join == Join::Spelling && !run.is_marked);
    difference.weight =
        same_words && !scale.is_one_negated(run) ? Weight::Spelling : scale.heaviest(run);
    differences.push_back(std::move(difference));
  }
  sort_by_weight(differences);
  return differences;
}

}  // namespace lede
