// A transliterator for each script; making one takes ICU a millisecond or so, so they are
// made where they are needed.
#include "schema/romanize.h"

#include <unicode/translit.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>

#include "schema/error.h"
#include "schema/fold.h"

namespace lede {
namespace {

const char* transliterator_for(UScriptCode script) {
  switch (script) {
    case USCRIPT_GREEK:
      return "Greek-Latin/BGN";
    case USCRIPT_GEORGIAN:
      return "Georgian-Latin/BGN";
    case USCRIPT_ARMENIAN:
      return "Armenian-Latin/BGN";
    case USCRIPT_HANGUL:
      return "Korean-Latin/BGN";
    case USCRIPT_KATAKANA:
      return "Katakana-Latin/BGN";
    default:
      return nullptr;
  }
}

}  // namespace

std::string romanized(std::string_view word) {
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8({word.data(), static_cast<std::int32_t>(word.size())});
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(text.char32At(0), &status);
  const char* name = transliterator_for(script);
  if (name == nullptr || text.isEmpty() != 0) {
    return {};
  }
  const std::unique_ptr<icu::Transliterator> latin(
      icu::Transliterator::createInstance(name, UTRANS_FORWARD, status));
  if (U_FAILURE(status) != 0 || !latin) {
    throw Error("ICU has no " + std::string(name) + ": " + u_errorName(status),
                "install libicu whole, with its data");
  }
  latin->transliterate(text);
  std::string out;
  text.toUTF8String(out);
  out = folded_word(out);
  std::erase_if(out, [](char c) { return c < 'a' || c > 'z'; });
  return out;
}

}  // namespace lede
