#include "corpus/quotes/offices.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "schema/ascii.h"

namespace lede {
namespace {

struct Word {
  std::string small;
  bool capital = false;
};
using Words = std::vector<Word>;

constexpr std::size_t kMostWords = 12;

// Two words that are one.
struct Pair {
  std::string_view first;
  std::string_view second;
  std::string_view together;
};
constexpr auto kPairs = std::to_array<Pair>({
    {"attorney", "general", "attorney-general"},
    {"chief", "executive", "ceo"},
    {"ceo", "officer", "ceo"},
    {"head", "coach", "coach"},
    {"prime", "minister", "premier"},
    {"secretary", "general", "secretary-general"},
    {"vice", "president", "vice-president"},
});

// Names of one office, between spaces.
constexpr auto kGroups = std::to_array<std::string_view>({
    "attorney lawyer barrister solicitor",
    "author novelist writer",
    "boss ceo",
    "boss coach manager",
    "chair chairman chairperson chairwoman",
    "capt captain",
    "col colonel",
    "congressman congresswoman lawmaker rep representative",
    "councillor councilman councilwoman",
    "detective det",
    "doctor dr physician",
    "footballer defender forward goalkeeper midfielder striker winger",
    "gen general",
    "gov governor",
    "judge justice",
    "lawmaker sen senator",
    "lawmaker mp",
    "dictator ruler strongman",
    "lieutenant lt",
    "pope pontiff",
    "pres president",
    "prof professor",
    "reporter journalist",
    "pastor rev reverend",
    "sergeant sgt",
    "spokesman spokesperson spokeswoman",
});

constexpr auto kArticles = std::to_array<std::string_view>(
    {"a",     "an",     "the",   "this",  "its",  "his",  "her",
     "their", "der",    "die",   "das",   "den",  "dem",  "ein",
     "eine",  "dieser", "diese", "seine", "ihre", "sein", "ihr"});

// What one description has and the other must have as well.
constexpr auto kRanks = std::to_array<std::string_view>(
    {"acting", "alt", "assistant", "deputy", "elect", "former", "then", "vice", "vize",
     "ehemalige", "ehemaliger", "fruhere", "fruherer", "stellvertretende",
     "stellvertretender"});

template <std::size_t kSize>
bool is_one_of(const std::array<std::string_view, kSize>& all, std::string_view word) {
  return std::find(all.begin(), all.end(), word) != all.end();
}

void add_word(Word word, Words& words) {
  if (word.small.empty() || is_one_of(kArticles, word.small)) {
    return;
  }
  if (word.small == "ex") {
    word.small = "former";
  }
  const auto pair = std::find_if(kPairs.begin(), kPairs.end(), [&](const Pair& p) {
    return !words.empty() && words.back().small == p.first && word.small == p.second;
  });
  if (pair != kPairs.end()) {
    words.back().small = pair->together;
  } else {
    words.push_back(std::move(word));
  }
}

// In small letters, without articles and points; hyphens part words.
Words words_of(std::string_view text) {
  Words words;
  Word word;
  for (const char c : text) {
    if (c == ' ' || c == '-' || c == '\n') {
      add_word(std::exchange(word, {}), words);
    } else if (c != '.' && c != ',') {
      word.capital = word.capital || is_ascii_upper(c);
      word.small += ascii_lower(c);
    }
  }
  add_word(word, words);
  return words;
}

bool has_word(std::string_view group, std::string_view word) {
  for (std::size_t at = group.find(word); at != std::string_view::npos;
       at = group.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || group[at - 1] == ' ') && (end == group.size() || group[end] == ' ')) {
      return true;
    }
  }
  return false;
}

// "Bundeskanzler" is a "Kanzler", but no "Vizekanzler" is.
bool is_compound_of(std::string_view compound, std::string_view head) {
  constexpr auto kOthers =
      std::to_array<std::string_view>({"alt", "ex", "minister", "vize"});
  if (!compound.ends_with(head)) {
    return false;
  }
  compound.remove_suffix(head.size());
  return !is_one_of(kOthers, compound);
}

bool is_same_head(std::string_view a, std::string_view b, const Language& language) {
  if (a == b) {
    return true;
  }
  if (language.nouns_are_capitalised) {
    return is_compound_of(b, a);
  }
  return std::any_of(kGroups.begin(), kGroups.end(), [&](std::string_view group) {
    return has_word(group, a) && has_word(group, b);
  });
}

bool has_rank(const Words& words) {
  return std::any_of(words.begin(), words.end(),
                     [](const Word& word) { return is_one_of(kRanks, word.small); });
}

bool contains(const Words& words, std::string_view word) {
  return std::any_of(words.begin(), words.end(),
                     [word](const Word& other) { return other.small == word; });
}

}  // namespace

bool is_same_office(std::string_view described, std::string_view introduced,
                    const Language& language) {
  Words a = words_of(described);
  Words b = words_of(introduced);
  if (a.empty() || b.empty() || a.size() > kMostWords || b.size() > kMostWords ||
      !is_same_head(a.back().small, b.back().small, language)) {
    return false;
  }
  a.pop_back();
  b.pop_back();
  if (has_rank(b) != has_rank(a)) {
    return false;
  }
  // "The Hale senator" is of Hale, which the introduction must say.
  return std::all_of(a.begin(), a.end(), [&](const Word& word) {
    return contains(b, word.small) || (b.empty() && !word.capital);
  });
}

bool is_body(std::string_view word) {
  constexpr std::string_view kBodies =
      "administration agency association bank board cabinet campaign coalition "
      "commission "
      "committee company complaint congregation congress council court crowd department "
      "firm foundation government group institute lawsuit letter magazine memo ministry "
      "network newspaper nonprofit office organisation organization panel parliament "
      "party poll post publication report retailer site startup statement studio study "
      "subcommittee tabloid union watchdog website children folks men people police "
      "women";
  constexpr auto kGerman = std::to_array<std::string_view>(
      {"agentur",     "amt",        "behorde",      "bundesregierung", "feuerwehr",
       "firma",       "gericht",    "gewerkschaft", "konzern",         "landesregierung",
       "ministerium", "opposition", "organisation", "parlament",       "partei",
       "polizei",     "regierung",  "schaft",       "kommission",      "unternehmen",
       "verband",     "verein"});
  return has_word(kBodies, word) || word.ends_with("men") ||
         std::any_of(kGerman.begin(), kGerman.end(),
                     [word](std::string_view body) { return word.ends_with(body); });
}

Gender gender_of_description(std::string_view described, const Language& language) {
  constexpr auto kWomen = std::to_array<std::string_view>(
      {"actress", "aunt", "daughter", "duchess", "girl", "grandmother", "lady", "mother",
       "niece", "princess", "queen", "sister", "waitress", "widow", "wife"});
  constexpr auto kMen = std::to_array<std::string_view>(
      {"actor", "boy", "brother", "duke", "father", "grandfather", "husband", "king",
       "nephew", "pontiff", "pope", "prince", "son", "uncle", "widower"});
  const Words words = words_of(described);
  if (words.empty() || language.nouns_are_capitalised) {
    return Gender::Unknown;
  }
  const std::string& head = words.back().small;
  if (head.ends_with("woman") || is_one_of(kWomen, head)) {
    return Gender::Female;
  }
  return (head.ends_with("man") && head != "german") || is_one_of(kMen, head)
             ? Gender::Male
             : Gender::Unknown;
}

}  // namespace lede
