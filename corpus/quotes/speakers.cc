#include "corpus/quotes/speakers.h"

#include <algorithm>

#include "corpus/quotes/offices.h"

namespace lede {
namespace {

// How far back, in bytes, a pronoun and a description look.
constexpr std::uint32_t kPronounReach = 4000;
constexpr std::uint32_t kEpithetReach = 2500;
// How many names or speakers back, for the same.
constexpr std::size_t kMostNames = 300;
constexpr std::size_t kMostSpeakers = 32;

bool is_plural(const Unit& noun) {
  return noun.is(WordClass::EndsInS) && !noun.word.ends_with("ss");
}

bool is_age(std::string_view word) {
  return word.ends_with("yearold") || word.find("jahrige") != std::string_view::npos;
}

}  // namespace

std::optional<Name> described_person(const Sentence& s, NounPhrase phrase) {
  const Unit& article = s[phrase.first];
  if (!article.is(WordClass::Determiner) || phrase.is_one_word()) {
    return std::nullopt;
  }
  int head = phrase.first + 1;  // "a spokeswoman" of "a spokeswoman for the mill"
  while (head < phrase.last && !s[head].is(WordClass::Role)) {
    ++head;
  }
  if (head < phrase.last && s[head + 1].kind == UnitKind::Owner) {
    return std::nullopt;  // "her rival's plan"
  }
  const bool articles_tell = s.language().nouns_are_capitalised;
  if (!s[head].is(WordClass::Role) ||
      (!articles_tell && (is_body(s[head].word) || is_plural(s[head])))) {
    return std::nullopt;
  }
  Name name;
  name.is_description = true;
  name.begin = article.begin;
  name.raw = s.text().substr(article.begin, s[phrase.last].end - article.begin);
  name.first = article.word;
  name.last = s[head].word;
  name.last_classes = s[head].classes;
  name.words = 1;
  const std::uint32_t words = s[phrase.first + 1].begin;
  const Gender gender =
      gender_of_description(s.text().substr(words, s[head].end - words), s.language());
  const bool female_article =
      articles_tell && (article.word == "die" || article.word == "eine");
  if (gender == Gender::Female || female_article) {
    name.courtesy = WordClass::She;
  } else if (gender == Gender::Male || articles_tell) {
    name.courtesy = WordClass::He;
  }
  return name;
}

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
    speaker = speaker ? std::optional(full_name_near(*speaker, begin))
                      : person_described(s, phrase);
    if (!speaker) {
      if (auto described = described_person(s, phrase)) {
        speakers_.push_back({{begin, number}, *described});
      }
    }
  }
  if (speaker) {
    speakers_.push_back({{begin, number}, *speaker});
  }
  return speaker;
}

// Of several with a surname, whom the text has just spoken of with the full name.
Name SpeakerResolver::full_name_near(const Name& name, std::uint32_t before) const {
  constexpr std::uint32_t kNear = 250;
  if (shift_ > 0 || name.words > 1 || gender_of(name.courtesy) != Gender::Unknown ||
      !people_.has_namesakes(name.last)) {
    return people_.full_name(name);
  }
  for (std::size_t i = first_subject_from(before);
       i-- > 0 && before - subjects_[i].begin <= kNear;) {
    const SubjectMention& subject = subjects_[i];
    if (!subject.name || subject.weight < 2 || !people_.is_surely_person(*subject.name)) {
      continue;
    }
    if (subject.name->last != name.last) {
      break;
    }
    if (subject.pronoun == Gender::Unknown && subject.name->words >= 2 &&
        gender_of(subject.name->first_classes) != Gender::Unknown) {
      return people_.full_name(*subject.name);
    }
  }
  return people_.full_name(name);
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
      !is_person(speaker.name)) {
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
      (!courtesy && !is_person(full))) {
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

// "the senator": the last one who was introduced so; "the 65-year-old": who was of that
// age, else the last speaker.
std::optional<Name> SpeakerResolver::person_described(const Sentence& s,
                                                      NounPhrase phrase) const {
  const Unit& head = s[phrase.last];
  const std::uint32_t begin = shift_ + s[phrase.first].begin;
  if (head.is(WordClass::Ruler) && phrase.last > phrase.first &&
      s[phrase.last - 1].is(WordClass::Nation)) {
    if (const auto ruler = last_ruler(s[phrase.last - 1].word, begin)) {
      return ruler;
    }
  }
  if (!s[phrase.first].is(WordClass::Definite) || phrase.is_one_word()) {
    return std::nullopt;
  }
  if (is_age(head.word)) {
    return person_of_age(head.word, begin);
  }
  const std::uint32_t words = s[phrase.first + 1].begin;
  const std::string_view described = s.text().substr(words, head.end - words);
  const Gender gender = gender_of_description(described, s.language());
  const auto is_meant = [&](std::string_view introduced) {
    return !introduced.empty() && is_same_office(described, introduced, s.language());
  };
  return last_bearer(begin, [&](const Name& name) {
    return (is_meant(name.office) || is_meant(name.apposition)) &&
           (gender == Gender::Unknown || people_.can_be(people_.full_name(name), gender));
  });
}

// Of all who pass a test, whoever spoke last, or else was named last.
template <typename Test>
std::optional<Name> SpeakerResolver::last_bearer(std::uint32_t before, Test test) const {
  std::vector<Name> bearers;
  const auto is_bearer = [&](const Name& full) {
    return std::any_of(bearers.begin(), bearers.end(),
                       [&](const Name& name) { return name.raw == full.raw; });
  };
  last_name(before, [&](const Name& name) {
    if (test(name) && !is_bearer(people_.full_name(name))) {
      bearers.push_back(people_.full_name(name));
    }
    return false;
  });
  if (bearers.size() <= 1) {
    return bearers.empty() ? std::nullopt : std::optional(bearers.front());
  }
  if (!speakers_.empty() && is_bearer(speakers_.back().name)) {
    return speakers_.back().name;
  }
  return last_name(before,
                   [&](const Name& name) { return is_bearer(people_.full_name(name)); });
}

std::optional<Name> SpeakerResolver::person_of_age(std::string_view description,
                                                   std::uint32_t before) const {
  const auto aged = last_name(before, [&](const Name& name) {
    return !name.age.empty() && description.starts_with(name.age);
  });
  if (aged) {
    return aged;
  }
  const bool near =
      !speakers_.empty() && before - speakers_.back().place.begin < kEpithetReach;
  return near ? std::optional(speakers_.back().name) : std::nullopt;
}

// "the Belarusian dictator": whom the text calls president or leader of that nation.
std::optional<Name> SpeakerResolver::last_ruler(std::string_view nation,
                                                std::uint32_t before) const {
  return last_name(before, [nation](const Name& name) {
    return name.outer_title == nation && name.title_classes.any(WordClass::Ruler);
  });
}

}  // namespace lede
