// Credits behind a quotation: "Q," X said.
#include <algorithm>

#include "corpus/quotes/credit.h"
#include "corpus/quotes/source.h"
#include "corpus/quotes/verb_first.h"

namespace lede {
namespace {

// How far behind a name its verb may come, an apposition between.
constexpr int kLongestApposition = 45;
constexpr int kMostAdverbs = 4;
constexpr int kQuotedWithin = 14;

class After {
 public:
  After(const Sentence& s, int quotation, int end)
      : s_(s), quotation_(quotation), end_(end), start_(quotation + 1) {
    while (start_ < end_ && s_[start_].is_sign(",-")) {
      ++start_;
    }
    separated_ = start_ > quotation + 1 || ends_with(",?!-~");
    if (separated_ && start_ < end_ && s_[start_].is(WordClass::As)) {
      ++start_;  // "Q," as X put it
      in_as_clause_ = true;
    }
  }

  std::optional<Credit> credit() const {
    if (start_ >= end_) {
      return std::nullopt;
    }
    for (const auto rule : {&After::inverted, &After::by_any_verb_inverted,
                            &After::by_participle, &After::according_to, &After::in_order,
                            &After::quoted_as, &After::dash_credit}) {
      if (const auto found = (this->*rule)()) {
        return found;
      }
    }
    return std::nullopt;
  }

 private:
  bool ends_with(std::string_view signs) const {
    const char sign = s_[quotation_].sign;
    return sign != 0 && signs.find(sign) != std::string_view::npos;
  }

  Credit make(NounPhrase phrase, int cue, RuleUse use) const {
    return make_credit(s_, phrase, cue, use);
  }

  // The place behind at most two adverbs.
  int verb_place() const {
    int at = start_;
    while (at < end_ && at < start_ + 2 &&
           (s_[at].is(WordClass::SayAdverb) || is_adverb(s_[at]) ||
            s_[at].is(WordClass::EndsInLy))) {
      ++at;
    }
    return at;
  }

  // said X
  std::optional<Credit> inverted() const {
    const int verb = verb_place();
    if (verb >= end_ || !s_[verb].is(WordClass::Say) || s_[verb].capital ||
        s_[verb].is(WordClass::EndsInIng)) {
      return std::nullopt;
    }
    const auto phrase = phrase_behind_verb(s_, verb, end_);
    if (!phrase || s_[phrase->first].is(WordClass::Day)) {
      return std::nullopt;
    }
    const bool described = separated_ && s_[phrase->first].is(WordClass::Determiner) &&
                           !phrase->is_one_word();
    if (!s_.can_speak(*phrase) && !described) {
      return std::nullopt;
    }
    return make(*phrase, verb,
                {Rule::AfterInverted, separated_ ? Tie::Touching : Tie::SameClause});
  }

  // lamented X: any past tense behind a comma
  std::optional<Credit> by_any_verb_inverted() const {
    const int verb = verb_place();
    const bool english = verb < end_ && ends_with(",?!-") && !s_[verb].capital &&
                         s_[verb].is(WordClass::EndsInEd);
    const bool other = verb < end_ && separated_ && could_be_verb_first(s_, verb, end_);
    if ((!english && !other) || s_[verb].is(WordClass::Say)) {
      return std::nullopt;
    }
    const auto phrase = phrase_behind_verb(s_, verb, end_);
    if (!phrase || !s_.can_speak(*phrase)) {
      return std::nullopt;
    }
    return make(*phrase, verb, {Rule::AfterAnyVerb, Tie::SameClause});
  }

  // hatte X gesagt
  std::optional<Credit> by_participle() const {
    if (!s_.language().verb_before_subject || !separated_ || s_[start_].capital ||
        !is_auxiliary(s_[start_])) {
      return std::nullopt;
    }
    const int verb = participle_behind(s_, start_, end_);
    const auto phrase = phrase_behind_verb(s_, start_, end_);
    return verb > 0 && phrase && phrase->last < verb && s_.can_speak(*phrase)
               ? std::optional(
                     make(*phrase, verb, {Rule::AfterInverted, Tie::SameClause}))
               : std::nullopt;
  }

  // according to X
  std::optional<Credit> according_to() const {
    if (separated_ && s_[start_].is(WordClass::ShortCredit)) {
      const auto phrase = s_.phrase_starting(start_ + 1, end_);
      return phrase ? std::optional(
                          make(*phrase, start_, {Rule::AccordingTo, Tie::Touching}))
                    : std::nullopt;
    }
    constexpr int kFarthestSource = 6;
    for (int cue = start_; cue < std::min(end_, start_ + kFarthestSource); ++cue) {
      if (s_[cue].is_sign(",.;:") || s_[cue].is(WordClass::Say)) {
        break;
      }
      const bool far = cue > start_ && s_[cue].is(WordClass::AccordingTo);
      const auto phrase = far ? std::nullopt : source_at(s_, cue, end_);
      if (phrase) {
        return make(*phrase, cue, {Rule::AccordingTo, Tie::Touching});
      }
    }
    return std::nullopt;
  }

