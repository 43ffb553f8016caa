#include "corpus/quotes/speakers.h"

#include <algorithm>

namespace lede {
namespace {

// How far back, in bytes, a pronoun and a description look.
constexpr std::uint32_t kPronounReach = 4000;
constexpr std::uint32_t kEpithetReach = 2500;
// How many names or speakers back, for the same.
constexpr std::size_t kMostNames = 300;
constexpr std::size_t kMostSpeakers = 32;

bool is_age(std::string_view word) {
  return word.ends_with("yearold");
}

}  // namespace

template <typename Test>
std::optional<Name> SpeakerResolver::last_name(std::uint32_t before, Test test) const {
  const auto end = std::lower_bound(
      names_.begin(), names_.end(), before,
      [](const Name& name, std::uint32_t at) { return name.begin < at; });
  std::size_t looked_at = 0;
  for (auto name = std::make_reverse_iterator(end);
       name != names_.rend() && looked_at < kMostNames; ++name, ++looked_at) {
    if (test(*name)) {
      return people_.full_name(*name);
    }
  }
  return std::nullopt;
}

std::optional<Name> SpeakerResolver::resolve(const Credit& credit, const Sentence& s,
                                             std::uint32_t number) {
  const auto place = [&s](std::uint32_t unit) {
    return static_cast<int>(unit - s.offset());
  };
  const NounPhrase phrase{place(credit.first), place(credit.last)};
  const std::uint32_t begin = shift_ + s[phrase.first].begin;
  resolve_pronouns_before(begin);
  std::optional<Name> speaker;
  if (s[phrase.first].is(WordClass::Relative) && credit.apposed_first != kNoUnit) {
    const NounPhrase antecedent{place(credit.apposed_first), place(credit.apposed_last)};
    speaker = name_in(s, antecedent);
    speaker = speaker ? std::optional(people_.full_name(*speaker)) : std::nullopt;
  } else if (s.is_pronoun(phrase)) {
    const Unit& pronoun = s[phrase.first];
    const Gender gender = gender_of(pronoun.classes);
    speaker = gender == Gender::Unknown
                  ? std::nullopt
                  : person_meant(gender, {begin, number, s.is_quotation(0)});
  } else {
    speaker = name_in(s, phrase);
    if (!speaker && credit.apposed_first != kNoUnit) {
      speaker = name_in(s, {place(credit.apposed_first), place(credit.apposed_last)});
    }
    speaker = speaker ? std::optional(people_.full_name(*speaker))
                      : person_described(s, phrase);
  }
  if (speaker) {
    speakers_.push_back({{begin, number}, *speaker});
  }
  return speaker;
}

// Pronouns that are subjects themselves, in order: each may mean what the last one meant.
void SpeakerResolver::resolve_pronouns_before(std::uint32_t begin) {
  for (; next_subject_ < subjects_.size() && subjects_[next_subject_].begin < begin;
       ++next_subject_) {
    SubjectMention& subject = subjects_[next_subject_];
    if (subject.pronoun != Gender::Unknown) {
      subject.name = person_meant(subject.pronoun, {subject.begin, subject.sentence});
    }
  }
}

// The person of that gender who has the greatest weight, less the sentences between: of
// those who spoke and those who were subjects.
std::optional<Name> SpeakerResolver::person_meant(Gender gender, Place here) const {
  std::optional<Candidate> best;
  const auto offer = [&best](const std::optional<Candidate>& candidate) {
    if (candidate && (!best || std::pair(candidate->score, candidate->begin) >
                                   std::pair(best->score, best->begin))) {
      best = candidate;
    }
  };
  for (std::size_t i = speakers_.size();
       i-- > 0 && speakers_.size() - i <= kMostSpeakers;) {
    offer(as_candidate(speakers_[i], gender, here));
  }
  for (std::size_t i = first_subject_from(here.begin);
       i-- > 0 && here.begin - subjects_[i].begin <= kPronounReach;) {
    offer(as_candidate(subjects_[i], gender, here));
  }
  return best ? std::optional(best->name) : last_person(gender, here.begin);
}

std::optional<SpeakerResolver::Candidate> SpeakerResolver::as_candidate(
    const Speaker& speaker, Gender gender, Place here) const {
  if (speaker.place.begin >= here.begin || !people_.can_be(speaker.name, gender) ||
      !people_.is_person(speaker.name)) {
    return std::nullopt;
  }
  const int score = 3 - penalty(speaker.name) - here.sentences_behind(speaker.place);
  return Candidate{speaker.name, score, speaker.place.begin};
}

std::optional<SpeakerResolver::Candidate> SpeakerResolver::as_candidate(
    const SubjectMention& subject, Gender gender, Place here) const {
  if (!subject.name ||
      (subject.pronoun != Gender::Unknown && subject.pronoun != gender)) {
    return std::nullopt;
  }
  const int behind = here.sentences_behind({subject.begin, subject.sentence});
  const int weight = subject.weight - behind;
  if (subject.pronoun == gender) {
    return Candidate{*subject.name, weight, subject.begin};
  }
  const Name full = people_.full_name(*subject.name);
  const bool courtesy = gender_of(subject.name->courtesy) != Gender::Unknown;
  if (!people_.can_be(courtesy ? *subject.name : full, gender) ||
      (!courtesy && !people_.is_person(full))) {
    return std::nullopt;
  }
  // 'Lise Holt was blunter. "Q," she said': a person, though nothing else shows it.
  const bool sure =
      courtesy || (subject.introduces && behind == 1 && here.behind_quotation);
  return Candidate{full, weight - (sure ? 0 : penalty(full)), subject.begin};
}

// The number of the first subject that does not stand before a place.
std::size_t SpeakerResolver::first_subject_from(std::uint32_t begin) const {
  const auto found = std::lower_bound(
      subjects_.begin(), subjects_.end(), begin,
      [](const SubjectMention& subject, std::uint32_t at) { return subject.begin < at; });
  return static_cast<std::size_t>(found - subjects_.begin());
}

// The last person of that gender whom the text names in full at all.
std::optional<Name> SpeakerResolver::last_person(Gender gender,
                                                 std::uint32_t before) const {
  return last_name(before, [&](const Name& name) {
    const Name full = people_.full_name(name);
    return full.words >= 2 && people_.is_person(full) && people_.can_be(full, gender);
  });
}

// "the senator": the last one who was introduced so; "the 65-year-old": the last speaker.
std::optional<Name> SpeakerResolver::person_described(const Sentence& s,
                                                      NounPhrase phrase) const {
  const Unit& head = s[phrase.last];
  const std::uint32_t begin = shift_ + s[phrase.first].begin;
  if (head.is(WordClass::Ruler) && phrase.last > phrase.first &&
      s[phrase.last - 1].is(WordClass::Nation)) {
    return last_ruler(s[phrase.last - 1].word, begin);
  }
  if (!s[phrase.first].is(WordClass::Definite)) {
    return std::nullopt;
  }
  const auto titled = last_name(begin, [&](const Name& name) {
    return name.title == head.word || name.outer_title == head.word;
  });
  if (titled) {
    return titled;
  }
  const bool near =
      !speakers_.empty() && begin - speakers_.back().place.begin < kEpithetReach;
  return near && (head.is(WordClass::Epithet) || is_age(head.word))
             ? std::optional(speakers_.back().name)
             : std::nullopt;
}

// "the Belarusian dictator": whom the text calls president or leader of that nation.
std::optional<Name> SpeakerResolver::last_ruler(std::string_view nation,
                                                std::uint32_t before) const {
  return last_name(before, [nation](const Name& name) {
    return name.outer_title == nation && name.title_classes.any(WordClass::Ruler);
  });
}

}  // namespace lede
