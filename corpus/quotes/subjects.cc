// Who stands as a subject in each sentence: the persons whom a later pronoun can mean.
#include <algorithm>
#include <span>

#include "corpus/quotes/offices.h"
#include "corpus/quotes/speakers.h"

namespace lede {
namespace {

constexpr int kLongestApposition = 25;
constexpr std::uint8_t kMostNameWords = 3;
constexpr int kLongestIntroduction = 15;

class SubjectCollector {
 public:
  SubjectCollector(const Sentence& s, std::uint32_t number,
                   std::vector<SubjectMention>& out, People& people)
      : s_(s), number_(number), out_(out), people_(people) {}

  void run() {
    for (int i = 0; i < s_.size();) {
      const Unit& unit = s_[i];
      if (!has_first_ && unit.is(WordClass::Subject) &&
          gender_of(unit.classes) != Gender::Unknown && i + 1 < s_.size() &&
          s_[i + 1].is_word()) {
        add_pronoun(unit);
      }
      if (unit.is(WordClass::Determiner) && see_description(i)) {
        ++i;
        continue;
      }
      const bool begins = unit.is_word() && unit.capital && fits_phrase(unit) &&
                          !unit.is(WordClass::Determiner | WordClass::Pronoun);
      const auto phrase = begins ? s_.phrase_starting(i, s_.size()) : std::nullopt;
      if (!phrase) {
        ++i;
        continue;
      }
      if (const auto name = name_in(s_, *phrase); name && is_name(*phrase, *name)) {
        see(*phrase, *name);
      }
      i = phrase->last + 1;
    }
  }

 private:
  const Unit* at(int i) const { return i >= 0 && i < s_.size() ? &s_[i] : nullptr; }

  // Not "Deputy" of "Deputy minister Ann Moor": the name itself is what must be one.
  bool is_name(NounPhrase phrase, const Name& name) const {
    int first = phrase.first;
    while (first < phrase.last && s_[first].begin < name.begin) {
      ++first;
    }
    return s_.is_name_word(first);
  }

  void add_pronoun(const Unit& unit) {
    has_first_ = true;
    out_.push_back({unit.begin, number_, 2, gender_of(unit.classes), std::nullopt});
  }

  // Behind an article, among the words up to the next sign.
  bool has_role_near(int article) const {
    constexpr int kMostAdjectives = 3;
    const int limit = std::min(s_.size(), article + kMostAdjectives + 2);
    for (int i = article + 1; i < limit && s_[i].is_word(); ++i) {
      if (s_[i].is(WordClass::Role)) {
        return true;
      }
    }
    return false;
  }

  // "A spokeswoman for the mill said": whom nobody names can be she as well.
  bool see_description(int first) {
    const bool articles_tell = s_.language().nouns_are_capitalised;
    if (has_first_ || (!articles_tell && s_[first].is(WordClass::Definite)) ||
        !has_role_near(first)) {
      return false;
    }
    const bool can_be = !has_first_ && first + 2 < s_.size() && s_[first + 1].is_word() &&
                        (first == 0 || !s_[first - 1].is(WordClass::Preposition |
                                                         WordClass::Of | WordClass::To));
    const auto phrase = can_be ? s_.phrase_starting(first, s_.size()) : std::nullopt;
    if (!phrase || phrase->first != first || name_in(s_, *phrase)) {
      return false;
    }
    const auto described = described_person(s_, *phrase);
    const int behind = s_.behind_parenthesis(phrase->last + 1, s_.size());
    const bool speaks = says(behind);
    // Who is described with "the" is most often somebody whom the article names.
    const bool is_new = described && !s_[first].is(WordClass::Definite);
    const bool body = described && articles_tell && is_body(described->last) &&
                      at(behind) != nullptr && could_be_predicate(s_[behind]);
    if (!(is_new && speaks) && !body) {
      return false;
    }
    has_first_ = true;
    out_.push_back(
        {s_[first].begin, number_, speaks ? 3 : 2, Gender::Unknown, *described});
    return true;
  }

  void see(NounPhrase phrase, const Name& name) {
    if (name.words >= 2 && !name.last_classes.any(WordClass::Organisation) &&
        is_shown_as_person(phrase)) {
      people_.add_person(name);
    }
    const int verb_before = inverted_verb(phrase.first);
    const bool inverted = verb_before >= 0 && verb_before != used_verb_;
    const int behind = s_.behind_parenthesis(phrase.last + 1, s_.size());
    if (!inverted &&
        (is_object(begin_of(phrase, name)) || !has_predicate(phrase.first, behind))) {
      return;
    }
    const bool speaks = inverted || says(behind);
    add(phrase, name, speaks ? 3 : has_first_ ? 1 : 2);
    if (!inverted) {
      note_verb(behind);
    }
  }

  // "While Hart was calm, Ann Moor was not": he is the first subject, but so is she.
  bool is_in_front_clause(int place) const {
    const std::span<const Unit> front = s_.units(0, place);
    return s_[0].is(WordClass::Subordinator) &&
           std::none_of(front.begin(), front.end(),
                        [](const Unit& unit) { return unit.is_comma(); });
  }

  void add(NounPhrase phrase, const Name& name, int weight) {
    has_first_ = !is_in_front_clause(phrase.first);
    const bool person_like =
        name.words <= kMostNameWords && is_no_organisation(name) &&
        ((weight == 3 && (name.words >= 2 || people_.has_bearer(name.last))) ||
         name.first_classes.any(WordClass::MaleName | WordClass::FemaleName) ||
         people_.has_bearer_with_known_first_name(name.last));
    if (person_like) {
      people_.add_person(name);
    }
    out_.push_back({s_[phrase.first].begin, number_, weight, Gender::Unknown, name,
                    introduces(phrase, name, weight)});
  }

