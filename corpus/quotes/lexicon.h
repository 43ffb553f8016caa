// What a word can be, language by language. The word lists stand in english.cc and
// german.cc, to be read and extended; the rules of attribution know only these classes.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <unordered_map>

namespace lede {

// Classes of words; one word can be of several.
enum class WordClass : std::uint8_t {
  // Verbs that attribute.
  Say,           // said, wrote, argues, adding
  SayElsewhere,  // of these, those with other meanings: count only next to a quotation
  SayPlainly,    // of these, the plainest: win over others farther right
  SayTo,         // of these, those with a hearer as object: told, asked
  Describe,      // called, dubbed, criticised: attribute short quotations
  Label,         // of these, those that give a name to something
  SayOrNoun,     // of all, those that are nouns behind an article: remarks, claims
  Naming,        // called, titled: give a name to the noun before them
  Known,         // known (as)
  NounMarker,    // new, in: what follows is a noun
  SayAdverb,     // also, later: between a quotation and its verb
  NamingAdverb,  // often, once: in front of a participle of naming
  Quote,         // quoted, cited: quoted X as saying
  ShortCredit,   // so: "Q", so X
  SourceNoun,    // behind "nach": (nach) Angaben von X
  Behind,        // behind the speaker: X zufolge
  AccordingTo,   // in front of the speaker: according, laut
  // Words of grammar.
  Auxiliary,    // has, will; also adverbs that stand with a verb
  Be,           // is, was
  Modal,        // would, to: in front of an infinitive
  Infinitive,   // say, tell
  Pronoun,      // any, also possessive
  He,           // he, him, his
  She,          // she, her
  Subject,      // I, he, they, who: pronouns that can say something
  Myself,       // of these, who speaks: I
  Quantifier,   // some, many, others: pronouns that begin a phrase
  Possessive,   // his, their
  Determiner,   // the, a, this
  Definite,     // of these, the and this
  Dative,       // dem, unserer: begins the one who is spoken to, and no subject
  Preposition,  // but "of" and "for"
  Of,           // of, for: tie two nouns to one phrase
  At,           // at, in, with: tie a role to its place
  To,
  With,
  After,  // prepositions behind which a subject can stand as well: after, before, as
  Conjunction,
  Coordinator,   // and, but, or
  And,           // of these, what joins two parts of a name
  Subordinator,  // when, if, because: begin a clause in front of the main one
  Relative,      // who, which
  Who,
  That,  // that, dass
  As,
  Such,  // in "such as": gives an example
  By,
  PhraseAdverb,  // then, former, also: may stand in front of a name
  PhrasalTail,   // out, on, back: pointed out, went on, shot back
  // Nouns.
  Day,           // Monday, March
  Month,         // of these, those that are names too: May
  Title,         // in front of a name: President, Mr
  Role,          // spokesman, senator, committee
  Epithet,       // of these, those that stand for a person named before: the senator
  Ruler,         // of these, those that a country has one of: president, dictator
  Utterance,     // statement, letter
  Organisation,  // last or first words of names that are no person's
  Nation,        // Russian, Republican: in front of a name, and no part of it
  BeforeTitle,   // book, film, on: in front of the title of a work
  Work,          // of these, those that only a title follows: book, newspaper
  Author,        // in front of "of" and a title: author, star
  OnAir,         // on: in front of a broadcast
  Office,        // State, Defense: Secretary of State
  Broadcaster,   // CNN, BBC
  // Names.
  Mr,        // mr, sir
  Mrs,       // mrs, ms
  MaleName,  // first names
  FemaleName,
  NameParticle,  // de, von, bin
  NameSuffix,    // jr, iii
  NoName,        // capitalised at the start of a sentence, but no name
  Abbreviation,  // followed by a point that ends nothing
  PastTense,     // gave, took: irregular verbs
  // By form, not by list.
  EndsInLy,
  EndsInEd,
  EndsInIng,
  EndsInS,
  Contraction,   // don't, they're
  Owner,         // the minister's: its other classes are the owner's
  Acronym,       // letters with points between: U.S.
  TiedParticle,  // small words inside of a name: von der
  Count,
};
static_assert(static_cast<unsigned>(WordClass::Count) <= 128);

// A set of classes.
class WordClasses {
 public:
  constexpr WordClasses() = default;
  constexpr WordClasses(WordClass c)  // NOLINT: a class is a set of one
      : low_(bit(c) < 64 ? std::uint64_t{1} << bit(c) : 0),
        high_(bit(c) < 64 ? 0 : std::uint64_t{1} << (bit(c) - 64)) {}

  constexpr bool any(WordClasses of) const {
    return ((low_ & of.low_) | (high_ & of.high_)) != 0;
  }
  constexpr WordClasses without(WordClasses dropped) const {
    return {low_ & ~dropped.low_, high_ & ~dropped.high_};
  }
  friend constexpr WordClasses operator|(WordClasses a, WordClasses b) {
    return {a.low_ | b.low_, a.high_ | b.high_};
  }
  friend constexpr bool operator==(WordClasses, WordClasses) = default;

 private:
  constexpr WordClasses(std::uint64_t low, std::uint64_t high) : low_(low), high_(high) {}
  static constexpr unsigned bit(WordClass c) { return static_cast<unsigned>(c); }

  std::uint64_t low_ = 0;
  std::uint64_t high_ = 0;
};

constexpr WordClasses operator|(WordClass a, WordClass b) {
  return WordClasses(a) | WordClasses(b);
}

// Folded words (see schema/analysis.h) of one class, between spaces. One that begins with
// a hyphen is an ending: "-sprecher" stands for every longer word that ends so.
struct WordList {
  WordClass word_class;
  std::string_view words;
};

// Where languages differ beyond their words.
struct Language {
  std::string_view code;  // ISO 639-1
  std::span<const WordList> lists;
  std::span<const WordList> nouns;     // more lists, where they are many
  bool nouns_are_capitalised = false;  // so a capital makes no name
  // The verb may stand before its subject in any clause: gestern sagte X.
  bool verb_before_subject = false;
};

const Language& english();
const Language& german();

std::span<const WordList> english_nouns();
// First names, of all languages alike.
std::span<const WordList> first_names();

// The words of one language with their classes.
class Lexicon {
 public:
  // language must outlive it.
  explicit Lexicon(const Language& language);

  // word: folded. No class for a word that is in no list and has no ending of note.
  WordClasses classes_of(std::string_view word) const;

  const Language& language() const { return *language_; }

 private:
  void add(std::span<const WordList> lists);

  const Language* language_;
  std::unordered_map<std::string_view, WordClasses> words_;
  std::unordered_map<std::string_view, WordClasses> endings_;
};

}  // namespace lede
