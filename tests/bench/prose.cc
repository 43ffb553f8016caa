#include "prose.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "words.h"

namespace lede::bench {
namespace {

// One in so many of its kind. They keep new words coming at the rate of real news.
constexpr std::uint32_t kTypoRarity = 400;
constexpr std::uint32_t kNewNameRarity = 6;

constexpr std::array<std::string_view, 7> kWeekdays{
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};
constexpr std::array<std::string_view, 12> kMonths{"Jan.",  "Feb.", "March", "April",
                                                   "May",   "June", "July",  "Aug.",
                                                   "Sept.", "Oct.", "Nov.",  "Dec."};

bool starts_with_vowel(std::string_view word) {
  return std::string_view("aeiouAEIO").find(word.front()) != std::string_view::npos;
}

}  // namespace

Prose::Prose(const Vocabulary& vocabulary, const Topic& topic, Random& random, Text& text)
    : vocabulary_(vocabulary), topic_(topic), random_(random), text_(text) {}

const Noun& Prose::noun() {
  return random_.percent(45) ? one_of(topic_.nouns, random_)
                             : vocabulary_.nouns.draw(random_);
}

const Verb& Prose::verb() {
  return random_.percent(40) ? one_of(topic_.verbs, random_)
                             : vocabulary_.verbs.draw(random_);
}

const std::string& Prose::adjective() {
  return random_.percent(40) ? one_of(topic_.adjectives, random_)
                             : vocabulary_.adjectives.draw(random_);
}

const Person& Prose::somebody() {
  return random_.percent(85) ? one_of(topic_.persons, random_)
                             : vocabulary_.persons.draw(random_);
}

const std::string& Prose::somewhere() {
  return random_.percent(70) ? one_of(topic_.places, random_)
                             : vocabulary_.places.draw(random_);
}

void Prose::sentence(Voice voice) {
  text_.start_sentence();
  if (random_.percent(8)) {
    word(vocabulary_.openers.draw(random_));
    text_.close(",");
  } else if (random_.percent(6)) {
    adjunct();
    text_.close(",");
  }
  clause(voice);
  if (random_.percent(70)) {
    continuation(voice);
  }
  text_.close(".");
}

void Prose::clause(Voice voice) {
  const Subject who = subject(voice);
  predicate(voice, who);
}

// ", which fell", " and the minister left"
void Prose::continuation(Voice voice) {
  if (random_.percent(35)) {
    text_.close(",");
  }
  if (random_.percent(25)) {
    constexpr std::array<std::string_view, 4> kRelatives{"who", "which", "that", "who"};
    word(one_of(kRelatives, random_));
    predicate(voice, Subject::Singular);
  } else {
    word(vocabulary_.links.draw(random_));
    clause(voice);
  }
}

void Prose::headline() {
  if (random_.percent(50)) {
    word(somewhere());
  } else {
    content_word(adjective());
    content_word(noun().singular);
  }
  content_word(verb().third_person);
  content_word(noun().plural);
  if (random_.percent(60)) {
    word(vocabulary_.prepositions.draw(random_));
    content_word(adjective());
    content_word(noun().singular);
  }
}

Subject Prose::subject(Voice voice) {
  const std::uint32_t choice = random_.below(100);
  if (voice == Voice::Speaker && choice < 60) {
    return pronoun(vocabulary_.spoken_pronouns.draw(random_));
  }
  if (choice < 25) {
    return pronoun(vocabulary_.pronouns.draw(random_));
  }
  if (choice < 40) {
    word(somebody().surname);
  } else if (choice < 46) {
    word(one_of(topic_.organisations, random_));
  } else if (choice < 51) {
    word(somewhere());
  } else {
    return noun_phrase();
  }
  return Subject::Singular;
}

Subject Prose::pronoun(const std::string& pronoun) {
  word(pronoun);
  if (pronoun == "I") {
    return Subject::Self;
  }
  const bool is_plural = pronoun == "we" || pronoun == "they" || pronoun == "you" ||
                         pronoun == "people" || pronoun == "others";
  return is_plural ? Subject::Plural : Subject::Singular;
}

void Prose::modal(Voice voice) {
  if (voice == Voice::Speaker && random_.percent(20)) {
    constexpr std::array<std::string_view, 4> kNegations{"don't", "can't", "won't",
                                                         "didn't"};
    word(one_of(kNegations, random_));
    return;
  }
  word(vocabulary_.modals.draw(random_));
  if (random_.percent(12)) {
    word("not");
  }
}

void Prose::predicate(Voice voice, Subject subject) {
  if (random_.percent(12)) {
    word(vocabulary_.adverbs.draw(random_));
  }
  verb_phrase(voice, subject);
  if (random_.percent(15)) {
    word("to");
    content_word(verb().base);
  }
  if (random_.percent(64)) {
    noun_phrase();
  }
  for (std::uint32_t i = random_.below(3); i > 0; --i) {
    adjunct();
  }
}

void Prose::verb_phrase(Voice voice, Subject subject) {
  const std::uint32_t choice = random_.below(100);
  if (choice < 26) {
    complement(subject);
  } else if (choice < 38) {
    const bool is_past = random_.percent(35);
    word(is_past ? "had" : subject == Subject::Singular ? "has" : "have");
    content_word(verb().past);
  } else if (choice < 54) {
    modal(voice);
    if (random_.percent(35)) {
      word("be");
      content_word(verb().past);
    } else {
      content_word(verb().base);
    }
  } else if (choice < 68) {
    const Verb& present = verb();
    content_word(subject == Subject::Singular ? present.third_person : present.base);
  } else {
    content_word(verb().past);
  }
}

// "is ready", "were asked", "am asking"
void Prose::complement(Subject subject) {
  const bool is_past = random_.percent(40);
  if (subject == Subject::Plural) {
    word(is_past ? "were" : "are");
  } else if (is_past) {
    word("was");
  } else {
    word(subject == Subject::Self ? "am" : "is");
  }
  if (random_.percent(45)) {
    content_word(adjective());
  } else {
    content_word(random_.percent(50) ? verb().past : verb().gerund);
  }
}

Subject Prose::noun_phrase() {
  if (random_.percent(12)) {
    counted_phrase();
    return Subject::Plural;
  }
  const std::string* quality = random_.percent(34) ? &adjective() : nullptr;
  const Noun& thing = noun();
  const bool is_plural = random_.percent(30);
  const std::string& name = is_plural ? thing.plural : thing.singular;
  std::string_view determiner = vocabulary_.determiners.draw(random_);
  const bool is_single = determiner == "a" || determiner == "this" || determiner == "one";
  if (determiner == "a" && starts_with_vowel(quality != nullptr ? *quality : name)) {
    determiner = "an";
  }
  if (!random_.percent(is_plural ? 55 : 22) && !(is_plural && is_single)) {
    word(determiner);
  }
  if (quality != nullptr) {
    content_word(*quality);
  }
  content_word(name);
  if (random_.percent(5)) {
    text_.close("'s");
    content_word(noun().singular);
  }
  if (random_.percent(24)) {
    word(random_.percent(62) ? "of" : "and");
    noun_phrase();
  }
  return is_plural ? Subject::Plural : Subject::Singular;
}

void Prose::counted_phrase() {
  word(amount(random_));
  content_word(noun().plural);
}

void Prose::adjunct() {
  const std::uint32_t choice = random_.below(100);
  if (choice < 10) {
    when();
    return;
  }
  word(vocabulary_.prepositions.draw(random_));
  if (choice < 30) {
    word(somewhere());
  } else if (choice < 40 && random_.one_in(kNewNameRarity)) {
    word(capitalised(invented_word(random_, 2 + random_.below(2))));
  } else {
    noun_phrase();
  }
}

void Prose::when() {
  switch (random_.below(3)) {
    case 0:
      word("on");
      word(one_of(kWeekdays, random_));
      break;
    case 1:
      word("on");
      word(one_of(kMonths, random_));
      word(std::to_string(1 + random_.below(28)));
      break;
    default:
      word("in");
      word(std::to_string(1990 + random_.below(35)));
  }
}

void Prose::content_word(const std::string& word) {
  if (random_.one_in(kTypoRarity)) {
    misspelt(word);
  } else {
    text_.word(word);
  }
}

void Prose::misspelt(std::string word) {
  const std::size_t place = random_.below(static_cast<std::uint32_t>(word.size()));
  if (place + 1 < word.size() && random_.percent(50)) {
    std::swap(word[place], word[place + 1]);
  } else {
    word.insert(place, 1, word[place]);
  }
  text_.word(word);
}

}  // namespace lede::bench
