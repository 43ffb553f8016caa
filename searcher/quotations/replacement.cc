// By tables, capitals and stems.
#include "searcher/quotations/replacement.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "searcher/quotations/beside.h"
#include "searcher/quotations/difference.h"

namespace lede {
namespace {

// Pronouns and articles, and what joins sentences.
constexpr auto kSmallWords = std::to_array<std::string_view>(
    {"i",     "me",    "my",    "mine",   "we",     "us",     "our",  "ours",  "you",
     "your",  "yours", "he",    "him",    "his",    "she",    "her",  "hers",  "it",
     "its",   "they",  "them",  "their",  "theirs", "this",   "that", "these", "those",
     "here",  "there", "who",   "whom",   "which",  "one",    "ones", "a",     "an",
     "the",   "and",   "but",   "so",     "well",   "ich",    "mich", "mir",   "mein",
     "meine", "wir",   "uns",   "unser",  "unsere", "er",     "ihn",  "ihm",   "sie",
     "ihr",   "ihre",  "ihnen", "es",     "sein",   "seine",  "der",  "die",   "das",
     "den",   "dem",   "des",   "dieser", "diese",  "dieses", "ein",  "eine",  "und",
     "aber",  "je",    "il",    "elle",   "nous",   "ils",    "le",   "la",    "les",
     "el",    "los",   "las",   "ellos",  "ella",   "lo"});

constexpr auto kForms = std::to_array<std::string_view>(
    {"be am is are was were been being", "have has had having", "do does did done doing",
     "will would", "can could", "shall should", "may might", "say says said",
     "sein bin bist ist sind war waren", "haben habe hat hatte hatten",
     "werden werde wird wurde wurden"});

bool is_in(std::string_view words, std::string_view word) {
  for (std::size_t at = words.find(word); at != std::string_view::npos;
       at = words.find(word, at + 1)) {
    const bool begins = at == 0 || words[at - 1] == ' ';
    const std::size_t end = at + word.size();
    if (begins && (end == words.size() || words[end] == ' ')) {
      return true;
    }
  }
  return false;
}

// Without a negation or a verb that an apostrophe ties to it.
std::string_view without_tail(std::string_view word) {
  if (word.ends_with("n't")) {
    word.remove_suffix(3);
  }
  return word.substr(0, word.find('\''));
}

class Substitution {
 public:
  Substitution(const WordStream& inserted, const WordedText& theirs,
               const Analyzer& analyzer)
      : inserted_(inserted), theirs_(theirs), analyzer_(analyzer) {}

  bool may_replace(std::size_t word) const {
    const WordId id = theirs_.words[word].word;
    const std::string_view plain = analyzer_.word(id);
    return is_negation(plain) || has_word(kSmallWords, without_tail(plain)) ||
           is_name(word) ||
           std::any_of(inserted_.begin(), inserted_.end(),
                       [&](const ComparedWord& one) { return is_form(one.word, id); });
  }

 private:
  // A capital behind a word of the same sentence.
  bool is_name(std::size_t word) const {
    const ComparedWord& one = theirs_.words[word];
    return !one.after_break && theirs_.text[one.begin] >= 'A' &&
           theirs_.text[one.begin] <= 'Z';
  }

  bool is_form(WordId one, WordId other) const {
    const std::string_view a = without_tail(analyzer_.word(one));
    const std::string_view b = without_tail(analyzer_.word(other));
    const auto stems = analyzer_.stems(one);
    const auto others = analyzer_.stems(other);
    return a == b ||
           std::any_of(kForms.begin(), kForms.end(),
                       [&](std::string_view forms) {
                         return is_in(forms, a) && is_in(forms, b);
                       }) ||
           std::any_of(stems.begin(), stems.end(), [&others](std::string_view stem) {
             return std::find(others.begin(), others.end(), stem) != others.end();
           });
  }

  const WordStream& inserted_;
  const WordedText& theirs_;
  const Analyzer& analyzer_;
};

}  // namespace

bool can_stand_for(const WordStream& inserted, const WordedText& theirs,
                   const Stretch& place, const Analyzer& analyzer) {
  const Substitution substitution(inserted, theirs, analyzer);
  for (std::size_t i = place.begin; i < place.end; ++i) {
    if (!substitution.may_replace(i)) {
      return false;
    }
  }
  return true;
}

}  // namespace lede
