// What is asked, as a tree: made by the parser, read by the compiler, printed for people.
//
//   text                           tree
//   oil supplies belarus           (or oil supplies belarus)
//   "rough edges" -oil             (and "rough edges" (not oil))
//   speaker:orwell farm animals    (and (or farm animals) speaker:orwell)
//   +oil gas                       (and oil (maybe gas))
//   headline:(oil OR gas^2)        (or headline:oil headline:gas^2)
//   oil NEAR/5 belarus             (near/5 oil belarus)
//   minsk since:2020-02            (and minsk date:2020-02-01..)
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "schema/field.h"

namespace lede {

enum class WordForm : std::uint8_t {
  Stemmed,   // supplies: with supply, supplied, supplying
  Exact,     // =supplies: this form only
  Name,      // of --speaker: this form only, and the spellings of the same name
  Wildcard,  // luka*, *shenko, lukash?nko
  Fuzzy,     // lukashenko~1: forms at most so many edits away
};

// A word as it was typed; analysis may find that it is several (re-election) or none.
struct Word {
  std::string text;
  FieldId field = FieldId::Body;
  WordForm form = WordForm::Stemmed;
  unsigned edits = 0;  // of WordForm::Fuzzy
  // Of the same name, folded, that will do as well: see names/spellings.h.
  std::vector<std::string> spellings = {};
};

// Whether it stands for no other forms of its word.
inline bool is_as_written(const Word& word) {
  return word.form == WordForm::Exact || word.form == WordForm::Name;
}

// Exactly these words in this order; may hold wildcards.
struct Phrase {
  std::string text;
  FieldId field = FieldId::Body;
};

// Articles of these days, both included; nullopt: no bound on that side. They are the
// days that articles state, in whatever zone.
struct Days {
  std::optional<std::chrono::year_month_day> first;
  std::optional<std::chrono::year_month_day> last;
  bool relative = false;  // to the day on which the query was read: "last week"
};

// Every article.
struct Everything {};

struct Query;

// Words at most so many words apart, in any order or in this one.
struct Near {
  unsigned distance = 0;
  bool ordered = false;
  std::vector<Word> words;
};

enum class GroupKind : std::uint8_t {
  And,
  Or,     // with no parts: nothing
  Not,    // of one part
  Maybe,  // of one part, inside an And: raises what has it, does not require it
};

struct Group {
  GroupKind kind = GroupKind::Or;
  std::vector<Query> parts;
};

struct Query {
  std::variant<Group, Word, Phrase, Near, Days, Everything> node;
  double boost = 1;  // the score of this part is multiplied by it
};

// As above: one line.
std::string to_string(const Query& query);

Query make_group(GroupKind kind, std::vector<Query> parts);

// Whether it asks for nothing at all.
bool is_empty(const Query& query);

}  // namespace lede
