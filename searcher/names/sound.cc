// The usual romanisations of East Slavic names (BGN/PCGN, ICAO, the national systems and
// the habits of newspapers) in one table for each script. What these systems do not agree
// on sounds the same: i, y, j and й; h, g and kh; a vowel softened or not.
#include "searcher/names/sound.h"

#include <algorithm>
#include <array>
#include <span>

#include "schema/utf8.h"

namespace lede {
namespace {

struct Spelling {
  std::string_view letters;
  std::string_view sounds;  // c: ц, j: ж, q: ч, w: ш
};

// Longer ones before their beginnings.
constexpr auto kLatin = std::to_array<Spelling>(
    {{"tsch", "q"}, {"tch", "q"}, {"sch", "w"}, {"sh", "w"},  {"sz", "w"},  {"ch", "q"},
     {"cz", "q"},   {"zh", "j"},  {"kh", "g"},  {"ts", "c"},  {"tz", "c"},  {"ph", "f"},
     {"ck", "k"},   {"ie", "e"},  {"ye", "e"},  {"je", "e"},  {"io", "e"},  {"yo", "e"},
     {"jo", "e"},   {"ia", "ia"}, {"ya", "ia"}, {"ja", "ia"}, {"iu", "iu"}, {"yu", "iu"},
     {"ju", "iu"},  {"a", "a"},   {"b", "b"},   {"c", "k"},   {"d", "d"},   {"e", "e"},
     {"f", "f"},    {"g", "g"},   {"h", "g"},   {"i", "i"},   {"j", "i"},   {"k", "k"},
     {"l", "l"},    {"m", "m"},   {"n", "n"},   {"o", "o"},   {"p", "p"},   {"q", "k"},
     {"r", "r"},    {"s", "s"},   {"t", "t"},   {"u", "u"},   {"v", "v"},   {"w", "v"},
     {"x", "ks"},   {"y", "i"},   {"z", "z"},   {"'", ""}});
constexpr auto kCyrillic = std::to_array<Spelling>(
    {{"ие", "e"}, {"іе", "e"}, {"ые", "e"}, {"ье", "e"}, {"йе", "e"}, {"ьо", "e"},
     {"йо", "e"}, {"ио", "e"}, {"а", "a"},  {"б", "b"},  {"в", "v"},  {"г", "g"},
     {"ґ", "g"},  {"х", "g"},  {"д", "d"},  {"е", "e"},  {"э", "e"},  {"є", "e"},
     {"ж", "j"},  {"з", "z"},  {"и", "i"},  {"і", "i"},  {"ї", "i"},  {"й", "i"},
     {"ы", "i"},  {"к", "k"},  {"л", "l"},  {"м", "m"},  {"н", "n"},  {"о", "o"},
     {"п", "p"},  {"р", "r"},  {"с", "s"},  {"т", "t"},  {"у", "u"},  {"ў", "u"},
     {"ф", "f"},  {"ц", "c"},  {"ч", "q"},  {"ш", "w"},  {"щ", "wq"}, {"ь", ""},
     {"ъ", ""},   {"ю", "iu"}, {"я", "ia"}});

std::span<const Spelling> spellings_of(Script script) {
  if (script == Script::Latin) {
    return kLatin;
  }
  return kCyrillic;
}

void append_sounds(std::string& sounds, std::string_view more) {
  for (const char sound : more) {
    if (sounds.empty() || sounds.back() != sound) {
      sounds.push_back(sound);
    }
  }
}

// Spells sounds from one on until two are spelt.
class Speller {
 public:
  Speller(std::string_view sounds, Script script)
      : sounds_(sounds), spellings_(spellings_of(script)), script_(script) {}

  std::vector<std::string> spell() {
    add("", 0);
    std::sort(found_.begin(), found_.end());
    // One that begins with another is in its reach.
    std::vector<std::string> beginnings;
    for (std::string& one : found_) {
      if (beginnings.empty() || !one.starts_with(beginnings.back())) {
        beginnings.push_back(std::move(one));
      }
    }
    return beginnings;
  }

 private:
  void add(const std::string& text, std::size_t spelt) {
    constexpr std::size_t kSpelt = 2;
    if (spelt >= std::min(kSpelt, sounds_.size())) {
      found_.push_back(text);
      return;
    }
    for (const Spelling& spelling : spellings_) {
      if (!spelling.sounds.empty() &&
          sounds_.substr(spelt).starts_with(spelling.sounds)) {
        const std::string longer = text + std::string(spelling.letters);
        add(longer, spelt + spelling.sounds.size());
        if (spelt == 0 && script_ == Script::Cyrillic) {
          add(longer + "ь", spelt + spelling.sounds.size());
        }
      }
    }
  }

  std::string_view sounds_;
  std::span<const Spelling> spellings_;
  Script script_;
  std::vector<std::string> found_;
};

}  // namespace

Script script_of(std::string_view word) {
  constexpr char32_t kFirstCyrillic = 0x0400;
  constexpr char32_t kLastCyrillic = 0x052F;
  bool latin = true;
  bool cyrillic = true;
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = code_point_at(word, at);
    at += point.length;
    const bool sign = point.value == '\'' || point.value == '-';
    latin = latin && (sign || (point.value >= 'a' && point.value <= 'z'));
    cyrillic = cyrillic &&
               (sign || (point.value >= kFirstCyrillic && point.value <= kLastCyrillic));
  }
  if (latin == cyrillic) {  // neither, or signs alone
    return Script::Other;
  }
  return latin ? Script::Latin : Script::Cyrillic;
}

std::string sounds_of(std::string_view word, Script script) {
  const std::span<const Spelling> spellings = spellings_of(script);
  std::string sounds;
  while (!word.empty()) {
    const auto found = std::find_if(
        spellings.begin(), spellings.end(),
        [word](const Spelling& one) { return word.starts_with(one.letters); });
    if (found == spellings.end()) {
      return {};
    }
    append_sounds(sounds, found->sounds);
    word.remove_prefix(found->letters.size());
  }
  constexpr std::string_view kBelarusianEnding = "enka";
  if (sounds.ends_with(kBelarusianEnding)) {  // Лукашэнка, in Russian Лукашенко
    sounds.back() = 'o';
  }
  return sounds;
}

std::vector<std::string> beginnings_of(std::string_view sounds, Script script) {
  return Speller(sounds, script).spell();
}

}  // namespace lede
