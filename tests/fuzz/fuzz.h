// What fuzz targets share: what must hold of any input, said by an abort.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

#include "schema/error.h"

namespace lede::fuzz {

// Ends the program, so that the fuzzer keeps the input.
inline void require(bool holds, const char* what) {
  if (!holds) {
    std::fprintf(stderr, "it does not hold that %s\n", what);
    std::abort();
  }
}

// Does what may refuse its input, for which there must be a reason.
template <typename Work>
void do_or_refuse(const Work& work) {
  try {
    work();
  } catch (const Error& error) {
    require(*error.what() != '\0', "a refusal says why");
  }
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

}  // namespace lede::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
