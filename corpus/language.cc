#include "corpus/language.h"

#include <unicode/uloc.h>
#include <unicode/utypes.h>

#include <algorithm>
#include <array>
#include <utility>

#include "corpus/characters.h"
#include "schema/language.h"

namespace lede {
namespace {

struct LanguageName {
  std::string_view name;
  std::string_view code;
};

// In English and in the language itself, where those are what feeds carry.
constexpr auto kNames = std::to_array<LanguageName>({
    {"arabic", "ar"},  {"belarusian", "be"}, {"chinese", "zh"},    {"czech", "cs"},
    {"deutsch", "de"}, {"dutch", "nl"},      {"english", "en"},    {"español", "es"},
    {"finnish", "fi"}, {"français", "fr"},   {"french", "fr"},     {"german", "de"},
    {"italian", "it"}, {"italiano", "it"},   {"japanese", "ja"},   {"norwegian", "no"},
    {"polish", "pl"},  {"polski", "pl"},     {"portuguese", "pt"}, {"russian", "ru"},
    {"spanish", "es"}, {"swedish", "sv"},    {"turkish", "tr"},    {"ukrainian", "uk"},
    {"русский", "ru"}, {"українська", "uk"},
});

// Old and narrower codes of a language.
constexpr auto kOtherCodes = std::to_array<LanguageName>({
    {"in", "id"},
    {"iw", "he"},
    {"ji", "yi"},
    {"jw", "jv"},
    {"nb", "no"},
    {"sh", "sr"},
});

// Languages that the detector tells from each other, but for near relatives.
constexpr auto kTold = std::to_array<std::string_view>(
    {"ar", "be", "bg", "ca", "cs", "da", "de", "el", "en", "es", "et", "fa",
     "fi", "fr", "gl", "he", "hr", "hu", "hy", "id", "it", "ja", "ka", "ko",
     "lt", "lv", "mk", "ms", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk",
     "sl", "sq", "sr", "sv", "th", "tr", "uk", "vi", "zh"});

constexpr auto kRelatives = std::to_array<std::array<std::string_view, 3>>({
    {"da", "nn", "no"},
    {"cs", "sk", "sk"},
    {"hr", "sl", "sr"},
    {"id", "ms", "ms"},
    {"es", "gl", "ca"},
    {"pt", "gl", "gl"},
    {"bg", "mk", "mk"},
});

bool are_relatives(std::string_view a, std::string_view b) {
  return std::ranges::any_of(kRelatives, [a, b](const auto& family) {
    return std::ranges::find(family, a) != family.end() &&
           std::ranges::find(family, b) != family.end();
  });
}

}  // namespace

std::optional<std::string> language_code(std::string_view text) {
  const std::string name = lowered(text);
  for (const LanguageName& known : kNames) {
    if (name == known.name) {
      return std::string(known.code);
    }
  }
  // ICU shortens three letters to two where ISO 639-1 has them, and leaves what it does
  // not know as it is.
  const std::string tag = name.substr(0, name.find_first_of("-_"));
  for (const LanguageName& other : kOtherCodes) {
    if (tag == other.name) {
      return std::string(other.code);
    }
  }
  if (tag.size() != 2 && tag.size() != 3) {
    return std::nullopt;
  }
  std::array<char, 16> code{};
  UErrorCode status = U_ZERO_ERROR;
  const auto length = uloc_getLanguage(tag.c_str(), code.data(),
                                       static_cast<std::int32_t>(code.size()), &status);
  const std::string shortened(code.data(), static_cast<std::size_t>(length));
  const bool known = U_SUCCESS(status) && length == 2 &&
                     *uloc_getISO3Language(shortened.c_str()) != '\0';
  return known ? std::optional(shortened) : std::nullopt;
}

void settle_language(Article& article) {
  constexpr std::size_t kShortBody = 300;
  std::optional<TextLanguage> of_text;
  if (article.headline && article.body.size() < kShortBody) {
    of_text = language_of(*article.headline + "\n" + article.body);
  } else {
    of_text = language_of(article.body);
  }
  if (!of_text) {
    return;
  }
  const bool is_wrong = article.language && of_text->is_certain &&
                        std::ranges::find(kTold, *article.language) != kTold.end() &&
                        !are_relatives(*article.language, of_text->code);
  if (!article.language || is_wrong) {
    article.language = std::move(of_text->code);
  }
}

}  // namespace lede