  // "Lise Moor was blunter.": a short sentence about whom it names in full, which may
  // lead to a quotation.
  bool introduces(NounPhrase phrase, const Name& name, int weight) const {
    const Unit* before = at(phrase.first - 1);
    const bool article = before != nullptr && before->is(WordClass::Determiner);
    return weight >= 2 && !article && name.words >= 2 &&
           s_.size() <= kLongestIntroduction && !s_.has_quotation();
  }

  // "spokesman X", "X, 45,", "X, a senator"
  bool is_shown_as_person(NounPhrase phrase) const {
    const Unit* before = at(phrase.first - 1);
    if (before != nullptr && before->is(WordClass::Role) && !before->capital) {
      return true;
    }
    for (int i = phrase.first; i < phrase.last; ++i) {
      if (s_[i].is(WordClass::Role) && !s_[i].capital && s_[phrase.last].capital) {
        return true;
      }
    }
    const int comma = phrase.last + 1;
    if (comma + 2 >= s_.size() || !s_[comma].is_comma()) {
      return false;
    }
    const Unit& next = s_[comma + 1];
    if (next.is_word() && next.word.size() == 2 && next.word[0] >= '1' &&
        next.word[0] <= '9' && s_[comma + 2].is_comma()) {
      return true;
    }
    const int limit = std::min(s_.size(), comma + 7);
    bool role = false;
    for (int i = comma + 2; i < limit; ++i) {
      role = role || s_[i].is(WordClass::Role);
    }
    return role && next.is(WordClass::Determiner);
  }

  // The verb of "says psychologist X" in front of a name; -1 if none.
  int inverted_verb(int first) const {
    int i = first - 1;
    while (i >= 0 && first - i < 5 && s_[i].is_word() && !s_[i].capital &&
           (s_[i].is(WordClass::Role) ||
            (fits_phrase(s_[i]) && !s_[i].is(WordClass::Determiner)))) {
      --i;
    }
    const bool says =
        i >= 0 && s_[i].is(WordClass::Say) &&
        !s_[i].is(WordClass::EndsInIng | WordClass::SayElsewhere | WordClass::SayTo);
    return says ? i : -1;
  }

  // "The ministry's Ann Moor" begins with the owner; "the minister's Ford" is no person.
  int begin_of(NounPhrase phrase, const Name& name) const {
    const bool owned = phrase.first > 0 && s_[phrase.first - 1].kind == UnitKind::Owner;
    const auto whole = owned && name.words >= 2 && people_.is_person(name)
                           ? s_.phrase_ending(phrase.last, 0)
                           : std::nullopt;
    return whole ? whole->first : phrase.first;
  }

  // Does the name belong to something in front of it?
  bool is_object(int first) const {
    const Unit* before = at(first - 1);
    if (before == nullptr) {
      return false;
    }
    if (before->kind == UnitKind::Owner) {
      return true;
    }
    if (before->is(WordClass::After)) {
      return first > 2 && !before->is(WordClass::As);
    }
    return before->is(WordClass::Preposition | WordClass::Of | WordClass::To);
  }

  static bool could_be_predicate(const Unit& unit) {
    return unit.is_word() && !unit.capital &&
           !unit.is(WordClass::Preposition | WordClass::Conjunction |
                    WordClass::Determiner | WordClass::Of);
  }

  bool has_predicate(int first, int behind) const {
    const Unit* next = at(behind);
    if (next == nullptr) {
      return false;
    }
    if (could_be_predicate(*next) || next->is(WordClass::Who)) {
      return true;
    }
    if (!next->is_comma()) {
      return false;
    }
    const Unit* after_comma = at(behind + 1);
    const bool apposed = first >= 2 && s_[first - 1].is_comma() &&
                         s_[first - 2].is(WordClass::Role) && after_comma != nullptr &&
                         after_comma->is_word() && !after_comma->capital;
    return apposed || verb_behind_apposition(behind);
  }

  bool verb_behind_apposition(int comma) const {
    const int limit = std::min(s_.size() - 1, comma + kLongestApposition);
    for (int i = comma + 1; i < limit; ++i) {
      if (s_[i].is_comma()) {
        const Unit& next = s_[i + 1];
        if (next.is(WordClass::Who)) {
          continue;  // "her sister, who was there, said"
        }
        return next.is_word() && !next.capital &&
               (is_verb(next) || next.is(WordClass::EndsInS | WordClass::PastTense));
      }
    }
    return false;
  }

  bool says(int behind) const {
    const bool comma = at(behind) != nullptr && s_[behind].is_comma();
    for (int i = behind; i < std::min(s_.size(), behind + kLongestApposition); ++i) {
      const bool plain = s_[i].is(WordClass::Say) &&
                         !s_[i].is(WordClass::SayElsewhere | WordClass::EndsInIng);
      if ((i < behind + 3 && plain) || (comma && s_[i].is(WordClass::SayPlainly))) {
        return true;
      }
    }
    return false;
  }

  void note_verb(int behind) {
    for (int i = behind; i < std::min(s_.size(), behind + kLongestApposition); ++i) {
      if (s_[i].is(WordClass::Say)) {
        used_verb_ = i;
        return;
      }
    }
  }

  const Sentence& s_;
  std::uint32_t number_;
  std::vector<SubjectMention>& out_;
  People& people_;
  bool has_first_ = false;
  int used_verb_ = -1;
};

}  // namespace

void collect_subjects(const Sentence& sentence, std::uint32_t number,
                      std::vector<SubjectMention>& out, People& people) {
  SubjectCollector(sentence, number, out, people).run();
}

}  // namespace lede
