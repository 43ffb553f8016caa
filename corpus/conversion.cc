#include "corpus/conversion.h"

#include <unicode/ucnv.h>
#include <unicode/utypes.h>

#include <array>
#include <cstddef>
#include <memory>

#include "schema/utf8.h"

namespace lede {
namespace {

struct CloseConverter {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

}  // namespace

std::string converted(std::string_view bytes, const char* encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const Converter from(ucnv_open(encoding, &status));
  const Converter to(ucnv_open("UTF-8", &status));
  std::string out;
  if (U_FAILURE(status)) {
    return valid_utf8(bytes);
  }
  const char* source = bytes.data();
  const char* const end = source + bytes.size();
  std::array<char, 16384> buffer{};
  std::array<UChar, 8192> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  bool reset = true;
  do {
    status = U_ZERO_ERROR;
    char* target = buffer.data();
    ucnv_convertEx(to.get(), from.get(), &target, buffer.data() + buffer.size(), &source,
                   end, pivot.data(), &pivot_source, &pivot_target,
                   pivot.data() + pivot.size(), static_cast<UBool>(reset), 1, &status);
    out.append(buffer.data(), static_cast<std::size_t>(target - buffer.data()));
    reset = false;
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  return out;
}

}  // namespace lede
