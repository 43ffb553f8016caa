#include "corpus/language.h"

#include <unicode/uloc.h>
#include <unicode/utypes.h>

#include <array>

#include "corpus/characters.h"

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

}  // namespace lede
