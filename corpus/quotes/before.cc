// Credits in front of a quotation: X said that "Q", X: "Q".
#include <algorithm>

#include "corpus/quotes/credit.h"
#include "corpus/quotes/source.h"
#include "corpus/quotes/subject.h"
#include "corpus/quotes/verb_first.h"

namespace lede {
namespace {

constexpr int kFarthestCue = 60;
// A verb with other meanings counts only so near to the quotation.
constexpr int kNear = 3;
constexpr int kNearAs = 12;
constexpr int kNearNoun = 10;
constexpr int kMostAdjectives = 2;
// ... or in front of a "that" so near to itself.
constexpr int kNearThat = 6;
constexpr int kNearLabel = 4;
constexpr int kNearNestedLabel = 8;
constexpr int kQuotedWithin = 14;

class Before {
 public:
  Before(const Sentence& s, int quotation) : s_(s), quotation_(quotation) {}

  std::optional<Credit> credit() {
    if (quotation_ == 0) {
      return std::nullopt;
    }
    find_cues();
    prefer_plain_verb();
    leave_infinitive();
    const int nearest = std::max({say_, describe_, according_});
    if (nearest == kNoCue) {
      return noun_ == kNoCue ? by_colon() : by_owner();
    }
    if (only_names(nearest)) {
      return std::nullopt;
    }
    return by_cue(choose_cue());
  }

 private:
  Credit make(NounPhrase phrase, int cue, RuleUse use) const {
    return make_credit(s_, phrase, cue, use);
  }

  std::optional<Credit> make(std::optional<NounPhrase> phrase, int cue,
                             RuleUse use) const {
    return phrase ? std::optional(make_credit(s_, *phrase, cue, use)) : std::nullopt;
  }

  bool ends_clause(int i) const { return s_[i].is_sign(";"); }

  // "his remarks", "in reports": a noun, whatever else it is.
  bool is_noun(int i) const {
    return s_[i].is(WordClass::SayOrNoun) && i > 0 &&
           (s_[i - 1].kind == UnitKind::Owner || s_[i + 1].is(WordClass::As) ||
            s_[i - 1].is(WordClass::Determiner | WordClass::Possessive | WordClass::Of |
                         WordClass::NounMarker));
  }

  // Of a verb with other meanings: is it meant as one of saying?
  bool is_meant(int i) const {
    if (quotation_ - i <= kNear || s_[quotation_ - 1].is_sign(":") ||
        s_[i + 1].is(WordClass::PhrasalTail)) {
      return true;
    }
    for (int k = i + 1; k < std::min(quotation_, i + kNearThat); ++k) {
      if (s_[k].is(WordClass::That)) {
        return true;
      }
    }
    return false;
  }

  // "his stated aim", "when asked": no verb with a subject.
  bool is_participle_of_others(int i) const {
    if (i == 0) {
      return false;
    }
    const Unit& before = s_[i - 1];
    const bool adjective =
        before.is(WordClass::Possessive) ||
        (before.is(WordClass::Determiner) && !before.is(WordClass::Pronoun));
    const bool passive =
        before.is(WordClass::Subordinator) && s_[i].is(WordClass::EndsInEd);
    return adjective || passive ||
           (s_[i].is(WordClass::SayTo) && !s_[i].is(WordClass::EndsInIng) &&
            before.is(WordClass::Be));
  }

  bool is_say(int i) const {
    const Unit& unit = s_[i];
    if (!unit.is(WordClass::Say) || (unit.capital && i > 0) ||
        is_participle_of_others(i)) {
      return false;
    }
    return !unit.is(WordClass::SayElsewhere) || is_meant(i);
  }

  // Any verb by its ending, in front of 'as "Q"' or 'as the "Q"'.
  bool names_as(int i) const {
    if (!s_[i].is(WordClass::EndsInEd | WordClass::EndsInIng) ||
        quotation_ - i > kNearAs) {
      return false;
    }
    const int as =
        s_[quotation_ - 1].is(WordClass::Determiner) ? quotation_ - 2 : quotation_ - 1;
    return as > i && s_[as].is(WordClass::As) && !s_[as - 1].is(WordClass::Such);
  }

  // "was called": who calls is not the subject.
  bool is_passive(int i) const {
    int before = i - 1;
    while (before >= 0 && is_adverb(s_[before])) {
      --before;
    }
    return s_[i].is(WordClass::EndsInEd) && before >= 0 && s_[before].is(WordClass::Be);
  }

