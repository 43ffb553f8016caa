#include "corpus/quotes/attribution.h"

#include <algorithm>

#include "corpus/quotes/subject.h"
#include "corpus/quotes/wording.h"

namespace lede {
namespace {

constexpr int kFewestFragmentWords = 4;
constexpr int kLongFragmentWords = 7;
constexpr std::uint32_t kFarthestParagraph = 2;

class Attributor {
 public:
  Attributor(const Reading& reading, const People& people)
      : reading_(reading),
        people_(people),
        attributions_(reading.spans.size()),
        last_in_paragraph_(reading.paragraphs.size(), kNoSpan) {}

  std::vector<Attribution> run() {
    for (std::size_t i = 0; i < reading_.sentences.size(); ++i) {
      look_at(i);
    }
    join_continued();
    return std::move(attributions_);
  }

 private:
  void look_at(std::size_t number) {
    const Sentence s = reading_.sentence(number);
    quotations_.clear();
    for (int i = 0; i < s.size(); ++i) {
      if (s.is_quotation(i)) {
        quotations_.push_back(i);
      }
    }
    for (std::size_t n = 0; n < quotations_.size(); ++n) {
      const int end = n + 1 < quotations_.size() ? quotations_[n + 1] : s.size();
      of(s, n).credit = own_credit(s, quotations_[n], end);
    }
    share_backwards(s);
    for (std::size_t n = 0; n < quotations_.size(); ++n) {
      if (!of(s, n).credit) {
        carry(s, number, n);
      }
      if (of(s, n).credit) {
        last_in_paragraph_[reading_.sentences[number].paragraph] = span_of(s, n);
      }
    }
  }

  // 'The mill was "a ruin" and "a shame," X said': X said both.
  void share_backwards(const Sentence& s) {
    for (std::size_t n = quotations_.size(); n-- > 1;) {
      const std::optional<Credit>& later = of(s, n).credit;
      if (later && !of(s, n - 1).credit && is_behind(later->rule) &&
          later->tie == Tie::Touching) {
        of(s, n - 1).credit = later;
        of(s, n - 1).credit->rule = Rule::SameSentence;
      }
    }
  }

  static bool is_behind(Rule rule) {
    return rule == Rule::After || rule == Rule::AfterInverted ||
           rule == Rule::AfterApposition || rule == Rule::SameSentence;
  }

  std::uint32_t span_of(const Sentence& s, std::size_t n) const {
    return s[quotations_[n]].span;
  }
  Attribution& of(const Sentence& s, std::size_t n) {
    return attributions_[span_of(s, n)];
  }

  // By the sentence that the quotation stands in.
  static std::optional<Credit> own_credit(const Sentence& s, int quotation, int end) {
    auto after = credit_after(s, quotation, end);
    auto before = credit_before(s, quotation);
    auto credit = closer(s, quotation, after, before);
    if (!credit || credit->tie == Tie::Loose) {
      if (auto trailing = credit_trailing(s, quotation)) {
        return trailing;
      }
    }
    return credit ? credit : credit_unread(s, quotation, end);
  }

  static std::optional<Credit> closer(const Sentence& s, int quotation,
                                      const std::optional<Credit>& after,
                                      const std::optional<Credit>& before) {
    if (!after || !before) {
      return after ? after : before;
    }
    const char sign = s[quotation].sign;
    const auto ends_with = [sign](std::string_view signs) {
      return sign != 0 && signs.find(sign) != std::string_view::npos;
    };
    const bool sure = before->tie != Tie::Loose;
    const bool first = !s.has_words_before(quotation);
    if (ends_with("?!") && sure && s[quotation - 1].is_sign(",:")) {
      return before;
    }
    if (!first && !ends_with(",?!-") && (sure || after->tie != Tie::Touching)) {
      return before;
    }
    return after;
  }

  // By another quotation or sentence near it.
  void carry(const Sentence& s, std::size_t number, std::size_t n) {
    if (reading_.singles_are_minor &&
        reading_.spans[span_of(s, n)].family == MarkFamily::Single) {
      return;
    }
    if (n > 0 && of(s, n - 1).credit) {
      share(s, n, span_of(s, n - 1), Rule::SameSentence);
      return;
    }
    const bool alone = s.size() > 0 && !s.has_words();
    const bool sentence = !s.has_words_before(quotations_[n]) && is_sentence(words(s, n));
    if (!alone && !sentence) {
      carry_fragment(s, number, n);
      return;
    }
    if (is_first_in_paragraph(number)) {
      carry_from_paragraph(s, number, n);
    } else {
      carry_within_paragraph(s, number, n);
    }
  }

  bool is_first_in_paragraph(std::size_t number) const {
    return number == 0 || reading_.sentences[number - 1].paragraph !=
                              reading_.sentences[number].paragraph;
  }

  std::string_view words(const Sentence& s, std::size_t n) const {
    return reading_.words_of(reading_.spans[span_of(s, n)]);
  }

  void share(const Sentence& s, std::size_t n, std::uint32_t other, Rule rule) {
    Attribution& attribution = of(s, n);
    attribution.credit = attributions_[other].credit;
    attribution.credit->rule = rule;
    attribution.credit->tie = Tie::Loose;
    attribution.same_as = other;
  }

  // The last credited quotation of a sentence, or kNoSpan.
  std::uint32_t last_credited_in(std::size_t number) const {
    const Sentence s = reading_.sentence(number);
    for (int i = s.size() - 1; i >= 0; --i) {
      if (s.is_quotation(i) && attributions_[s[i].span].credit) {
        return s[i].span;
      }
    }
    return kNoSpan;
  }

