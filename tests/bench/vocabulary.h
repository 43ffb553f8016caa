// The words, people, places and newspapers that the articles are made of: real English on
// top, then invented words by the hundred thousand. It is the same for every seed: a seed
// chooses among them, so that two runs can make two versions of one archive.
#pragma once

#include <string>
#include <string_view>

#include "random.h"

namespace lede::bench {

struct Noun {
  std::string singular;
  std::string plural;
};

struct Verb {
  std::string base;
  std::string third_person;
  std::string past;
  std::string gerund;
};

enum class Gender { Woman, Man };

struct Person {
  std::string first_name;
  std::string surname;
  std::string role;
  Gender gender = Gender::Woman;
};

struct Newspaper {
  std::string name;
  std::string domain;
  // Its house style: “curly” or "straight" quotation marks.
  bool curly = false;
};

struct Vocabulary {
  Pool<std::string> determiners;
  Pool<std::string> prepositions;
  Pool<std::string> pronouns;
  Pool<std::string> spoken_pronouns;
  Pool<std::string> modals;
  Pool<std::string> adverbs;
  Pool<std::string> links;
  Pool<std::string> openers;
  Pool<std::string> cues;
  Pool<Noun> nouns;
  Pool<Verb> verbs;
  Pool<std::string> adjectives;
  Pool<Person> persons;
  Pool<std::string> places;
  Pool<std::string> organisations;
  Pool<Newspaper> newspapers;
};

Vocabulary make_vocabulary();

// Whether the word is one of the function words and so carries no topic.
bool is_function_word(std::string_view word);

}  // namespace lede::bench