  // X said; X, who ..., said
  std::optional<Credit> in_order() const {
    if (s_[start_].is(WordClass::Relative) ||
        (!fits_phrase(s_[start_]) && !s_[start_].is(WordClass::Pronoun))) {
      return std::nullopt;
    }
    const auto phrase = s_.phrase_starting(start_, end_);
    if (!phrase ||
        !(s_.can_speak(*phrase) || s_[phrase->first].is(WordClass::Determiner))) {
      return std::nullopt;
    }
    const int behind = s_.behind_parenthesis(phrase->last + 1, end_);
    const int verb = s_.behind_adverbs(behind, std::min(end_, behind + kMostAdverbs));
    if (verb < end_ && s_[verb].is(WordClass::Say) &&
        (separated_ || verb - behind <= 1)) {
      return by_verb(*phrase, verb);
    }
    if (verb < end_ && ends_with(",?!-") && !in_as_clause_ &&
        !s_.has_words_before(quotation_) && could_be_verb(s_[verb])) {
      return make(*phrase, verb, {Rule::AfterAnyVerb, Tie::SameClause});
    }
    return separated_ ? behind_apposition(*phrase, behind) : std::nullopt;
  }

  std::optional<Credit> by_verb(NounPhrase phrase, int verb) const {
    if (is_passive(verb)) {
      const bool agent = verb + 1 < end_ && s_[verb + 1].is(WordClass::By);
      const auto by = agent ? s_.phrase_starting(verb + 2, end_) : std::nullopt;
      return by ? std::optional(make(*by, verb, {Rule::After, Tie::Touching}))
                : std::nullopt;
    }
    if (s_[verb].is(WordClass::Quote)) {
      const auto quoted = s_.phrase_starting(verb + 1, end_);
      if (quoted && is_quoted_as(*quoted)) {
        return make(*quoted, verb, {Rule::QuotedAs, Tie::Touching});
      }
    }
    return make(phrase, verb,
                {Rule::After, separated_ ? Tie::Touching : Tie::SameClause});
  }

  // "X was told": somebody else has said it.
  bool is_passive(int verb) const {
    return s_[verb].is(WordClass::SayTo) && !s_[verb].is(WordClass::EndsInIng) &&
           s_[verb - 1].is(WordClass::Be);
  }

  static bool could_be_verb(const Unit& unit) {
    if (!unit.is_word() || unit.capital || unit.is(WordClass::Conjunction)) {
      return false;
    }
    return unit.is(WordClass::EndsInEd | WordClass::Describe);
  }

  std::optional<Credit> behind_apposition(NounPhrase phrase, int behind) const {
    if (behind >= end_) {
      return std::nullopt;
    }
    const bool comma = s_[behind].is_comma();
    if (!s_[behind].is_sign(",-(") &&
        !s_[behind].is(WordClass::Relative | WordClass::Of | WordClass::At |
                       WordClass::As | WordClass::Preposition)) {
      return std::nullopt;
    }
    const int limit = std::min(end_, behind + kLongestApposition);
    for (int i = behind; i < limit; ++i) {
      if (s_.is_quotation(i) || s_[i].is_sign(".;:")) {
        return std::nullopt;
      }
      const Unit& before = s_[i - 1];
      const bool clear = !comma || before.is_sign(",-)") || is_auxiliary(before) ||
                         before.is(WordClass::EndsInLy);
      const bool inside =
          before.is(WordClass::Relative | WordClass::To | WordClass::Determiner |
                    WordClass::He | WordClass::She | WordClass::Subject);
      if (s_[i].is(WordClass::Say) && !s_[i].is(WordClass::EndsInIng) && clear &&
          !inside) {
        return make(phrase, i, {Rule::AfterApposition, Tie::Touching});
      }
    }
    return std::nullopt;
  }

  bool is_quoted_as(NounPhrase quoted) const {
    const int limit = std::min(s_.size(), quoted.last + 4);
    for (int i = quoted.last + 1; i < limit; ++i) {
      if (s_[i].is(WordClass::As)) {
        return true;
      }
    }
    return false;
  }

  // the agency quoted X as saying
  std::optional<Credit> quoted_as() const {
    if (!separated_) {
      return std::nullopt;
    }
    for (int i = start_; i < std::min(end_, start_ + kQuotedWithin); ++i) {
      if (!s_[i].is(WordClass::Quote)) {
        continue;
      }
      const auto quoted = s_.phrase_starting(i + 1, end_);
      if (quoted && is_quoted_as(*quoted)) {
        return make(*quoted, i, {Rule::QuotedAs, Tie::Touching});
      }
    }
    return std::nullopt;
  }

  // - X
  std::optional<Credit> dash_credit() const {
    constexpr int kMostWords = 5;
    constexpr int kMostBehind = 8;
    if (start_ == quotation_ + 1 || !s_[quotation_ + 1].is_dash() ||
        !s_[start_].capital) {
      return std::nullopt;
    }
    const auto phrase = s_.phrase_starting(start_, end_);
    if (!phrase || phrase->last - phrase->first >= kMostWords ||
        s_.size() - phrase->last >= kMostBehind) {
      return std::nullopt;
    }
    return make(*phrase, kNoCue, {Rule::DashCredit, Tie::Loose});
  }

  const Sentence& s_;
  int quotation_;
  int end_;
  int start_;  // what stands behind commas and dashes
  bool in_as_clause_ = false;
  bool separated_ = false;  // does a comma or the like part the quotation from the rest?
};

}  // namespace

std::optional<Credit> credit_after(const Sentence& s, int quotation, int end) {
  return After(s, quotation, end).credit();
}

}  // namespace lede
