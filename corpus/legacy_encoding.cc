// A text in the wrong encoding shows it within its words: "d\x82cid\x82" of DOS is
// "d‚cid‚" in Windows' set. So each candidate is tried, and such places are counted.
#include "corpus/legacy_encoding.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <utility>

#include "corpus/characters.h"
#include "corpus/conversion.h"
#include "schema/utf8.h"

namespace lede {
namespace {

// The likelier first, where several read alike.
constexpr std::array<const char*, 5> kLatin{"windows-1250", "IBM850", "IBM852",
                                            "macintosh", "IBM437"};
constexpr std::array<const char*, 4> kCyrillic{"windows-1251", "IBM866", "KOI8-U",
                                               "x-mac-cyrillic"};

enum class Script { None, Latin, Greek, Cyrillic, Other };

Script script_of(char32_t c) {
  if (!is_letter(c)) {
    return Script::None;
  }
  if (c < 0x250 || (c >= 0x1E00 && c < 0x1F00)) {
    return Script::Latin;
  }
  if (c < 0x400) {
    return Script::Greek;
  }
  return c < 0x530 ? Script::Cyrillic : Script::Other;
}

// Signs that may touch a word: marks, brackets, quotation marks, dashes.
bool may_touch_word(char32_t c) {
  constexpr std::u32string_view kMarks = U"\u00A0«»‹›“”„‘’‚–—…·•№§©®™°ºª";
  return c < 0x80 || kMarks.find(c) != std::u32string_view::npos;
}

// Apostrophes, hyphens and points do.
bool may_stand_within_word(char32_t c) {
  constexpr std::u32string_view kMarks = U"’‘·–—";
  return c < 0x80 || kMarks.find(c) != std::u32string_view::npos;
}

bool is_no_character(char32_t c) {
  return c == 0xFFFD || (c >= 0x80 && c < 0xA0) || c == 0x1A;
}

// Whether a character does not fit between its neighbours.
bool is_odd(char32_t before, char32_t c, char32_t after) {
  if (is_no_character(c)) {
    return true;
  }
  const Script script = script_of(c);
  if (script == Script::None) {
    const bool within = is_letter(before) && is_letter(after);
    const bool touches = is_letter(before) || is_letter(after);
    return within ? !may_stand_within_word(c) : touches && !may_touch_word(c);
  }
  const Script other = script_of(before);
  return (other != Script::None && other != script) ||
         (is_upper(c) && is_lower(before) && c >= 0x80);
}

// The odd characters among those that are not ASCII, or touch such, in 1,000.
std::size_t oddness_of(std::string_view sample, const char* encoding) {
  const std::string text = converted(sample, encoding);
  std::size_t odd = 0;
  std::size_t all = 0;
  char32_t before = U' ';
  for (std::size_t i = 0; i < text.size();) {
    const CodePoint found = code_point_at(text, i);
    i += found.length;
    const char32_t after = i < text.size() ? code_point_at(text, i).value : U' ';
    if (found.value >= 0x80) {
      ++all;
      odd += static_cast<std::size_t>(is_odd(before, found.value, after));
    }
    before = found.value;
  }
  return all == 0 ? 0 : odd * 1000 / all;
}

}  // namespace

std::string settled_encoding(std::string_view sample, std::string detected,
                             bool is_latin) {
  constexpr std::size_t kReadsWell = 5;  // so many odd ones in 1,000
  const std::size_t oddness = oddness_of(sample, detected.c_str());
  std::size_t least = oddness / 2;  // only what is plainly better
  if (oddness <= kReadsWell) {
    return detected;
  }
  const std::span<const char* const> candidates =
      is_latin ? std::span<const char* const>(kLatin) : kCyrillic;
  for (const char* candidate : candidates) {
    const std::size_t here = oddness_of(sample, candidate);
    if (here < least) {
      least = here;
      detected = candidate;
    }
  }
  return detected;
}

}  // namespace lede
