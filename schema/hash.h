// The hash by which files, articles and ids are told apart. It lies in indexes: another
// one would be another format.
#pragma once

#include <xxhash.h>

#include <cstdint>
#include <string_view>

namespace lede {

inline std::uint64_t hash_of(std::string_view bytes) {
  return XXH3_64bits(bytes.data(), bytes.size());
}

}  // namespace lede
