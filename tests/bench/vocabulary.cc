#include "vocabulary.h"

#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <unordered_set>
#include <utility>
#include <vector>

#include "english.h"
#include "words.h"

namespace lede::bench {
namespace {

constexpr std::size_t kNounCount = 120'000;
constexpr std::size_t kVerbCount = 30'000;
constexpr std::size_t kAdjectiveCount = 50'000;
constexpr std::size_t kPersonCount = 6'000;
constexpr std::size_t kSurnameCount = 5'000;
constexpr std::size_t kPlaceCount = 2'000;
constexpr std::size_t kOrganisationCount = 3'000;

// The offsets flatten the top (the function words stand above it); the knee is where
// words turn rare. Both are set so that words per megabyte and words per article come out
// as in real news: see README.md.
constexpr ZipfShape kContentWords{.offset = 10, .knee = 2'000};
constexpr ZipfShape kNames{.offset = 8, .knee = 1'500};

using Words = std::vector<std::string>;

const std::string& one_of(const Words& choices, Random& random) {
  return choices[random.below(static_cast<std::uint32_t>(choices.size()))];
}

std::string spaced(std::string text) {
  for (char& letter : text) {
    letter = letter == '_' ? ' ' : letter;
  }
  return text;
}

Words phrases(std::string_view text) {
  Words result = split(text, ' ');
  for (auto& phrase : result) {
    phrase = spaced(phrase);
  }
  return result;
}

// From lists of the form "the/560 a/225".
Pool<std::string> weighted_words(std::string_view text) {
  Words words;
  std::vector<std::uint32_t> weights;
  for (const auto& entry : split(text, ' ')) {
    const auto slash = entry.find('/');
    std::uint32_t weight = 0;
    std::from_chars(entry.data() + slash + 1, entry.data() + entry.size(), weight);
    words.push_back(spaced(entry.substr(0, slash)));
    weights.push_back(weight);
  }
  return {std::move(words), weights};
}

// Frequent words are short.
std::string ranked_word(Random& random, std::size_t rank) {
  std::uint32_t syllables = 2;
  if (rank > 3'000) {
    syllables += random.below(2);
  }
  return invented_word(random, syllables);
}

Pool<Noun> make_nouns(Random& random) {
  constexpr std::array<std::string_view, 12> kEndings{
      "", "", "", "", "", "er", "ment", "tion", "ness", "ity", "ist", "y"};
  std::vector<Noun> nouns;
  nouns.reserve(kNounCount);
  for (const auto& entry : split(kNouns, ' ')) {
    const Words forms = split(entry, '/');
    nouns.push_back({forms.front(), forms.size() > 1 ? forms[1] : with_s(entry)});
  }
  while (nouns.size() < kNounCount) {
    std::string word = ranked_word(random, nouns.size());
    word += one_of(kEndings, random);
    nouns.push_back({word, with_s(word)});
  }
  return {std::move(nouns), kContentWords};
}

// The irregular verbs are frequent ones: they take every other place at the top.
Pool<Verb> make_verbs(Random& random) {
  constexpr std::array<std::string_view, 6> kEndings{"", "", "", "ate", "ise", "en"};
  const Words irregular = split(kIrregularVerbs, ' ');
  std::vector<Verb> verbs;
  verbs.reserve(kVerbCount);
  const auto add_regular = [&verbs](const std::string& base) {
    verbs.push_back({base, with_s(base), with_ed(base), with_ing(base)});
  };
  for (const auto& base : split(kVerbs, ' ')) {
    if (const std::size_t next = verbs.size() / 2; next < irregular.size()) {
      const Words forms = split(irregular[next], '/');
      verbs.push_back({forms[0], forms[1], forms[2], forms[3]});
    }
    add_regular(base);
  }
  while (verbs.size() < kVerbCount) {
    std::string word = ranked_word(random, verbs.size());
    word += one_of(kEndings, random);
    add_regular(word);
  }
  return {std::move(verbs), kContentWords};
}

Pool<std::string> make_adjectives(Random& random) {
  constexpr std::array<std::string_view, 8> kEndings{"al", "ous", "ive",  "ic",
                                                     "y",  "ed",  "able", "less"};
  Words words = split(kAdjectives, ' ');
  while (words.size() < kAdjectiveCount) {
    std::string word = ranked_word(random, words.size());
    word += one_of(kEndings, random);
    words.push_back(word);
  }
  return {std::move(words), kContentWords};
}

Pool<std::string> make_places(Random& random) {
  constexpr std::array<std::string_view, 8> kEndings{"", "",    "ia",   "sk",
                                                     "", "ton", "burg", "stad"};
  Words places = phrases(kPlaces);
  while (places.size() < kPlaceCount) {
    std::string word = capitalised(invented_word(random, 2));
    word += one_of(kEndings, random);
    places.push_back(word);
  }
  return {std::move(places), kNames};
}

Pool<std::string> make_organisations(Random& random) {
  constexpr std::array<std::string_view, 12> kKinds{
      "Group", "Bank",    "Energy", "Institute",  "University", "Corp.",
      "Party", "Holding", "Agency", "Foundation", "Airlines",   "Union"};
  Words organisations;
  while (organisations.size() < kOrganisationCount) {
    std::string word = capitalised(invented_word(random, 2)) + " ";
    word += one_of(kKinds, random);
    organisations.push_back(word);
  }
  return {std::move(organisations), kNames};
}

Pool<Person> make_persons(Random& random) {
  const Words women = split(kWomen, ' ');
  const Words men = split(kMen, ' ');
  const Words roles = phrases(kRoles);
  Words surnames = split(kSurnames, ' ');
  while (surnames.size() < kSurnameCount) {
    surnames.push_back(capitalised(invented_word(random, 2 + random.below(2))));
  }
  const Pool<std::string> families{std::move(surnames), kNames};
  std::vector<Person> persons;
  while (persons.size() < kPersonCount) {
    Person person;
    person.gender = random.percent(40) ? Gender::Woman : Gender::Man;
    person.first_name = one_of(person.gender == Gender::Woman ? women : men, random);
    person.surname = families.draw(random);
    person.role = one_of(roles, random);
    persons.push_back(std::move(person));
  }
  return {std::move(persons), kNames};
}

Pool<Newspaper> make_newspapers() {
  std::vector<Newspaper> newspapers;
  for (const auto& name : phrases(kNewspapers)) {
    std::string domain;
    for (const char letter : name) {
      if (letter != ' ') {
        domain += static_cast<char>(letter | 0x20);
      }
    }
    newspapers.push_back(
        {"The " + name, domain + ".example", newspapers.size() % 3 == 0});
  }
  return {std::move(newspapers), ZipfShape{.offset = 5}};
}

}  // namespace

Vocabulary make_vocabulary() {
  Random random{1};
  return {weighted_words(kDeterminers), weighted_words(kPrepositions),
          weighted_words(kPronouns),    weighted_words(kSpokenPronouns),
          weighted_words(kModals),      weighted_words(kAdverbs),
          weighted_words(kLinks),       weighted_words(kOpeners),
          weighted_words(kCues),        make_nouns(random),
          make_verbs(random),           make_adjectives(random),
          make_persons(random),         make_places(random),
          make_organisations(random),   make_newspapers()};
}

bool is_function_word(std::string_view word) {
  static const std::unordered_set<std::string> function_words = [] {
    std::unordered_set<std::string> words;
    for (const auto list : {kDeterminers, kPrepositions, kPronouns, kSpokenPronouns,
                            kModals, kAdverbs, kLinks, kOpeners}) {
      for (const auto& entry : split(list, ' ')) {
        words.insert(entry.substr(0, entry.find('/')));
      }
    }
    words.insert({"of", "an", "is", "was", "were", "are", "be", "been", "has", "had",
                  "have", "said", "mr", "ms"});
    return words;
  }();
  return function_words.contains(std::string(word));
}

}  // namespace lede::bench
