// Sentences of a paragraph and the phrases in them, as far as they are needed to see who
// says something. No parser: a phrase is the words around a place that can belong
// together.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "corpus/quotes/units.h"

namespace lede {

// Words that stand capitalised inside of a sentence somewhere in the article: names.
using CapitalWords = std::unordered_set<std::string_view>;

// Units from first to last, both included.
struct NounPhrase {
  int first = 0;
  int last = 0;

  bool is_one_word() const { return first == last; }
  friend bool operator==(const NounPhrase&, const NounPhrase&) = default;
};

// A sentence as its units, from first up to end.
struct SentenceRange {
  std::uint32_t first = 0;
  std::uint32_t end = 0;
  std::uint32_t paragraph = 0;
};

// What all sentences of a text share.
struct SentenceContext {
  std::string_view text;
  std::span<const Unit> units;  // of the whole text
  const CapitalWords* capitals = nullptr;
  const Language* language = nullptr;
};

// A view of one sentence. Places in it are counted from 0.
class Sentence {
 public:
  Sentence(const SentenceContext& context, SentenceRange range);

  int size() const { return static_cast<int>(units_.size()); }
  std::string_view text() const { return context_.text; }
  const Language& language() const { return *context_.language; }
  std::uint32_t offset() const { return offset_; }  // of its first unit in the text
  const Unit& operator[](int i) const { return units_[static_cast<std::size_t>(i)]; }
  std::span<const Unit> units(int first, int end) const {
    return units_.subspan(static_cast<std::size_t>(first),
                          static_cast<std::size_t>(end - first));
  }

  bool is_quotation(int i) const { return (*this)[i].kind == UnitKind::Quotation; }
  bool has_quotation() const { return first_quotation_ < size(); }
  bool has_words() const { return first_word_ < size(); }
  bool has_words_before(int i) const { return first_word_ < i; }

  // Is the word capitalised for another reason than that a sentence begins with it?
  bool is_name_word(int i) const;

  // Could the phrase say something: a name, a role, or a pronoun like "he"?
  bool can_speak(NounPhrase phrase) const;

  // True if the phrase is no more than one pronoun.
  bool is_pronoun(NounPhrase phrase) const;

  // The phrase that ends at a place, not going before floor; nullopt if none ends there.
  std::optional<NounPhrase> phrase_ending(int last, int floor) const;

  // The phrase that begins at a place, or behind commas and adverbs there, before end.
  std::optional<NounPhrase> phrase_starting(int first, int end) const;

  // The place behind auxiliaries and adverbs, at most end.
  int behind_adverbs(int at, int end) const;
  // The place in front of them, at least floor - 1.
  int before_adverbs(int at, int floor) const;
  // The place behind a parenthesis that opens at that place, else the place.
  int behind_parenthesis(int at, int end) const;

 private:
  bool can_speak_by_its_nouns(NounPhrase phrase) const;
  bool extends_left(int at, int floor) const;
  std::optional<int> step_left(int at, int floor) const;
  bool extends_right(int at, int end) const;
  std::optional<int> step_right(int at, int end) const;
  int opening_of(int closing, int floor) const;

  SentenceContext context_;
  std::span<const Unit> units_;
  std::uint32_t offset_;
  int first_word_ = 0;  // size() if there is none
  int first_quotation_ = 0;
};

// May the unit be a part of a noun phrase?
bool fits_phrase(const Unit& unit);
bool is_auxiliary(const Unit& unit);
bool is_adverb(const Unit& unit);  // by its ending
bool is_verb(const Unit& unit);    // as far as lists and endings tell

// Appends the sentences of one paragraph, which is given as its units.
void split_sentences(const std::vector<Unit>& units, SentenceRange paragraph,
                     std::vector<SentenceRange>& out);

}  // namespace lede
