#include "schema/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>

#include "schema/ascii.h"
#include "schema/error.h"
#include "schema/utf8.h"

namespace lede {
namespace {

constexpr UChar32 kFirstAccent = 0x0300;
constexpr UChar32 kLastAccent = 0x036F;
constexpr UChar32 kAcute = 0x0301;
constexpr UChar32 kDotAbove = 0x0307;
constexpr UChar32 kDiaeresis = 0x0308;
constexpr UChar32 kCyrillicIe = 0x0435;

void check(UErrorCode status) {
  if (U_FAILURE(status) != 0) {
    throw Error(std::string("cannot fold text: ") + u_errorName(status));
  }
}

bool is_accent(UChar32 c) {
  return c >= kFirstAccent && c <= kLastAccent;
}

// й and ї are letters of their own, so Cyrillic keeps most of its marks.
bool drops_accent(UChar32 base, UChar32 accent) {
  UErrorCode status = U_ZERO_ERROR;
  const UScriptCode script = uscript_getScript(base, &status);
  check(status);
  if (script == USCRIPT_CYRILLIC) {
    return accent == kAcute || (base == kCyrillicIe && accent == kDiaeresis);
  }
  return script == USCRIPT_LATIN || script == USCRIPT_GREEK;
}

// Letters that no normalisation takes apart.
const char16_t* plain_spelling(UChar32 c) {
  switch (c) {
    case 0x0142:
      return u"l";  // ł
    case 0x00F8:
      return u"o";  // ø
    case 0x0111:
    case 0x00F0:
      return u"d";  // đ ð
    case 0x0127:
      return u"h";  // ħ
    case 0x0131:
      return u"i";  // ı
    case 0x00E6:
      return u"ae";
    case 0x0153:
      return u"oe";
    case 0x00FE:
      return u"th";  // þ
    case 0x2018:
    case 0x2019:
    case 0x02BC:
      return u"'";
    default:
      return nullptr;
  }
}

icu::UnicodeString without_accents(const icu::UnicodeString& decomposed) {
  icu::UnicodeString out;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < decomposed.length();) {
    const UChar32 c = decomposed.char32At(i);
    i += U16_LENGTH(c);
    if (is_accent(c)) {
      if (!drops_accent(base, c)) {
        out.append(c);
      }
      continue;
    }
    base = c;
    if (const char16_t* plain = plain_spelling(c)) {
      out.append(icu::UnicodeString(plain));
    } else {
      out.append(c);
    }
  }
  return out;
}

// Of the accents of Latin letters one is a part of small i, and one stands for an e.
icu::UnicodeString with_accents(const icu::UnicodeString& decomposed) {
  icu::UnicodeString out;
  UChar32 base = 0;
  for (std::int32_t i = 0; i < decomposed.length();) {
    const UChar32 c = decomposed.char32At(i);
    i += U16_LENGTH(c);
    const bool latin = base >= 'a' && base <= 'z';
    if (!is_accent(c)) {
      base = c;
      const char16_t* plain = c == 0x0142 ? nullptr : plain_spelling(c);
      if (c == 0x00F8) {
        out.append(u"oe");
      } else if (plain != nullptr) {
        out.append(icu::UnicodeString(plain));
      } else {
        out.append(c);
      }
    } else if (c == kDiaeresis && (base == 'a' || base == 'o' || base == 'u')) {
      out.append(u'e');
    } else if (latin ? base != 'i' || c != kDotAbove : !drops_accent(base, c)) {
      out.append(c);
    }
  }
  return out;
}

std::string folded_by(icu::UnicodeString (*spelling)(const icu::UnicodeString&),
                      std::string_view word) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* nfd = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  check(status);
  const auto text = icu::UnicodeString::fromUTF8(
      icu::StringPiece(word.data(), static_cast<std::int32_t>(word.size())));
  const icu::UnicodeString small = casefold->normalize(text, status);
  const icu::UnicodeString plain = spelling(nfd->normalize(small, status));
  const icu::UnicodeString whole = nfc->normalize(plain, status);
  check(status);
  std::string out;
  whole.toUTF8String(out);
  return out;
}

}  // namespace

std::string folded_word(std::string_view word) {
  if (is_ascii(word)) {
    std::string out(word);
    std::ranges::transform(out, out.begin(), ascii_lower);
    return out;
  }
  return folded_by(without_accents, word);
}

std::string accented_word(std::string_view word) {
  return folded_by(with_accents, word);
}

}  // namespace lede
