// From the words of a credit to a speaker: surnames to full names, he and she to persons,
// "the senator" to the senator.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "corpus/quotes/credit.h"
#include "corpus/quotes/people.h"

namespace lede {

// A name in the role of a subject, or a pronoun there: whom a later "he" may mean.
struct SubjectMention {
  std::uint32_t begin = 0;  // bytes in the text
  std::uint32_t sentence = 0;
  int weight = 0;  // 3 speaks, 2 first subject of its sentence, 1 another one
  Gender pronoun = Gender::Unknown;  // of "he" or "she": then there is no name at first
  std::optional<Name> name;
  // A short sentence is about the name, in full, and may lead to a quotation.
  bool introduces = false;
};

// Appends the subjects of a sentence, and adds to people who is shown to be a person.
void collect_subjects(const Sentence& sentence, std::uint32_t number,
                      std::vector<SubjectMention>& out, People& people);

// A person who is described and not named, as a later "she" may mean: nullopt for what is
// no person.
std::optional<Name> described_person(const Sentence& sentence, NounPhrase phrase);

class SpeakerResolver {
 public:
  // All must outlive it. subjects: of the body, in order; pronouns among them get names.
  // names: of the body, in order. shift: 0 for the body; for another text, which is read
  // as if it stood behind the body, the body's size.
  SpeakerResolver(std::vector<SubjectMention>& subjects, const std::vector<Name>& names,
                  const People& people, std::uint32_t shift)
      : subjects_(subjects), names_(names), people_(people), shift_(shift) {}

  // The speaker whom the units of a credit name; the units are those of the whole text.
  // Calls must go forward through the text. nullopt: nobody whom the article names.
  std::optional<Name> resolve(const Credit& credit, const Sentence& sentence,
                              std::uint32_t number);

 private:
  struct Place {
    std::uint32_t begin = 0;
    std::uint32_t sentence = 0;
    bool behind_quotation = false;  // with which the sentence begins

    int sentences_behind(Place other) const {
      return static_cast<int>(sentence) - static_cast<int>(other.sentence);
    }
  };
  // One that was resolved before.
  struct Speaker {
    Place place;
    Name name;
  };
  struct Candidate {
    Name name;
    int score = 0;
    std::uint32_t begin = 0;
  };

  void resolve_pronouns_before(std::uint32_t begin);
  std::optional<Name> person_meant(Gender gender, Place here) const;
  std::optional<Candidate> as_candidate(const Speaker& speaker, Gender gender,
                                        Place here) const;
  std::optional<Candidate> as_candidate(const SubjectMention& subject, Gender gender,
                                        Place here) const;
  std::size_t first_subject_from(std::uint32_t begin) const;
  std::optional<Name> person_described(const Sentence& sentence, NounPhrase phrase) const;
  Name full_name_near(const Name& name, std::uint32_t before) const;
  std::optional<Name> person_of_age(std::string_view description,
                                    std::uint32_t before) const;
  std::optional<Name> last_ruler(std::string_view nation, std::uint32_t before) const;
  std::optional<Name> last_person(Gender gender, std::uint32_t before) const;
  // The full name of the last name before a place, not too far back, that passes a test.
  template <typename Test>
  std::optional<Name> last_name(std::uint32_t before, Test test) const;
  template <typename Test>
  std::optional<Name> last_bearer(std::uint32_t before, Test test) const;
  int penalty(const Name& name) const {
    return name.is_description || people_.is_surely_person(name) ? 0 : 3;
  }
  bool is_person(const Name& name) const {
    return name.is_description || people_.is_person(name);
  }

  std::vector<SubjectMention>& subjects_;
  const std::vector<Name>& names_;
  const People& people_;
  std::uint32_t shift_;
  std::vector<Speaker> speakers_;
  std::size_t next_subject_ = 0;  // the first whose pronoun is not resolved yet
};

}  // namespace lede
