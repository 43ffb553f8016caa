// By the general categories of characters.
#include "schema/signs.h"

#include <unicode/uchar.h>

#include <cstdint>

namespace lede {
namespace {

constexpr char32_t kMinusSign = 0x2212;

std::uint32_t category_of(char32_t c) {
  return U_GET_GC_MASK(static_cast<UChar32>(c));
}

}  // namespace

bool is_space_sign(char32_t c) {
  return u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
}

bool is_fraction_sign(char32_t c) {
  return (c >= 0xBC && c <= 0xBE) || (c >= 0x2150 && c <= 0x215E) || c == 0x2189;
}

bool is_currency_sign(char32_t c) {
  return (category_of(c) & U_GC_SC_MASK) != 0;
}

bool is_dash_sign(char32_t c) {
  return c == kMinusSign || (category_of(c) & U_GC_PD_MASK) != 0;
}

bool is_opening_sign(char32_t c) {
  return c != kMinusSign &&
         (category_of(c) & (U_GC_PS_MASK | U_GC_PI_MASK | U_GC_SM_MASK)) != 0;
}

}  // namespace lede
