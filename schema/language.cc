// Telling languages apart: English by its commonest words, which is what makes an archive
// of English news cost next to nothing, and all others by CLD2.
#include "schema/language.h"

#include <algorithm>
#include <array>
#include <cstdint>
// The header of CLD2 uses FILE and does not include what declares it.
#include <cstdio>
#include <numeric>

#include <cld2/public/compact_lang_det.h>
#include <cld2/public/encodings.h>

#include "schema/utf8.h"

namespace lede {
namespace {

// Of a long text two pieces of this size are looked at.
constexpr std::size_t kPieceBytes = 500;

// A text of so many bytes of letters tells for certain.
constexpr std::size_t kCertainBytes = 200;
constexpr int kCertainPercent = 80;

// A word of up to 8 ASCII letters as a number.
constexpr std::uint64_t packed(std::string_view word) {
  std::uint64_t number = 0;
  for (const char c : word) {
    number = number << 8U | static_cast<unsigned char>(c | 0x20);
  }
  return number;
}

// Words of English grammar that are no frequent words of another language: not "are",
// which is "has" in Romanian, nor "have" or "will".
constexpr auto kEnglish = [] {
  std::array words{packed("about"), packed("and"),   packed("after"), packed("from"),
                   packed("his"),   packed("said"),  packed("that"),  packed("the"),
                   packed("their"), packed("they"),  packed("this"),  packed("were"),
                   packed("which"), packed("while"), packed("with"),  packed("would")};
  std::sort(words.begin(), words.end());
  return words;
}();
constexpr std::size_t kMaxEnglishBytes = 5;

bool is_letter(char c) {
  return static_cast<unsigned char>(c) >= 0x80 ||
         ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
}

// Whether it can be nothing but English: these words are an eighth of news in English,
// and no long stretch is without. It says no to much that is English, and CLD2 is asked.
bool is_surely_english(std::string_view text) {
  constexpr std::size_t kFewestInHundred = 10;
  constexpr std::size_t kFewest = 5;
  std::array<std::size_t, 3> english{};  // by thirds of the text
  std::size_t words = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::size_t begin = at;
    while (at < text.size() && is_letter(text[at])) {
      ++at;
    }
    const std::string_view word = text.substr(begin, at - begin);
    words += word.empty() ? 0U : 1U;
    if (!word.empty() && word.size() <= kMaxEnglishBytes &&
        std::binary_search(kEnglish.begin(), kEnglish.end(), packed(word))) {
      ++english[begin * english.size() / text.size()];
    }
  }
  const std::size_t all = std::accumulate(english.begin(), english.end(), std::size_t{0});
  return all >= kFewest && all * 100 >= words * kFewestInHundred &&
         std::find(english.begin(), english.end(), 0U) == english.end();
}

// From a word's beginning on, if there is one near.
std::string_view piece_at(std::string_view text, std::size_t at) {
  constexpr std::size_t kLongWord = 40;
  const std::size_t space = text.find(' ', at);
  if (space < at + kLongWord) {
    at = space;
  }
  while (at < text.size() && is_continuation(text[at])) {
    ++at;
  }
  return utf8_prefix(text.substr(at), kPieceBytes);
}

// CLD2 has other names for some languages, and longer ones for their scripts.
std::string code_of(CLD2::Language language) {
  const std::string_view name = CLD2::LanguageCode(language);
  if (name == "iw") {
    return "he";
  }
  if (name == "jw") {
    return "jv";
  }
  return std::string(name.substr(0, name.find('-')));
}

std::optional<TextLanguage> language_by_letters(std::string_view text) {
  constexpr int kFewestPercent = 40;
  constexpr int kFewestBytes = 30;  // in less there are names and little else
  constexpr CLD2::CLDHints kNoHints{nullptr, nullptr, CLD2::UNKNOWN_ENCODING,
                                    CLD2::UNKNOWN_LANGUAGE};
  std::array<CLD2::Language, 3> languages{};
  std::array<int, 3> percents{};
  std::array<double, 3> scores{};
  int letter_bytes = 0;
  bool is_reliable = false;
  const CLD2::Language found = CLD2::ExtDetectLanguageSummary(
      text.data(), static_cast<int>(text.size()), true, &kNoHints, 0, languages.data(),
      percents.data(), scores.data(), nullptr, &letter_bytes, &is_reliable);
  std::string code = code_of(found);
  if (!is_reliable || found == CLD2::UNKNOWN_LANGUAGE || code.size() != 2 ||
      percents.front() < kFewestPercent || letter_bytes < kFewestBytes) {
    return std::nullopt;
  }
  return TextLanguage{std::move(code),
                      static_cast<std::size_t>(letter_bytes) >= kCertainBytes &&
                          percents.front() >= kCertainPercent};
}

}  // namespace

std::optional<TextLanguage> language_of(std::string_view text) {
  if (text.size() <= 2 * kPieceBytes) {
    return is_surely_english(text) ? TextLanguage{"en", text.size() >= kCertainBytes}
                                   : language_by_letters(text);
  }
  const std::string_view first = utf8_prefix(text, kPieceBytes);
  const std::string_view second = piece_at(text, text.size() / 2);
  if (is_surely_english(first) && is_surely_english(second)) {
    return TextLanguage{"en", true};
  }
  auto both = language_by_letters(std::string(first).append("\n").append(second));
  if (both && both->is_certain) {
    return both;
  }
  // The second piece may be of a table, or of readers' comments.
  auto beginning = language_of(first);
  if (beginning) {
    beginning->is_certain = false;
  }
  return beginning ? beginning : both;
}

}  // namespace lede