  // The place of the 's or the possessive pronoun in front of a noun, adjectives between;
  // -1 if there is none.
  int owner_of(int noun) const {
    for (int i = noun - 1; i >= 0 && noun - i <= kMostAdjectives + 1; --i) {
      if (s_[i].kind == UnitKind::Owner || s_[i].is(WordClass::Possessive)) {
        return i;
      }
      if (!fits_phrase(s_[i]) || s_[i].capital) {
        break;
      }
    }
    return -1;
  }

  // "X's claim that ...": X.
  std::optional<Credit> by_owner() const {
    const int owner = owner_of(noun_);
    const bool pronoun = s_[owner].is_word();
    const auto phrase =
        pronoun ? NounPhrase{owner, owner} : s_.phrase_ending(owner - 1, 0);
    return make(phrase, noun_, {Rule::OwnerOfWords, Tie::Loose});
  }

  // The nearest verbs on the left, or a noun that means words.
  void find_cues() {
    const int floor = std::max(0, quotation_ - kFarthestCue);
    for (int i = quotation_ - 1; i >= floor && !ends_clause(i); --i) {
      const Unit& unit = s_[i];
      if (noun_ == kNoCue && quotation_ - i <= kNearNoun &&
          unit.is(WordClass::Utterance | WordClass::SayOrNoun) && owner_of(i) >= 0) {
        noun_ = i;
      }
      if (!unit.is_word() || is_noun(i)) {
        continue;
      }
      if (is_say(i)) {
        say_ = i;
        return;
      }
      if (is_source_cue(s_, i) && i + 1 < s_.size()) {
        according_ = i;
        return;
      }
      const bool behind_article = i > 0 && s_[i - 1].is(WordClass::Determiner);
      if (describe_ == kNoCue && (unit.is(WordClass::Describe) || names_as(i)) &&
          !unit.capital && !behind_article && !is_passive(i)) {
        describe_ = i;
      }
    }
  }

  // The nearest verb to the left of another that passes a test.
  template <typename Test>
  int verb_left_of(int verb, Test test) const {
    for (int i = verb - 1; i >= 0 && !ends_clause(i); --i) {
      const bool noun = i > 0 && s_[i - 1].is(WordClass::Determiner);
      if (!noun && test(s_[i])) {
        return i;
      }
    }
    return verb;
  }

  // "said" farther left wins over a rarer verb that does not touch the quotation.
  void prefer_plain_verb() {
    if (say_ == kNoCue || s_[say_].is(WordClass::SayPlainly) ||
        quotation_ - say_ <= kNear ||
        (say_ + 1 < quotation_ && s_[say_ + 1].is(WordClass::That))) {
      return;
    }
    say_ = verb_left_of(say_, [](const Unit& unit) {
      return unit.is(WordClass::SayPlainly) && !unit.is(WordClass::EndsInIng);
    });
  }

  // "vowed to tell": the outer verb.
  void leave_infinitive() {
    if (say_ <= 0 || !s_[say_].is(WordClass::Infinitive) ||
        !s_[say_ - 1].is(WordClass::Modal)) {
      return;
    }
    say_ = verb_left_of(say_, [](const Unit& unit) {
      return unit.is(WordClass::Say) && !unit.is(WordClass::SayElsewhere);
    });
  }

  std::optional<Credit> by_colon() const {
    if (!s_[quotation_ - 1].is_sign(":")) {
      return std::nullopt;
    }
    auto phrase = clause_subject(s_, quotation_, 0);
    for (int i = phrase ? phrase->last : 0; phrase && i > phrase->first; --i) {
      if (s_[i].is(WordClass::To)) {
        phrase->last = i - 1;  // "leader to protesters:"
      }
    }
    return make(phrase, kNoCue, {Rule::Colon, Tie::Loose});
  }

  // ", often described as" and "a plan called": nobody speaks.
  bool only_names(int cue) const {
    if (cue == 0 || quotation_ - cue > kNearLabel || has_object(cue)) {
      return false;
    }
    const Unit& unit = s_[cue];
    if (unit.is(WordClass::Label) && unit.is(WordClass::EndsInEd) &&
        is_behind_comma(cue)) {
      return true;
    }
    if (describe_ != cue || !unit.is(WordClass::Known | WordClass::Naming)) {
      return false;
    }
    const Unit& before = s_[cue - 1];
    return unit.is(WordClass::Known) ||
           (before.is_word() && !before.capital && fits_phrase(before) &&
            !before.is(WordClass::Role | WordClass::Pronoun));
  }

