#include "corpus/quotes/people.h"

#include <algorithm>
#include <array>

#include "corpus/phrase_list.h"

namespace lede {
namespace {

constexpr std::uint8_t kMostNameWords = 4;
constexpr std::size_t kMostBearers = 16;

// What somebody does, by the lexicon or by its ending: restorer, vice-minister.
bool is_role(std::string_view word, WordClasses classes) {
  constexpr auto kEndings = std::to_array<std::string_view>(
      {"er", "or", "ist", "ian", "man", "woman", "ress", "ant"});
  return classes.any(WordClass::Role | WordClass::Title | WordClass::Epithet) ||
         ends_with_one(kEndings, word);
}

}  // namespace

Gender gender_of(WordClasses word) {
  const bool male = word.any(WordClass::He | WordClass::Mr | WordClass::MaleName);
  const bool female = word.any(WordClass::She | WordClass::Mrs | WordClass::FemaleName);
  if (male == female) {
    return Gender::Unknown;
  }
  return male ? Gender::Male : Gender::Female;
}

bool is_no_organisation(const Name& name) {
  return !name.first_classes.any(WordClass::Organisation) &&
         !name.last_classes.any(WordClass::Organisation);
}

void People::read(const std::vector<Name>& names) {
  families_.clear();
  for (const Name& name : names) {
    Family& family = families_[name.last];
    const bool full = name.words >= 2 && name.words <= kMostNameWords;
    const Gender courtesy = gender_of(name.courtesy);
    const Gender first =
        name.words >= 2 ? gender_of(name.first_classes) : Gender::Unknown;
    // A title says more than a first name.
    family.male += (courtesy == Gender::Male ? 2 : 0) + (first == Gender::Male ? 1 : 0);
    family.female +=
        (courtesy == Gender::Female ? 2 : 0) + (first == Gender::Female ? 1 : 0);
    family.person = family.person || name.titled || (full && first != Gender::Unknown);
    if (full && !name.first_classes.any(WordClass::Organisation)) {
      count(family, name);
    }
  }
}

void People::count(Family& family, const Name& name) {
  const auto known =
      std::find_if(family.bearers.begin(), family.bearers.end(),
                   [&](const Bearer& bearer) { return bearer.name.first == name.first; });
  if (known != family.bearers.end()) {
    ++known->count;
  } else if (family.bearers.size() < kMostBearers) {
    family.bearers.push_back({name, 1});
  }
}

const Name* People::only_bearer_of_first(const Name& name) const {
  if (name.words > 1 || name.titled || gender_of(name.courtesy) != Gender::Unknown ||
      !name.last_classes.any(WordClass::MaleName | WordClass::FemaleName)) {
    return nullptr;
  }
  const Name* only = nullptr;
  for (const auto& [surname, family] : families_) {
    for (const Bearer& bearer : family.bearers) {
      if (bearer.name.first == name.last) {
        if (only != nullptr) {
          return nullptr;
        }
        only = &bearer.name;
      }
    }
  }
  return only;
}

bool People::has_namesakes(std::string_view surname) const {
  const Family* family = family_of(surname);
  return family != nullptr && family->bearers.size() > 1;
}

void People::add_person(const Name& name) {
  families_[name.last].person = true;
}

const People::Family* People::family_of(std::string_view surname) const {
  const auto found = families_.find(surname);
  return found == families_.end() ? nullptr : &found->second;
}

Name People::full_name(const Name& name) const {
  const Family* family = family_of(name.last);
  if (family == nullptr || family->bearers.empty()) {
    const Name* bearer = only_bearer_of_first(name);
    return bearer == nullptr ? name : *bearer;
  }
  return without_role(name.words == 1 ? bearer_of(*family, name) : name, *family);
}

// "Comedian Sarah Lund" where the text has "Sarah Lund" too.
Name People::without_role(const Name& name, const Family& family) {
  constexpr WordClasses kFirstNames = WordClass::MaleName | WordClass::FemaleName;
  if (name.words <= 2 || name.first_classes.any(kFirstNames)) {
    return name;
  }
  const std::string_view rest =
      name.raw.substr(std::min(name.raw.find(' ') + 1, name.raw.size()));
  const auto plain =
      std::find_if(family.bearers.begin(), family.bearers.end(),
                   [rest](const Bearer& bearer) { return bearer.name.raw == rest; });
  return plain != family.bearers.end() && (is_role(name.first, name.first_classes) ||
                                           plain->name.first_classes.any(kFirstNames))
             ? plain->name
             : name;
}

Name People::bearer_of(const Family& family, const Name& name) {
  const Gender courtesy = gender_of(name.courtesy);
  const auto rank = [courtesy](const Bearer& bearer) {
    const Gender gender = gender_of(bearer.name.first_classes);
    const bool fits =
        courtesy == Gender::Unknown || gender == Gender::Unknown || gender == courtesy;
    return std::pair(fits, bearer.count);
  };
  return std::max_element(
             family.bearers.begin(), family.bearers.end(),
             [&](const Bearer& a, const Bearer& b) { return rank(a) < rank(b); })
      ->name;
}

bool People::has_bearer(std::string_view surname) const {
  const Family* family = family_of(surname);
  return family != nullptr && !family->bearers.empty();
}

bool People::has_bearer_with_known_first_name(std::string_view surname) const {
  const Family* family = family_of(surname);
  return family != nullptr &&
         std::any_of(family->bearers.begin(), family->bearers.end(), [](const Bearer& b) {
           return b.name.first_classes.any(WordClass::MaleName | WordClass::FemaleName);
         });
}

bool People::is_person(const Name& name) const {
  return is_surely_person(name) || (name.words == 2 && is_no_organisation(name));
}

bool People::is_surely_person(const Name& name) const {
  const Family* family = family_of(name.last);
  if (family != nullptr && family->person) {
    return true;
  }
  constexpr WordClasses kFirstNames = WordClass::MaleName | WordClass::FemaleName;
  const bool no_bearer = family == nullptr || family->bearers.empty();
  const bool behind_role =
      name.words <= kMostNameWords && name.has_first_name && is_no_organisation(name);
  return name.first_classes.any(kFirstNames) || behind_role ||
         (no_bearer && name.last_classes.any(kFirstNames));
}

bool People::can_be(const Name& name, Gender gender) const {
  const auto agrees = [gender](Gender known) {
    return known == Gender::Unknown || known == gender;
  };
  if (gender_of(name.courtesy) != Gender::Unknown) {
    return agrees(gender_of(name.courtesy));
  }
  const Family* family = family_of(name.last);
  if (name.words >= 2) {
    const Gender first = gender_of(name.first_classes);
    if (first != Gender::Unknown) {
      return agrees(first);
    }
    if (family != nullptr && family->bearers.size() > 1) {
      return true;
    }
  }
  if (family == nullptr || family->male == family->female) {
    const bool no_bearer = family == nullptr || family->bearers.empty();
    return !no_bearer || agrees(gender_of(name.last_classes));
  }
  return agrees(family->male > family->female ? Gender::Male : Gender::Female);
}

}  // namespace lede