  bool has_quotation(std::size_t number) const {
    const Sentence s = reading_.sentence(number);
    for (int i = 0; i < s.size(); ++i) {
      if (s.is_quotation(i)) {
        return true;
      }
    }
    return false;
  }

  // So long a part of a sentence is said by whom the sentence is about, even without a
  // verb of saying; a shorter one may go on with the sentence before.
  void carry_fragment(const Sentence& s, std::size_t number, std::size_t n) {
    const int count = count_words(words(s, n), kLongFragmentWords);
    if (count == kLongFragmentWords && s.has_words_before(quotations_[n])) {
      if (const auto phrase = nearest_subject(s, quotations_[n], 0)) {
        of(s, n).credit =
            make_credit(s, *phrase, kNoCue, {Rule::SubjectHere, Tie::Loose});
        return;
      }
    }
    // What a colon leads to is said by whoever its own sentence is about.
    const int before = quotations_[n] - 1;
    const bool introduced = before >= 0 && s[before].is_sign(":");
    if (is_first_in_paragraph(number) || count < kFewestFragmentWords || introduced) {
      return;
    }
    const std::uint32_t other = last_credited_in(number - 1);
    if (other != kNoSpan) {
      share(s, n, other, Rule::Fragment);
    }
  }

  void carry_within_paragraph(const Sentence& s, std::size_t number, std::size_t n) {
    const std::uint32_t other = last_in_paragraph_[reading_.sentences[number].paragraph];
    const bool quoted = has_quotation(number - 1);
    if (other != kNoSpan && quoted) {
      share(s, n, other, Rule::SameParagraph);
      return;
    }
    of(s, n).credit = credit_of_report(reading_.sentence(number - 1));
    if (of(s, n).credit) {
      return;
    }
    const auto subject = credit_of_subject(number - 1);
    if (other != kNoSpan &&
        !(subject && is_full_name(reading_.sentence(number - 1), *subject))) {
      share(s, n, other, Rule::SameParagraph);
      return;
    }
    of(s, n).credit = subject;
  }

  void carry_from_paragraph(const Sentence& s, std::size_t number, std::size_t n) {
    const std::uint32_t paragraph = reading_.sentences[number].paragraph;
    if (number == 0) {
      return;
    }
    const std::uint32_t other = last_in_paragraph_[paragraph - 1];
    if (other != kNoSpan && has_quotation(number - 1)) {
      share(s, n, other, Rule::NextParagraph);
      return;
    }
    const Sentence before = reading_.sentence(number - 1);
    Attribution& attribution = of(s, n);
    attribution.credit = credit_of_report(before);
    if (attribution.credit) {
      return;
    }
    const auto subject = credit_of_subject(number - 1);
    if (subject &&
        (before[before.size() - 1].is_sign(":") || is_person(before, *subject))) {
      attribution.credit = subject;
      return;
    }
    for (std::uint32_t back = 1; back <= kFarthestParagraph && back <= paragraph;
         ++back) {
      const std::uint32_t far = last_in_paragraph_[paragraph - back];
      if (far != kNoSpan) {
        share(s, n, far, Rule::FarParagraph);
        return;
      }
    }
  }

  std::optional<Credit> credit_of_subject(std::size_t number) const {
    const Sentence s = reading_.sentence(number);
    const auto phrase = clause_subject(s, s.size(), 0);
    if (!phrase) {
      return std::nullopt;
    }
    return make_credit(s, *phrase, kNoCue, {Rule::SubjectBefore, Tie::Loose});
  }

  static NounPhrase phrase_of(const Sentence& s, const Credit& credit) {
    return {static_cast<int>(credit.first - s.offset()),
            static_cast<int>(credit.last - s.offset())};
  }

  // "Ann Moor shook her head.": a full name begins to speak of somebody.
  bool is_full_name(const Sentence& s, const Credit& credit) const {
    const auto name = name_in(s, phrase_of(s, credit));
    return name && name->words >= 2 && people_.is_person(*name);
  }

  bool is_person(const Sentence& s, const Credit& credit) const {
    const NounPhrase phrase = phrase_of(s, credit);
    if (s.is_pronoun(phrase)) {
      return gender_of(s[phrase.first].classes) != Gender::Unknown;
    }
    const auto name = name_in(s, phrase);
    return name && people_.is_person(people_.full_name(*name));
  }

  // A quotation over several paragraphs has one speaker, whom the words around any part
  // of it name.
  void join_continued() {
    for (const QuoteSpan& span : reading_.spans) {
      if (span.continues == kNoSpan) {
        continue;
      }
      Attribution& first = attributions_[span.continues];
      Attribution& second = attributions_[span.index];
      if (is_own(second) && !is_own(first)) {
        first = second;
        first.credit->rule = Rule::Continued;
      } else if (first.credit && !is_own(second)) {
        second = {first.credit, span.continues};
        second.credit->rule = Rule::Continued;
      }
    }
  }

  static bool is_own(const Attribution& attribution) {
    return attribution.credit && attribution.credit->tie != Tie::Loose;
  }

  const Reading& reading_;
  const People& people_;
  std::vector<Attribution> attributions_;
  std::vector<std::uint32_t> last_in_paragraph_;  // the last credited span of each
  std::vector<int> quotations_;                   // places in the sentence at hand
};

}  // namespace

std::vector<Attribution> attribute(const Reading& reading, const People& people) {
  return Attributor(reading, people).run();
}

}  // namespace lede
