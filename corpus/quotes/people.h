// The people of an article: which names belong together, who is a person, who is he or
// she.
#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "corpus/quotes/name.h"

namespace lede {

enum class Gender : std::uint8_t { Unknown, Male, Female };

// Of a pronoun (he, she), a courtesy title (Mr, Mrs) or a first name.
Gender gender_of(WordClasses word);

class People {
 public:
  // Forgets all and takes the names of an article, in order. Their words must outlive it.
  void read(const std::vector<Name>& names);

  // A name of which the text shows that it is a person's.
  void add_person(const Name& name);

  // The full name that a surname stands for: its most frequent bearer in the article, who
  // is not contradicted by Mr or Mrs; or a first name, if one person has it. Other names
  // are their own, but without a role before a name that the article has alone as well
  // ("Restorer Ada Lund").
  Name full_name(const Name& name) const;

  // Is it a person, as far as the article or the words themselves tell?
  bool is_person(const Name& name) const;
  // The same, without believing in any two words.
  bool is_surely_person(const Name& name) const;

  // Have several people of the article that surname?
  bool has_namesakes(std::string_view surname) const;

  // False if the name is known to be of the other gender.
  bool can_be(const Name& name, Gender gender) const;

  // Is the surname that of somebody whose full name the article gives?
  bool has_bearer(std::string_view surname) const;
  // ... and whose first name is known as one?
  bool has_bearer_with_known_first_name(std::string_view surname) const;

 private:
  struct Bearer {
    Name name;  // where it stands first
    int count = 0;
  };
  struct Family {
    int male = 0;
    int female = 0;
    bool person = false;
    std::vector<Bearer> bearers;  // by first name, in order
  };

  static void count(Family& family, const Name& name);
  static Name bearer_of(const Family& family, const Name& name);
  static Name without_role(const Name& name, const Family& family);
  const Family* family_of(std::string_view surname) const;

  // The only person of the article with that first name; nullptr if there is none.
  const Name* only_bearer_of_first(const Name& name) const;

  std::unordered_map<std::string_view, Family> families_;  // by surname
};

// Could it be a person's name by its words?
bool is_no_organisation(const Name& name);

}  // namespace lede