  // Does more than "as the" stand between the verb and the quotation: what is named, or a
  // "by" and who names it?
  bool has_object(int cue) const {
    for (int i = cue + 1; i < quotation_; ++i) {
      const bool article =
          s_[i].is(WordClass::Determiner) && !s_[i].is(WordClass::Possessive);
      if (!article && !s_[i].is(WordClass::As) && !is_adverb(s_[i])) {
        return true;
      }
    }
    return false;
  }

  bool is_behind_comma(int cue) const {
    int before = cue - 1;
    while (before >= 0 && (s_[before].is(WordClass::EndsInLy) ||
                           s_[before].is(WordClass::NamingAdverb))) {
      --before;
    }
    return before >= 0 && s_[before].is_sign(",(");
  }

  // The verb of description is the cue only if it has a subject of its own behind the
  // verb of saying: "said he called it".
  int choose_cue() const {
    const int nearest = std::max({say_, describe_, according_});
    if (say_ == kNoCue || describe_ < say_) {
      return nearest;
    }
    const bool near_label =
        s_[describe_].is(WordClass::Label) && quotation_ - describe_ <= kNearNestedLabel;
    if (!near_label) {
      return say_;
    }
    if (s_[describe_].is(WordClass::EndsInIng)) {
      return describe_;
    }
    const auto phrase = subject_of(s_, describe_, say_ + 1);
    return phrase && s_.can_speak(*phrase) && phrase->last >= describe_ - kNear
               ? describe_
               : say_;
  }

  std::optional<Credit> by_cue(int cue) const {
    const Unit& unit = s_[cue];
    if (is_source_cue(s_, cue)) {
      return make(source_at(s_, cue, quotation_), cue,
                  {Rule::AccordingTo, Tie::SameClause});
    }
    if (auto credit = by_quoting(cue)) {
      return credit;
    }
    const bool progressive = cue > 0 && s_[cue - 1].is(WordClass::Be);
    if (unit.is(WordClass::EndsInIng) && !progressive) {
      return by_participle(cue);
    }
    return by_verb(cue);
  }

  // "was quoted as saying", "the agency quoted X as saying"
  std::optional<Credit> by_quoting(int cue) const {
    if (s_[cue].is(WordClass::Quote)) {
      return by_quoted_person(cue);
    }
    if (cue < 2 || !s_[cue].is(WordClass::EndsInIng) || !s_[cue - 1].is(WordClass::As)) {
      return std::nullopt;
    }
    for (int i = cue - 2; i > 0 && i > cue - kQuotedWithin; --i) {
      if (!s_[i].is(WordClass::Quote)) {
        continue;
      }
      if (is_auxiliary(s_[i - 1])) {
        return make(subject_of(s_, i, 0), cue, {Rule::Before, Tie::Touching});
      }
      return make(s_.phrase_starting(i + 1, cue), cue, {Rule::QuotedAs, Tie::Touching});
    }
    return std::nullopt;
  }

  // 'the agency quoted X: "Q"'; with more between, it quotes something else.
  std::optional<Credit> by_quoted_person(int verb) const {
    const auto quoted = s_.phrase_starting(verb + 1, quotation_);
    if (!quoted || !s_.can_speak(*quoted) || s_[quotation_ - 1].is_dash()) {
      return std::nullopt;
    }
    const int behind = quoted->last + 1;  // "mit den Worten:"
    const bool with_words =
        s_[behind].is(WordClass::With) && quotation_ - behind <= kNear + 2;
    if (behind + 1 < quotation_ && !with_words) {
      return std::nullopt;
    }
    return make(*quoted, verb, {Rule::QuotedAs, Tie::SameClause});
  }

  // The place behind the last quotation in front of a place.
  int behind_quotation(int place) const {
    int i = place - 1;
    while (i >= 0 && !s_.is_quotation(i)) {
      --i;
    }
    return i + 1;
  }

  std::optional<Credit> by_participle(int cue) const {
    constexpr RuleUse kUse{Rule::Participle, Tie::SameClause};
    const int floor = behind_quotation(cue);
    if (cue > 0 && fits_phrase(s_[cue - 1]) && s_[cue - 1].is_word() &&
        !s_[cue - 1].is(WordClass::Utterance)) {
      const auto phrase = s_.phrase_ending(cue - 1, floor);
      const bool object =
          phrase && phrase->first > floor &&
          s_[phrase->first - 1].is(WordClass::Preposition) &&
          !s_[phrase->first - 1].is(WordClass::By | WordClass::With | WordClass::After);
      if (phrase && !object && s_.can_speak(*phrase)) {
        return make(*phrase, cue, kUse);
      }
    }
    if (const auto phrase = subject_of_main_verb(cue)) {
      return make(phrase, cue, kUse);
    }
    const bool begins_quoted = floor > 0 && !s_.has_words_before(floor - 1);
    auto phrase = begins_quoted ? nearest_subject(s_, cue, floor) : std::nullopt;
    if (!phrase) {
      phrase = nearest_subject(s_, cue, 0);
    }
    return make(phrase, cue, kUse);
  }

  // "it was late, X said, adding": who says is also who adds.
  std::optional<NounPhrase> subject_of_main_verb(int participle) const {
    if (participle == 0 || !s_[participle - 1].is_comma()) {
      return std::nullopt;
    }
    for (int i = participle - 1; i >= 0 && !ends_clause(i); --i) {
      const bool reports = s_[i].is(WordClass::SayPlainly) ||
                           (s_[i].is(WordClass::Say) && s_[i + 1].is(WordClass::That));
      if (reports && !s_[i].is(WordClass::EndsInIng) && !is_noun(i)) {
        const auto phrase = subject_of(s_, i, behind_quotation(i));
        return phrase && s_.can_speak(*phrase) ? phrase : std::nullopt;
      }
    }
    return std::nullopt;
  }

  std::optional<Credit> by_verb(int cue) const {
    const int floor = behind_quotation(cue);
    if (s_.language().verb_before_subject) {
      if (const auto phrase = subject_behind(cue, floor)) {
        return make(phrase, cue, {Rule::Before, Tie::SameClause});
      }
    }
    auto phrase = subject_of(s_, cue, floor);
    if (!phrase && floor > 0) {
      phrase = subject_of(s_, cue, 0);
    }
    if (phrase && !s_.can_speak(*phrase)) {
      const auto other = clause_subject(s_, cue, 0);
      phrase = other ? other : phrase;
    }
    if (!phrase && cue + 1 < quotation_) {
      phrase = s_.phrase_starting(cue + 1, quotation_);
      if (phrase && !s_.can_speak(*phrase)) {
        phrase = std::nullopt;
      }
    }
    auto credit =
        make(phrase, cue, {Rule::Before, cue == say_ ? Tie::SameClause : Tie::Loose});
    const int relative = s_.before_adverbs(cue - 1, floor);
    if (credit && relative > phrase->last && s_[relative].is(WordClass::Relative)) {
      name_by_relative(*credit, relative);
    }
    return credit;
  }

  // "Gestern sagte X": the subject behind the verb, unless one stands right in front of
  // it.
  std::optional<NounPhrase> subject_behind(int verb, int floor) const {
    const auto left = s_.phrase_ending(s_.before_adverbs(verb - 1, floor), floor);
    const bool object = left && left->first > floor &&
                        s_[left->first - 1].is(WordClass::Preposition | WordClass::Of);
    if (left && !object && s_.can_speak(*left)) {
      return std::nullopt;
    }
    const auto right = phrase_behind_verb(s_, verb, quotation_);
    return right && s_.can_speak(*right) ? right : std::nullopt;
  }

  // "X, who said": the pronoun is what names the speaker here, and X is who it means.
  void name_by_relative(Credit& credit, int relative) const {
    credit.apposed_first = credit.first;
    credit.apposed_last = credit.last;
    credit.first = credit.last = s_.offset() + static_cast<std::uint32_t>(relative);
  }

  const Sentence& s_;
  int quotation_;
  int say_ = kNoCue;
  int describe_ = kNoCue;
  int noun_ = kNoCue;
  int according_ = kNoCue;
};

}  // namespace

std::optional<Credit> credit_before(const Sentence& s, int quotation) {
  return Before(s, quotation).credit();
}

}  // namespace lede
